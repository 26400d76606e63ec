/**
 * `npm run bench:slack`: how fast Staffroom answers Slack, beside Bolt's bare acknowledgement in
 * the same run on the same machine. `--json` prints one JSON object.
 */
import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { readQuestions } from './score.ts';
import { benchServer, type Closers } from './server.ts';
import { asFastAsItGoes, atAPace, type Load, type Sent } from './slack/load.ts';
import { pretendApi } from './slack/pretend-api.ts';
import { canPin, leaveFirstProcessor, type Measured, measured } from './slack/process.ts';
import { asking, COLLEAGUES, reporting } from './slack/requests.ts';

const SECRET = randomBytes(16).toString('hex');
/** As many as send at once, the same for all that stand side by side. */
const CONNECTIONS = 64;
/** At a pace, Slack opens as many as it needs. */
const MOST_CONNECTIONS = 250;
const REPEATS = 5;
const WARM_UP_MS = 3_000;
const REPEAT_MS = 3_000;
const ARRIVING_PER_SECOND = 500;
const PACE = { perSecond: 50, seconds: 20 };
const MINUTE = { count: 5_000, seconds: 60 };
/** Slack shows the person an error when it has waited so long. */
const LATE_MS = 3_000;

const ROOT = process.cwd();
const PRODUCT = path.join(ROOT, 'dist', 'main.js');
const BARE = fileURLToPath(new URL('slack/bare-ack.js', import.meta.url));
const ANSWERING = fileURLToPath(new URL('slack/answering.js', import.meta.url));

interface Figures {
  readonly bareAckPerSecond: number;
  readonly askPerSecond: number;
  readonly submitPerSecond: number;
  readonly submitP99Ms: number;
  readonly lateOf5000: number;
}

type Kind = 'bare' | 'bare form' | 'ask' | 'new words' | 'submit';

async function school(folder: string): Promise<string> {
  const file = path.join(folder, 'school.yaml');
  await writeFile(
    file,
    `school: { id: bench, name: Bench School, policy: social-media }
people:
  - { id: dsl, name: Ms N. Rahman, roles: [dsl], slack: U0DSL00 }
  - { id: head, name: Mrs G. Whitfield, roles: [headteacher], slack: U0HEAD0 }
  - { id: chair, name: Mr P. Langley, roles: [chair-of-governors], slack: U0CHAIR }
  - { id: lead, name: Mr M. Vasey, roles: [reputation-lead], slack: U0LEAD0 }
desks: { dsl: { slack: C0DSL00 }, headteacher: { slack: C0HEAD0 } }
routes: {}
`,
  );
  return file;
}

const isAcknowledged = ({ status }: { readonly status: number }): boolean => status === 200;
const isAnswered: Load['isGood'] = ({ status, text }) =>
  status === 200 && text.includes('"ephemeral"');
const isStored: Load['isGood'] = ({ status, text }) =>
  status === 200 && text.includes('"response_action":"update"') && /SR-[0-9A-Z]{4}/u.test(text);

async function run(closers: Closers): Promise<Figures> {
  const isPinned = canPin();
  if (isPinned) leaveFirstProcessor();
  const folder = await mkdtemp(path.join(tmpdir(), 'staffroom-bench-'));
  closers.push(async () => await rm(folder, { recursive: true, force: true }));
  const questions = readQuestions(
    await readFile(path.join(ROOT, 'evals', 'open', 'questions.jsonl'), 'utf8'),
  ).map(({ q }) => q);
  const api = await pretendApi();
  closers.push(() => api.close());
  const environment = {
    SLACK_BOT_TOKEN: 'xoxb-bench',
    SLACK_SIGNING_SECRET: SECRET,
    SLACK_API_URL: api.url,
    SCHOOL_FILE: await school(folder),
    DATA_DIR: folder,
    DATABASE_URL: await (await benchServer(closers)).create(`staffroom_bench_${process.pid}`),
    HOST: '127.0.0.1',
    PORT: '0',
  };
  const bare = await measured(BARE, environment, isPinned);
  closers.push(async () => await bare.end());
  const staffroom = await measured(ANSWERING, environment, isPinned);
  const ask = asking(SECRET, (count) => questions[count % questions.length] ?? '');
  const askAnew = asking(SECRET, (count) => `${questions[count % questions.length]} (${count})`);
  const submit = reporting(SECRET);
  // Everybody has asked before: whoever comes for the first time costs a call to Slack for their name.
  const arriving = { port: staffroom.port, connections: CONNECTIONS, isGood: isAnswered };
  await atAPace(arriving, ask, ARRIVING_PER_SECOND, COLLEAGUES);
  say(COMPARED);
  const rates = await sideBySide([
    { kind: 'bare', of: bare, isGood: isAcknowledged, next: ask },
    { kind: 'bare form', of: bare, isGood: isAcknowledged, next: submit },
    { kind: 'ask', of: staffroom, isGood: isAnswered, next: ask },
    { kind: 'new words', of: staffroom, isGood: isAnswered, next: askAnew },
    { kind: 'submit', of: staffroom, isGood: isStored, next: submit },
  ]);
  await staffroom.end();

  // The whole of it, with alerts and receipts on their way beside.
  const product = await measured(PRODUCT, environment, isPinned);
  closers.push(async () => await product.end());
  const load = { port: product.port, connections: MOST_CONNECTIONS, isGood: isStored };
  await atAPace(load, submit, PACE.perSecond, PACE.perSecond * 2);
  const paced = await atAPace(load, submit, PACE.perSecond, PACE.perSecond * PACE.seconds);
  say(`a submission at ${PACE.perSecond} a second: ${spread(paced)}`);
  const minute = await atAPace(load, submit, MINUTE.count / MINUTE.seconds, MINUTE.count);
  say(`${MINUTE.count} submissions in ${MINUTE.seconds} s: ${spread(minute)}`);
  say(
    `${isPinned ? 'What was measured had a processor of its own, as far as other programs left it one' : 'Nothing was kept to a processor of its own'}; load average at the end ${loadavg()[0]?.toFixed(1)}.`,
  );
  return {
    bareAckPerSecond: round(rates.bare),
    askPerSecond: round(rates.ask),
    submitPerSecond: round(rates.submit),
    submitP99Ms: round(percentile(paced, 0.99)),
    lateOf5000: minute.filter((ms) => ms > LATE_MS).length,
  };
}

