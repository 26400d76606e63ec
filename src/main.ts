/** Puts Staffroom together and runs it: settings → database → surfaces → delivery → console, and back. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { startConsole } from './bot/console/listen.ts';
import { consoleSurface } from './bot/console/surface.ts';
import { mailSurface } from './bot/mail/surface.ts';
import type { PlatformLink } from './bot/platform-link.ts';
import { PortUnavailable } from './bot/port-unavailable.ts';
import { startPublicServer } from './bot/public-server.ts';
import { type Config, readConfig } from './config.ts';
import { openRecords } from './database.ts';
import { readBacklog } from './db/backlog.ts';
import type { Database } from './db/client.ts';
import { DatabaseNotStarted } from './db/database-not-started.ts';
import { Intakes } from './db/intake.ts';
import { listen } from './db/listen.ts';
import { Allowance } from './handlers/allowance.ts';
import { Asking } from './handlers/asking.ts';
import type { Core } from './handlers/core.ts';
import type { Surfaces } from './handlers/deliver.ts';
import { startAuditor } from './handlers/auditor.ts';
import { startExpiring } from './handlers/expiring.ts';
import { faultName } from './handlers/fault-name.ts';
import { startClimbing } from './handlers/climbing.ts';
import { startDelivery } from './handlers/delivery.ts';
import type { Handle } from './handlers/handle.ts';
import type { Inbound } from './handlers/inbound.ts';
import { recordSettings } from './handlers/record-settings.ts';
import { SURFACE_NAMES, type SurfaceName, WAYS } from './handlers/surface.ts';
import { take } from './handlers/take.ts';
import type { Secret } from './handlers/tell-of-expiry.ts';
import { type Trouble, troubleLine } from './handlers/trouble.ts';
import { DESK_LABELS } from './handlers/view/labels.ts';
import { healthRoutes } from './health.ts';
import { type Log, openLog } from './log.ts';
import { Metrics } from './metrics.ts';
import { metricsRoute } from './metrics-route.ts';
import type { School } from './policy/school.ts';
import { readPack } from './policy-files.ts';
import { readSchoolFile } from './school-file.ts';

const ENV_FILE = fileURLToPath(new URL('../.env', import.meta.url));

/** What the person who started Staffroom must put right, a sentence each. */
class CannotStart extends Error {}

/** The signals that end it in good order, and the exit status where that was cut short. */
const ENDINGS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

/** What was opened, closed in the opposite order. */
type Closers = (() => Promise<void>)[];

async function start(config: Config, closers: Closers, log: Log): Promise<string> {
  const began = performance.now();
  const { say, warn } = log;
  const settings = await readSchoolFile(config.root, config.schoolFile);
  if (!settings.ok) throw new CannotStart(settings.problems.join('\n'));
  const { school } = settings;
  const pack = await readPack(config.root, school.policy);
  if (!pack.ok) throw new CannotStart(pack.problems.join('\n'));

  const { db, vault, url } = await openRecords(config, school, say, closers);
  const asking = new Asking(db, vault);
  closers.push(async () => await asking.settled());

  const metrics = config.metricsToken === undefined ? undefined : new Metrics();
  const allowance = new Allowance();
  const failed = ({ kind }: Inbound, cause: unknown): void =>
    warn(`A ${kind} could not be handled: ${faultName(cause)}.`);
  const handleAt =
    (surface: SurfaceName): Handle =>
    async (inbound, withinMs) =>
      await take({ core, allowance, surface, failed }, inbound, withinMs);
  const links = await platformLinks(config, { school, db, handleAt, log });
  const atConsole = config.consolePort === undefined ? undefined : consoleSurface(db, vault, url);
  if (atConsole !== undefined) closers.push(async () => await atConsole.stop());
  const surfaces: Surfaces = {
    ...(atConsole === undefined ? {} : { console: atConsole }),
    ...Object.fromEntries(links.map(([name, link]) => [name, link.surface])),
    ...(config.mail === undefined
      ? {}
      : { mail: mailSurface({ ...config.mail, people: school.people }) }),
  };
  const core: Core = {
    db,
    vault,
    asking,
    intakes: new Intakes(db, vault),
    school,
    policy: pack.pack,
    policyVersion: pack.version,
    surfaces: namesOf(surfaces),
    mail: config.mail !== undefined,
    connections: () => links.map(([, link]) => link.connection()),
    happened: (happening) => {
      log.happened(happening);
      metrics?.happened(happening);
    },
  };

  await recordSettings(core, settings.digest);

  const tell = (trouble: Trouble): void => warn(troubleLine(trouble));
  const delivery = startDelivery(core, surfaces, tell);
  const climbing = startClimbing(core, tell);
  const auditor = startAuditor(core, tell);
  const expiring = startExpiring(core, secretsOf(links), tell);
  const listening = listen(url, 'staffroom_notices', () => delivery.wake());
  closers.push(async () => {
    await listening.stop();
    await expiring.stop();
    await auditor.stop();
    await climbing.stop();
    await delivery.stop();
  });

  metrics?.watch({
    loops: { delivery, ladder: climbing, auditor, expiring },
    pool: db.$client,
    backlog: async () => await readBacklog(db, school.id),
  });

  const where: string[] = [];
  if (links.length > 0 || metrics !== undefined) {
    const open = await startPublicServer(config, {
      ...healthRoutes(db, {
        Delivery: delivery,
        'The ladder': climbing,
        'The auditor': auditor,
        'The watch over secrets': expiring,
      }),
      ...(metrics === undefined || config.metricsToken === undefined
        ? {}
        : metricsRoute(metrics, config.metricsToken, warn)),
      ...Object.assign({}, ...links.map(([, link]) => link.routes)),
    });
    closers.push(async () => await open.close());
    where.push(`port ${open.port}`);
    for (const [, link] of links) {
      link.start();
      closers.push(async () => await link.stop());
    }
  }
  if (atConsole !== undefined && config.consolePort !== undefined) {
    const running = await startConsole({
      port: config.consolePort,
      school: { name: school.name, people: school.people, deskNames: DESK_LABELS },
      handle: handleAt('console'),
      posts: atConsole,
      failed: (cause) => warn(`The console met a fault: ${faultName(cause)}.`),
    });
    closers.push(async () => await running.close());
    where.push(running.url);
  }
  log.happened({
    kind: 'started',
    surfaces: WAYS.filter((way) => surfaces[way] !== undefined),
    ms: performance.now() - began,
  });
  if (settings.isSample) say(`This is the sample school, ${school.name}, from ${settings.file}.`);
  return where.join(' and ');
}

