/** The check-up of a school's Teams: everything that can be known without starting Staffroom. */
import type { Database } from '../../../db/client.ts';
import { DESKS, desksOf, type Person } from '../../../policy/people.ts';
import type { School } from '../../../policy/school.ts';
import { type Finding, fine, problem, warning } from '../../finding.ts';
import { StaffroomAdapter } from '../adapter.ts';
import type { TeamsConfig, TeamsIdentity } from '../config.ts';
import { Conversations } from '../conversations.ts';
import { secretEnding } from '../greeting.ts';
import { PrivatePlaces } from '../private-place.ts';
import { AppTokens, LoginRefused } from '../token.ts';
import { checkDesk } from './desk.ts';
import { checkWayIn } from './way-in.ts';

export interface TeamsExamined {
  readonly config: TeamsConfig;
  /** Undefined where the settings cannot be read: then desks and people are left out. */
  readonly school: School | undefined;
  /** Where the running Staffroom is reached; undefined where it does not run. */
  readonly base: string | undefined;
  /** What Teams has told of where people and channels are; undefined where it cannot be read. */
  readonly db: Database | undefined;
}

/** Throws nothing for what Microsoft does or does not answer. */
export async function* examineTeams(examined: TeamsExamined): AsyncGenerator<Finding> {
  const { config, school, base, db } = examined;
  const { identity, microsoft } = config;
  const tokens = new AppTokens(identity, microsoft);
  const credentials = await checkCredentials(tokens, identity);
  yield credentials;
  yield* checkSecretsEnd(identity);
  yield await checkWayIn(base);
  if (school === undefined || db === undefined) return;
  const conversations = new Conversations(db, school.id);
  yield* await checkPeople(school, conversations);
  if (credentials.level === 'problem') return;
  const adapter = new StaffroomAdapter(config, tokens);
  const places = new PrivatePlaces(adapter, conversations, tokens, microsoft);
  for (const desk of DESKS) yield* await checkDesk({ adapter, places, school }, desk);
}

async function checkCredentials(tokens: AppTokens, identity: TeamsIdentity): Promise<Finding> {
  const looked = 'Credentials';
  if (identity.kind === 'playground') {
    return warning(
      looked,
      'None are asked for: anybody on this computer may act as anybody.',
      'Remove TEAMS_PLAYGROUND before anybody else uses it.',
    );
  }
  try {
    await tokens.get('connector');
    return fine(looked, 'Microsoft takes the app’s id, its secret and the tenant.');
  } catch (cause) {
    return cause instanceof LoginRefused
      ? problem(looked, cause.message)
      : problem(
          looked,
          'Microsoft’s sign-in gives no answer: what only Microsoft knows was not looked at.',
          'Look at the network and any proxy: this computer must reach login.microsoftonline.com on port 443.',
        );
  }
}

function checkSecretsEnd(identity: TeamsIdentity): Finding[] {
  const looked = 'Client secret';
  if (identity.kind === 'playground') return [];
  if (identity.secretExpires === undefined) {
    return [
      warning(
        looked,
        'When it ends is not known, so nobody is told before it does.',
        'Copy "Expires" of the secret in the Entra admin centre to TEAMS_SECRET_EXPIRES, such as 2027-08-31.',
      ),
    ];
  }
  const ending = secretEnding(identity, new Date());
  return [
    ending === undefined
      ? fine(looked, `It lasts until ${identity.secretExpires}.`)
      : problem(looked, ending),
  ];
}

const LOOKED = 'People';

async function checkPeople(school: School, conversations: Conversations): Promise<Finding[]> {
  const findings: Finding[] = [];
  const unmet: Person[] = [];
  for (const person of school.people) {
    const user = person.addresses?.teams;
    if (user === undefined) findings.push(...withoutAddress(person));
    else if ((await conversations.find('person', user)) === undefined) unmet.push(person);
  }
  if (unmet.length > 0) {
    findings.push(
      warning(
        LOOKED,
        `Nothing has come from ${unmet.map(({ name }) => name).join(', ')} yet, so it is not known whether they have the app.`,
        'Install the app for everybody in the Teams admin centre ("Teams apps", "Setup policies"), or let them write to Staffroom once.',
      ),
    );
  }
  return findings.length > 0
    ? findings
    : [fine(LOOKED, 'Everybody who holds a role has an object id and has the app.')];
}

/** Whoever has an address on another platform is reached there. */
function withoutAddress(person: Person): Finding[] {
  if (Object.values(person.addresses ?? {}).some((address) => address !== undefined)) return [];
  const isWritten = desksOf(person).length > 0 || person.roles.includes('it-administrator');
  if (!isWritten) return [];
  return [
    problem(
      LOOKED,
      `${person.name} has no object id: they can open and acknowledge nothing, and nothing reaches them.`,
      'In the Entra admin centre open the user, copy "Object ID", and put it into school.yaml (teams:).',
    ),
  ];
}
