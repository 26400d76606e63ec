/** A platform's secret comes to its end: the IT administrator is told in time, once at each step, and in words. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { sql } from 'drizzle-orm';
import { keepSchool } from '../../src/db/cases.ts';
import { audit } from '../../src/db/tables/audit.ts';
import { expiries } from '../../src/db/tables/expiries.ts';
import { notices } from '../../src/db/tables/notices.ts';
import type { Core } from '../../src/handlers/core.ts';
import { startExpiring } from '../../src/handlers/expiring.ts';
import { type Secret, tellOfExpiry } from '../../src/handlers/tell-of-expiry.ts';
import type { Card } from '../../src/handlers/view/card.ts';
import type { School } from '../../src/policy/school.ts';
import { testCore } from '../harness/core.ts';
import { freshDatabase, type TestDatabase } from '../harness/database.ts';
import { Noticeboard, tryWhatIsDue } from '../harness/noticeboard.ts';
import { ADMINISTRATOR, ASKING_SCHOOL, HEADTEACHER } from '../harness/schools.ts';

/** The administrator is on both platforms, the Headteacher on Slack. */
const BOTH: School = {
  ...ASKING_SCHOOL,
  people: ASKING_SCHOOL.people.map((person) => ({
    ...person,
    addresses: {
      slack: `U0${person.id}`,
      ...(person.id === ADMINISTRATOR.id ? { teams: person.id } : {}),
    },
  })),
};
const SECRET: Secret = { surface: 'teams', endsOn: '2027-08-31', cure: 'Make a new one in Entra.' };

const slack = new Noticeboard();
const teams = new Noticeboard();
let database: TestDatabase;
let core: Core;

beforeAll(async () => {
  database = await freshDatabase();
  await keepSchool(database.db, BOTH);
  core = { ...(await testCore(database, BOTH)), surfaces: ['slack', 'teams'] };
});
beforeEach(async () => {
  await database.db.execute(sql`delete from notices`);
  await database.db.execute(sql`delete from postings`);
  await database.db.delete(expiries);
  slack.clear();
  teams.clear();
});
afterAll(async () => await database.drop());

/** A card's words, the day and the cure among them. */
function saidOn(card: Card): string {
  return `${card.title} ${JSON.stringify(card.elements)}`;
}

/** So many days before the secret's last one, at noon. */
function before(days: number): Date {
  const at = new Date('2027-08-31T12:00:00Z');
  at.setUTCDate(at.getUTCDate() - days);
  return at;
}

async function dayPasses(days: number, secrets: readonly Secret[] = [SECRET]): Promise<void> {
  await tellOfExpiry(core, secrets, before(days));
}

async function queued(): Promise<string[]> {
  const rows = await database.db.select().from(notices).where(sql`delivered_at is null`);
  return rows.map(({ kind, surface, place }) => `${kind} ${surface} ${place}`).toSorted();
}

describe('the end of a secret', () => {
  test('is told of 30, 14, 7 and 1 days before and when it is over, each once, whatever starts anew', async () => {
    const told: number[] = [];
    for (let days = 40; days >= -5; days -= 1) {
      for (let looks = 0; looks < 3; looks += 1) await dayPasses(days);
      const waiting = await queued();
      if (waiting.length === 0) continue;
      told.push(days);
      expect(waiting).toEqual([
        `expiry slack ${ADMINISTRATOR.id}`,
        `expiry teams ${ADMINISTRATOR.id}`,
      ]);
      await database.db.execute(sql`update notices set delivered_at = now()`);
    }
    expect(told).toEqual([30, 14, 7, 1, -1]);
  });

  test('is told of once by two processes that look at the same moment', async () => {
    await Promise.all([dayPasses(14), dayPasses(14), dayPasses(14)]);
    expect(await queued()).toHaveLength(2);
    const told = await database.db.select().from(audit).where(sql`act = 'expiry-told'`);
    expect(told.at(-1)?.detail).toEqual({ surface: 'teams', endsOn: '2027-08-31', step: '2' });
  });

  test('after a while in which nothing ran is told of with the step that it is at', async () => {
    await dayPasses(30);
    await dayPasses(3);
    const [row] = await database.db.select().from(expiries);
    expect(row?.steps).toBe(3);
    expect((await queued()).filter((each) => each.includes('slack'))).toHaveLength(2);
  });

  test('stands as a card with its day and what to do; earlier ones change, and all of them once there is a new one', async () => {
    await dayPasses(14);
    await tryWhatIsDue(core, { slack, teams });
    expect(slack.at(ADMINISTRATOR.id).map(saidOn)).toEqual([
      expect.stringMatching(
        /secret for Microsoft Teams.*31 August 2027.*Make a new one in Entra\./su,
      ),
    ]);
    await dayPasses(7);
    await tryWhatIsDue(core, { slack, teams });
    expect(slack.at(ADMINISTRATOR.id)).toHaveLength(2);
    const renewed = { ...SECRET, endsOn: '2028-08-31' };
    await dayPasses(5, [renewed]);
    await tryWhatIsDue(core, { slack, teams });
    const cards = [...slack.at(ADMINISTRATOR.id), ...teams.at(ADMINISTRATOR.id)];
    expect(cards).toHaveLength(4);
    for (const { title } of cards) expect(title).toBe('Settled: the secret for Microsoft Teams');
    await dayPasses(5, [renewed]);
    expect(await queued()).toEqual([]);
  });

  test('that was settled before its card could stand is told of no more', async () => {
    await dayPasses(1);
    await dayPasses(1, []);
    await tryWhatIsDue(core, { slack, teams });
    expect([...slack.at(ADMINISTRATOR.id), ...teams.at(ADMINISTRATOR.id)]).toEqual([]);
  });

  test('is told to the Headteacher where nobody is the administrator', async () => {
    const without = {
      ...BOTH,
      people: BOTH.people.filter(({ id }) => id !== ADMINISTRATOR.id),
    };
    await tellOfExpiry({ ...core, school: without }, [SECRET], before(7));
    expect(await queued()).toEqual([`expiry slack ${HEADTEACHER.id}`]);
  });
});

test('the running product looks at once, and at the first fault says so', async () => {
  const over: Secret = { ...SECRET, endsOn: '2020-01-01' };
  const watch = startExpiring(core, [over], () => {});
  for (let tries = 0; tries < 200 && (await queued()).length === 0; tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  await watch.stop();
  expect(await queued()).toHaveLength(2);

  const troubles: string[] = [];
  const gone = await freshDatabase();
  await gone.drop();
  const away: Core = { ...core, db: gone.db };
  const stuck = startExpiring(away, [over], ({ kind }) => troubles.push(kind));
  for (let tries = 0; tries < 200 && troubles.length === 0; tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  await stuck.stop();
  expect(troubles).toEqual(['stumbled']);
});