/** The chat platforms that are set up. */
async function platformLinks(
  config: Config,
  {
    school,
    db,
    handleAt,
    log: { say, warn },
  }: {
    readonly school: School;
    readonly db: Database;
    readonly handleAt: (surface: SurfaceName) => Handle;
    readonly log: Log;
  },
): Promise<(readonly [SurfaceName, PlatformLink])[]> {
  // A platform's packages take most of a second to load, which nobody else should wait for.
  const links: (readonly [SurfaceName, PlatformLink])[] = [];
  if (config.slack !== undefined) {
    const { slackLink } = await import('./bot/slack/link.ts');
    const failed = (cause: unknown): void => warn(`Slack met a fault: ${faultName(cause)}.`);
    links.push([
      'slack',
      slackLink({ config: config.slack, school, db, handle: handleAt('slack'), say, warn, failed }),
    ]);
  }
  if (config.teams !== undefined) {
    const { teamsLink } = await import('./bot/teams/link.ts');
    const failed = (cause: unknown): void => warn(`Teams met a fault: ${faultName(cause)}.`);
    links.push([
      'teams',
      teamsLink({ config: config.teams, school, db, handle: handleAt('teams'), warn, failed }),
    ]);
  }
  return links;
}

/** The secrets whose end the settings name. */
function secretsOf(links: readonly (readonly [SurfaceName, PlatformLink])[]): Secret[] {
  return links.flatMap(([surface, { secret }]) =>
    secret === undefined ? [] : [{ surface, ...secret }],
  );
}

/** The settings see to it that there is one. */
function namesOf(surfaces: Surfaces): readonly [SurfaceName, ...SurfaceName[]] {
  const [first, ...others] = SURFACE_NAMES.filter((name) => surfaces[name] !== undefined);
  if (first === undefined) throw new Error('No surface is set up.');
  return [first, ...others];
}

async function main(): Promise<void> {
  if (existsSync(ENV_FILE)) process.loadEnvFile(ENV_FILE);
  const read = readConfig(process.env);
  const log = openLog(read.ok ? read.config.log : { as: 'words' });
  // Node would print the message, in which a report's words may stand.
  process.on('uncaughtException', (cause) => {
    log.crashed(cause);
    process.exit(1);
  });
  if (!read.ok) {
    for (const problem of read.problems) log.warn(problem);
    process.exitCode = 1;
    return;
  }
  const closers: Closers = [];
  let closing: Promise<void> | undefined;
  const close = async (): Promise<void> => {
    for (const closer of closers.splice(0).toReversed()) {
      await closer().catch((cause: unknown) => log.warn(`Closing: ${faultName(cause)}.`));
    }
  };
  const starting = start(read.config, closers, log);
  for (const [signal, status] of Object.entries(ENDINGS)) {
    process.on(signal, () => {
      // Whoever asks twice does not want to wait; the database is taken over by the next start.
      if (closing !== undefined) process.exit(status);
      // A start under way first comes to its end: what it opened must be known to be closed.
      const began = performance.now();
      log.happened({ kind: 'stopping', signal });
      closing = starting.then(close, close).then(() => {
        log.happened({ kind: 'stopped', ms: performance.now() - began });
        process.exit();
      });
    });
  }
  // After a terminal is gone, what is still said to it must not end the closing.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
  try {
    const where = await starting;
    if (closing === undefined) log.say(`Staffroom is ready: ${where}`);
  } catch (cause) {
    if (closing !== undefined) return;
    process.exitCode = 1;
    if (isCurable(cause)) log.warn(cause.message);
    closing = close();
    await closing;
    if (!isCurable(cause)) log.crashed(cause);
  }
}

function isCurable(cause: unknown): cause is Error {
  return (
    cause instanceof CannotStart ||
    cause instanceof DatabaseNotStarted ||
    cause instanceof PortUnavailable
  );
}

await main();
