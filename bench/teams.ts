/**
 * `npm run bench:teams`: what Teams costs, in one process with a stand-in for Microsoft. A turn of
 * botbuilder that does nothing but check the token is the measure; beside it, in the same run, a
 * question with its answer posted through the Connector, a form sent and stored, and an alert
 * proved private and posted.
 */
import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import { startPublicServer } from '../src/bot/public-server.ts';
import { StaffroomAdapter } from '../src/bot/teams/adapter.ts';
import type { TeamsConfig } from '../src/bot/teams/config.ts';
import { teamsLink } from '../src/bot/teams/link.ts';
import { standIn } from '../src/bot/teams/microsoft.ts';
import { receive } from '../src/bot/teams/receive.ts';
import { AppTokens } from '../src/bot/teams/token.ts';
import { InHand } from '../src/bot/in-hand.ts';
import { Intakes } from '../src/db/intake.ts';
import { cases } from '../src/db/tables/cases.ts';
import { Asking } from '../src/handlers/asking.ts';
import type { Core } from '../src/handlers/core.ts';
import { handle } from '../src/handlers/handle.ts';
import { alertCard } from '../src/handlers/view/alert.ts';
import type { School } from '../src/policy/school.ts';
import { readPack } from '../src/policy-files.ts';
import { APP_ID, SECRET, StandInMicrosoft, TENANT_ID } from '../test/harness/microsoft.ts';
import { activityOf, type At, send } from '../test/harness/teams-activity.ts';
import { inBenchDatabase } from './bench-database.ts';

const WARM_UP_MS = 1_500;
/** So many at once, as on a busy morning. */
const CLIENTS = 8;
const CHANNEL = '19:dsl@thread.tacv2';
const TEAM = '19:team@thread.tacv2';
const USER = randomUUID();
const EMPTY_PATH = '/empty';

const { values: asked } = parseArgs({
  options: { seconds: { type: 'string', default: '5' }, json: { type: 'boolean', default: false } },
});

/** How often a second, by so many at once. */
async function rate(work: () => Promise<void>): Promise<number> {
  const during = async (ms: number): Promise<number> => {
    const until = Date.now() + ms;
    let done = 0;
    const one = async (): Promise<void> => {
      while (Date.now() < until) {
        await work();
        done += 1;
      }
    };
    await Promise.all(Array.from({ length: CLIENTS }, one));
    return (done * 1_000) / ms;
  };
  await during(WARM_UP_MS);
  return Math.round(await during(Number(asked.seconds) * 1_000));
}

/** Takes everything at once, and keeps nothing. */
function takeAnything({ method, path }: { readonly method: string; readonly path: string }) {
  const id = randomUUID();
  if (path.startsWith('/v3/teams/')) {
    return { status: 200, body: { conversations: [{ id: CHANNEL, type: 'private' }] } };
  }
  return { status: method === 'PUT' ? 200 : 201, body: { id, activityId: id } };
}

await inBenchDatabase(async ({ db, vault, school: sample }) => {
  const microsoft = new StandInMicrosoft();
  await microsoft.start();
  microsoft.connector = takeAnything;
  const config: TeamsConfig = {
    identity: {
      kind: 'app',
      appId: APP_ID,
      secret: SECRET,
      tenantId: TENANT_ID,
      secretExpires: undefined,
    },
    microsoft: standIn(microsoft.url),
  };
  const school: School = { ...sample, desks: { dsl: { teams: CHANNEL } } };
  const pack = await readPack(process.cwd(), school.policy);
  if (!pack.ok) throw new Error(pack.problems.join('\n'));
  const core: Core = {
    db,
    vault,
    asking: new Asking(db, vault),
    intakes: new Intakes(db, vault),
    school,
    policy: pack.pack,
    policyVersion: pack.version,
    surfaces: ['teams'],
    mail: false,
    connections: () => [],
    happened: () => {},
  };
  const failed = (cause: unknown): void => {
    throw cause;
  };
  const link = teamsLink({
    config,
    school,
    db,
    handle: async (inbound, withinMs) => await handle(core, inbound, failed, withinMs),
    warn: () => {},
    failed,
  });
  const server = await startPublicServer(
    { host: '127.0.0.1', port: 0 },
    {
      ...link.routes,
      [EMPTY_PATH]: receive({
        adapter: new StaffroomAdapter(config, new AppTokens(config.identity, config.microsoft)),
        run: async () => {},
        inHand: new InHand(),
        failed,
      }),
    },
  );
  const token = `Bearer ${microsoft.token()}`;
  const person = { user: USER, name: 'Miss H. Price' };
  const own: At = { conversation: 'a:own', kind: 'personal' };
  const sends = async (path: string, what: object, at = own): Promise<void> => {
    const activity = activityOf(microsoft, person, at, { ...what });
    const url = `http://127.0.0.1:${server.port}${path}`;
    const { status } = await send(url, microsoft, activity, token);
    if (status !== 200) throw new Error(`It was answered ${status}.`);
  };
  const messages = '/api/messages';
  const question = { type: 'message', text: 'can I follow a pupil?' };
  await sends(
    messages,
    { type: 'installationUpdate', action: 'add' },
    { conversation: CHANNEL, kind: 'channel', team: TEAM, channel: CHANNEL },
  );

  const emptyTurnPerSecond = await rate(async () => await sends(EMPTY_PATH, question));
  const messagePerSecond = await rate(async () => await sends(messages, question));
  const submitPerSecond = await rate(async () => {
    const data = {
      submit: { form: 'report-incident', submission: randomUUID() },
      group: 'contact',
      kind: 'pupil_follows_staff',
      happened: 'A pupil in 6B followed my public account last night.',
    };
    await sends(messages, { type: 'invoke', name: 'task/submit', value: { data } });
  });
  const [stored] = await db.select().from(cases).limit(1);
  if (stored === undefined) throw new Error('No report was stored.');
  const alert = alertCard(stored, school);
  const alertPerSecond = await rate(async () => {
    const posted = await link.surface.post({ kind: 'desk', desk: 'dsl' }, alert, randomUUID());
    if (posted.kind !== 'sent') throw new Error(`An alert was ${posted.kind}.`);
  });
  await link.stop();
  await server.close();
  await microsoft.stop();

  const all = { emptyTurnPerSecond, messagePerSecond, submitPerSecond, alertPerSecond };
  const share = (each: number): string => (each / emptyTurnPerSecond).toFixed(2);
  process.stdout.write(
    asked.json
      ? `${JSON.stringify(all)}\n`
      : [
          `${emptyTurnPerSecond} empty turns a second, ${CLIENTS} at once`,
          `${messagePerSecond} questions answered (${share(messagePerSecond)} of that)`,
          `${submitPerSecond} forms stored (${share(submitPerSecond)})`,
          `${alertPerSecond} alerts proved private and posted (${share(alertPerSecond)})`,
          '',
        ].join('\n'),
  );
});