interface Side {
  readonly kind: Kind;
  readonly of: Measured;
  readonly isGood: Load['isGood'];
  readonly next: () => Sent;
}

/** What stands beside what. */
const COMPARED = `Compared are a bare program (Bolt's App and HTTPReceiver, one listener that calls ack() and says nothing) and Staffroom, each sent the same signed requests over the same ${CONNECTIONS} connections: /ask with the same questions, and the same filled-in form.`;

/** The median rate of each, measured in turn again and again, so that all meet the same noise. */
async function sideBySide(sides: readonly Side[]): Promise<Readonly<Record<Kind, number>>> {
  const rates = nothingYet();
  const costs = nothingYet();
  for (let repeat = 0; repeat <= REPEATS; repeat += 1) {
    for (const { kind, of, isGood, next } of sides) {
      const load = { port: of.port, connections: CONNECTIONS, isGood };
      // Compiled and cached first: the first turn is not counted.
      const { rate, cpuMs } = await costOf(
        of,
        async () => await asFastAsItGoes(load, next, repeat === 0 ? WARM_UP_MS : REPEAT_MS),
      );
      if (repeat === 0) continue;
      rates[kind].push(rate);
      costs[kind].push(cpuMs);
    }
  }
  for (const { kind } of sides) {
    const beside = kind === 'submit' ? (['bare', 'bare form'] as const) : (['bare'] as const);
    const shares = beside.map(
      (bare) =>
        `${(median(rates[kind]) / median(rates[bare])).toFixed(2)} of ${NAMES[bare]} (${(median(costs[bare]) / median(costs[kind])).toFixed(2)} by processor time)`,
    );
    say(
      `${NAMES[kind]}: ${median(rates[kind]).toFixed(0)} a second (${Math.min(...rates[kind]).toFixed(0)} to ${Math.max(...rates[kind]).toFixed(0)}), ${median(costs[kind]).toFixed(3)} ms of processor each; ${shares.join(', ')}`,
    );
  }
  return {
    bare: median(rates.bare),
    'bare form': median(rates['bare form']),
    ask: median(rates.ask),
    'new words': median(rates['new words']),
    submit: median(rates.submit),
  };
}

function nothingYet(): Record<Kind, number[]> {
  return { bare: [], 'bare form': [], ask: [], 'new words': [], submit: [] };
}

const NAMES: Readonly<Record<Kind, string>> = {
  bare: 'a bare ack() of /ask',
  'bare form': 'a bare ack() of the form',
  ask: '/ask, with questions that were asked before',
  'new words': '/ask, each time in new words',
  submit: 'a report’s submission',
};

function spread(times: readonly number[]): string {
  const ms = (share: number): string => `${percentile(times, share).toFixed(1)} ms`;
  return `median ${ms(0.5)}, p99 ${ms(0.99)}, worst ${ms(1)}`;
}

async function costOf(of: Measured, work: () => Promise<number>) {
  const before = of.cpuMs();
  const from = performance.now();
  const rate = await work();
  const seconds = (performance.now() - from) / 1_000;
  const after = of.cpuMs();
  const cpuMs = before === undefined || after === undefined ? Number.NaN : after - before;
  return { rate, cpuMs: cpuMs / (rate * seconds) };
}

function percentile(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

const closers: Closers = [];
try {
  const figures = await run(closers);
  console.log(
    process.argv.includes('--json')
      ? JSON.stringify(figures)
      : JSON.stringify(figures, undefined, 2),
  );
} finally {
  for (const closer of closers.toReversed()) await closer();
}
