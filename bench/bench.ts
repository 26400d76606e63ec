/**
 * `npm run bench`: speed and growth, in one run on one Postgres. `--json` prints one JSON object and
 * nothing else on standard output; what is under way, the plans and the machine's load are said on the other.
 */
import { availableParallelism, loadavg } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { alertTimes, deliverFor, queueBacklog, urgentBehind } from './alerts.ts';
import { fill, type Size } from './fill.ts';
import { pgbench } from './pgbench.ts';
import { platform } from './platform.ts';
import { measureReads, type Reads } from './reads.ts';
import { reportsASecond, reportsAtAPace } from './reports.ts';
import { sampleSchool, schoolCore } from './school-core.ts';
import { benchServer, type Closers, LARGE, type Server, settle } from './server.ts';

const CLIENTS = 8;

const { values: asked } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    /** Where `npm run bench:data` built the large data set. */
    data: { type: 'string' },
    /** Shows in a minute that everything runs; its figures mean nothing. */
    tiny: { type: 'boolean', default: false },
  },
});

const WHOLE = {
  small: { schools: 10, cases: 1_000 },
  large: { schools: 2_500, cases: 260_000 },
  seconds: 8,
  repeats: 3,
  perSecond: 100,
  backlog: 100_000,
  rounds: 40,
};
const TINY: typeof WHOLE = {
  small: { schools: 10, cases: 1_000 },
  large: { schools: 12, cases: 1_440 },
  seconds: 1,
  repeats: 1,
  perSecond: 10,
  backlog: 5_000,
  rounds: 2,
};
const FORM = asked.tiny ? TINY : WHOLE;

interface Growth {
  readonly small: number;
  readonly large: number;
}

interface Figures {
  readonly pgbenchTps: number;
  readonly intakeTps: number;
  readonly alertP50Ms: number;
  readonly alertP99Ms: number;
  readonly acknowledgeP99Ms: Growth;
  readonly openCasesP99Ms: Growth;
  readonly myReportsP99Ms: Growth;
  readonly urgentBehindBacklogMs: number;
  readonly rssMb: number;
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

function percentile(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

async function run(closers: Closers): Promise<Figures> {
  // What a Staffroom on Slack has in memory too.
  await import('../src/bot/slack/link.ts');
  const server = await benchServer(closers, asked.data && path.resolve(asked.data));
  const name = (part: string): string => `staffroom_bench_${part}_${process.pid}`;

  const owner = await server.create(name('intake'));
  const closing: Closers = [];
  closers.push(async () => {
    for (const closer of closing.toReversed()) await closer();
  });
  const school = await schoolCore(owner, await sampleSchool(), closing);
  const beside = { url: school.url, schoolId: school.core.school.id };
  await reportsASecond(school.core, CLIENTS, Math.min(2, FORM.seconds));
  await pgbench(beside, CLIENTS, Math.min(2, FORM.seconds));
  await settle(owner);
  const rates: { readonly pgbench: number; readonly intake: number }[] = [];
  for (let repeat = 0; repeat < FORM.repeats; repeat += 1) {
    rates.push({
      pgbench: await pgbench(beside, CLIENTS, FORM.seconds),
      intake: await reportsASecond(school.core, CLIENTS, FORM.seconds),
    });
  }
  for (const each of rates) {
    say(
      `pgbench ${each.pgbench.toFixed(0)} a second, reports ${each.intake.toFixed(0)}: ${(each.intake / each.pgbench).toFixed(2)} of it`,
    );
  }

  const alerting = await schoolCore(owner, { ...(await sampleSchool()), id: 'alerts' }, closing);
  const door = await platform(closing);
  deliverFor(alerting, door, closing);
  const pace = { perSecond: FORM.perSecond, seconds: FORM.seconds * 2 };
  await reportsAtAPace(alerting.core, { ...pace, seconds: Math.min(2, FORM.seconds) });
  await settle(owner);
  const alerts = await alertTimes(
    alerting,
    door,
    async () => await reportsAtAPace(alerting.core, pace),
  );
  say(`${alerts.length} alerts at ${pace.perSecond} a second`);
  await queueBacklog(owner, 'alerts', FORM.backlog);
  const behind = await urgentBehind(alerting, door, { perSecond: 2, seconds: FORM.seconds * 2 });
  say(
    `${FORM.backlog} notices waited, ${behind.drainedPerSecond.toFixed(0)} a second were delivered; ${behind.left} were left after the last of ${FORM.seconds * 4} urgent ones`,
  );
  for (const closer of closing.splice(0).toReversed()) await closer();

  const small = await filled(server, name('small'), FORM.small);
  const large = await largeReads(server, name('large'));
  const growth = (of: (reads: Reads) => readonly number[]): Growth => ({
    small: round(percentile(of(small), 0.99)),
    large: round(percentile(of(large), 0.99)),
  });
  comparePlans(small, large);
  say(`${availableParallelism()} processors; load average at the end ${loadavg()[0]?.toFixed(1)}.`);
  return {
    pgbenchTps: round(median(rates.map((each) => each.pgbench))),
    intakeTps: round(median(rates.map((each) => each.intake))),
    alertP50Ms: round(percentile(alerts, 0.5)),
    alertP99Ms: round(percentile(alerts, 0.99)),
    acknowledgeP99Ms: growth(({ acknowledge }) => acknowledge),
    openCasesP99Ms: growth(({ openCases }) => openCases),
    myReportsP99Ms: growth(({ myReports }) => myReports),
    urgentBehindBacklogMs: round(behind.urgentMs),
    rssMb: round(process.resourceUsage().maxRSS / 1_024),
  };
}

function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

async function filled(server: Server, name: string, size: Size): Promise<Reads> {
  const url = await server.create(name);
  await fill(url, size, () => {});
  return await measureReads(url, size.schools, FORM.rounds);
}

/** On what `npm run bench:data` built; else on a data set that takes a minute. */
async function largeReads(server: Server, name: string): Promise<Reads> {
  if (await server.has(LARGE)) {
    say(`“large” is the data set in ${asked.data ?? 'this Postgres'}.`);
    return await measureReads(server.urlOf(LARGE), FORM.large.schools, FORM.rounds);
  }
  const size = FORM.large;
  say(
    `“large” is ${size.cases.toLocaleString('en-GB')} cases at ${size.schools.toLocaleString('en-GB')} schools. For 2.6 million at 25,000: npm run bench:data -- --into FOLDER, then npm run bench -- --data FOLDER`,
  );
  return await filled(server, name, size);
}

/** No table that grows is read as a whole, and each is reached as it was when it was small. */
function comparePlans(small: Reads, large: Reads): void {
  for (const each of large.paths) say(`  ${each}`);
  const isSame = small.paths.join() === large.paths.join();
  const whole = large.paths.filter((each) => each.endsWith('all its rows'));
  if (isSame && whole.length === 0) {
    say('Each table that grows is reached by the same index, small and large.');
    return;
  }
  say(`The plans are not what they must be; with ${FORM.small.cases} cases they were:`);
  for (const each of small.paths) say(`  ${each}`);
  process.exitCode = 1;
}

const closers: Closers = [];
try {
  const figures = await run(closers);
  console.log(JSON.stringify(figures, undefined, asked.json ? undefined : 2));
} finally {
  for (const closer of closers.toReversed()) await closer();
}
