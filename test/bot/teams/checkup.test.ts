/** The check-up of Teams: each thing that can be wrong is wrong once, and is found with what to do. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { examineTeams, type TeamsExamined } from '../../../src/bot/teams/checkup/examine.ts';
import { standIn } from '../../../src/bot/teams/microsoft.ts';
import { APP_ID, SECRET, TENANT_ID } from '../../harness/microsoft.ts';
import { DSL, TEACHER } from '../../harness/schools.ts';
import { LinkedTeams, SCHOOL, USERS } from '../../harness/teams-link.ts';

const DESK = 'DSL desk';
const LATER = new Date(Date.now() + 400 * 24 * 60 * 60_000).toISOString().slice(0, 10);
const SOON = new Date(Date.now() + 9 * 24 * 60 * 60_000).toISOString().slice(0, 10);
/** Only those of the school who are on Teams. */
const FEW = {
  ...SCHOOL,
  people: SCHOOL.people.filter(({ id }) => [DSL.id, TEACHER.id].includes(id)),
};

let teams: LinkedTeams;
beforeAll(async () => {
  teams = await LinkedTeams.open();
});
afterAll(async () => await teams.stop());
afterEach(async () => await teams.forgetsEverything());

function identity(change: object = {}) {
  return {
    kind: 'app',
    appId: APP_ID,
    secret: SECRET,
    tenantId: TENANT_ID,
    secretExpires: LATER,
    ...change,
  } as const;
}

async function faults(change: Partial<TeamsExamined> = {}, of: object = {}): Promise<string[]> {
  const lines: string[] = [];
  const examined = {
    config: { identity: identity(of), microsoft: standIn(teams.microsoft.url) },
    school: FEW,
    base: teams.base,
    db: teams.db,
    ...change,
  };
  for await (const { level, looked, found, cure } of examineTeams(examined)) {
    if (level !== 'ok') lines.push(`${level} ${looked}: ${found} → ${cure ?? ''}`);
  }
  return lines;
}

/** Everybody has written, and the desk is as it should be. */
async function well(type?: string, members: readonly string[] = [USERS.dsl]): Promise<void> {
  for (const user of [USERS.teacher, USERS.dsl]) {
    await teams.sends(teams.activity(user, { type: 'message', text: 'help' }));
  }
  await teams.addToDesk(type, members);
}

test('finds nothing wrong where nothing is', async () => {
  await well();
  expect(await faults()).toEqual([]);
});

describe('the credentials', () => {
  test.each([
    ['AADSTS7000215', /Copy the secret’s "Value", not its id/u],
    ['AADSTS7000222', /has expired. Make a new one/u],
    ['AADSTS700016', /no app TEAMS_APP_ID in the tenant/u],
    ['AADSTS90002', /There is no tenant TEAMS_TENANT_ID/u],
    ['AADSTS9999', /refuses the app’s sign-in \(AADSTS9999\)/u],
  ])('refused with %s', async (code, expected) => {
    await well();
    teams.microsoft.refusal = code;
    expect(await faults()).toEqual([expect.stringMatching(expected)]);
  });

  test('that nobody can be asked about', async () => {
    await well();
    const microsoft = { ...standIn(teams.microsoft.url), login: 'http://127.0.0.1:9' };
    const found = await faults({ config: { identity: identity(), microsoft } });
    expect(found).toEqual([expect.stringMatching(/gives no answer.*login\.microsoftonline\.com/u)]);
  });

  test('whose secret ends soon, has ended, or ends nobody knows when', async () => {
    await well();
    expect(await faults({}, { secretExpires: SOON })).toEqual([
      expect.stringMatching(/^problem Client secret: .* ends in 9 days/u),
    ]);
    expect(await faults({}, { secretExpires: '2020-01-01' })).toEqual([
      expect.stringMatching(/^problem Client secret: .* has ended \(2020-01-01\)/u),
    ]);
    expect(await faults({}, { secretExpires: undefined })).toEqual([
      expect.stringMatching(/^warning Client secret: When it ends is not known/u),
    ]);
  });
});

describe('the messaging endpoint', () => {
  test('is tried only where Staffroom runs', async () => {
    await well();
    expect(await faults({ base: undefined })).toEqual([
      expect.stringMatching(/^warning Messaging endpoint: It was not tried/u),
    ]);
    expect(await faults({ base: 'http://127.0.0.1:9' })).toEqual([
      expect.stringMatching(/^warning Messaging endpoint: Nothing answers/u),
    ]);
  });

  test('that is something else, or lets anybody in', async () => {
    await well();
    expect(await faults({ base: teams.microsoft.url })).toEqual([
      expect.stringMatching(/^problem Messaging endpoint: Something else .*status 404/u),
    ]);
    const open = await LinkedTeams.open('playground');
    try {
      expect(await faults({ base: open.base })).toEqual([
        expect.stringMatching(/^problem Messaging endpoint: .* takes what nobody has signed/u),
      ]);
    } finally {
      await open.stop();
    }
  });
});

describe('a desk', () => {
  test('with a stranger in its channel, and without somebody who sits there', async () => {
    await well('private', [USERS.stranger]);
    expect(await faults()).toEqual([
      `problem ${DESK}: Not in its channel: ${DSL.name}. → Add them to the channel; or, where they no longer sit at the desk, change their roles in school.yaml.`,
      expect.stringContaining('In its channel without sitting at the desk: Somebody 03.'),
    ]);
  });

  test('in a channel that is shared', async () => {
    await well('shared');
    expect(await faults()).toEqual([expect.stringMatching(/^problem DSL desk: .*is shared/u)]);
  });

  test('without the app', async () => {
    await well();
    const [team] = teams.connector.teams;
    if (team !== undefined) team.hasApp = false;
    expect(await faults()).toEqual([
      expect.stringMatching(/^problem DSL desk: Staffroom is not in/u),
    ]);
  });

  test('that Teams does not tell of', async () => {
    await well();
    teams.connector.faults.push({ when: /pagedmembers/u, instead: { status: 502 } });
    expect(await faults()).toEqual([
      expect.stringMatching(/^problem DSL desk: Teams does not say who is in its channel: .*502/u),
    ]);
  });
});

describe('people', () => {
  test('from whom nothing has come', async () => {
    await teams.addToDesk('private', [USERS.dsl]);
    expect(await faults()).toEqual([
      expect.stringMatching(/^warning People: Nothing has come from .*, so it is not known/u),
    ]);
  });

  test('who sit at a desk and have no object id', async () => {
    await well();
    const without = FEW.people.map((person) =>
      person.id === DSL.id ? { id: person.id, name: person.name, roles: person.roles } : person,
    );
    const found = await faults({ school: { ...FEW, people: without, desks: {} } });
    expect(found).toEqual([
      expect.stringMatching(/^problem People: .* has no object id/u),
      expect.stringMatching(/^problem DSL desk: It has no channel on Teams, and nobody/u),
    ]);
  });
});
