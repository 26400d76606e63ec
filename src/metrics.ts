/**
 * What can be counted and measured of the process, for Prometheus. Every label is out of a closed
 * list: no name, no id and no free text ever becomes one.
 */
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Backlog } from './db/backlog.ts';
import type { Rank } from './db/tables/card-kinds.ts';
import { FINDINGS } from './handlers/audit-delivery.ts';
import type { Happening } from './handlers/happening.ts';
import type { Loop } from './handlers/loop.ts';
import type { Urgency } from './policy/report.ts';

/** What is looked at when somebody asks. */
export interface Watched {
  readonly loops: Readonly<
    Record<'delivery' | 'ladder' | 'auditor' | 'expiring', Pick<Loop, 'lateMs'>>
  >;
  readonly pool: {
    readonly totalCount: number;
    readonly idleCount: number;
    readonly waitingCount: number;
  };
  readonly backlog: () => Promise<Backlog>;
}

/** However often somebody asks, the records are read no more often than this. */
const BACKLOG_KEPT_MS = 10_000;

/** Slack waits three seconds for a form, and Teams ten. */
const INBOUND_BUCKETS_S = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

const RANKS = [0, 1, 2] as const satisfies readonly Rank[];
const URGENCY_OF = { 0: 'immediate', 1: 'alert', 2: 'other' } as const satisfies Record<
  Rank,
  string
>;
const URGENCIES = ['immediate', 'today', 'routine'] as const satisfies readonly Urgency[];

/** A value for each urgency. */
type Values = readonly (readonly [urgency: string, value: number])[];

export class Metrics {
  readonly #registry = new Registry();
  readonly #inbound = new Histogram({
    name: 'staffroom_inbound_seconds',
    help: 'From an inbound to its outcome.',
    labelNames: ['kind', 'outcome'],
    buckets: INBOUND_BUCKETS_S,
    registers: [this.#registry],
  });
  readonly #deliveries = new Counter({
    name: 'staffroom_deliveries_total',
    help: 'Attempts to deliver a notice, by what they came to.',
    labelNames: ['surface', 'state'],
    registers: [this.#registry],
  });
  readonly #rungs = new Counter({
    name: 'staffroom_rungs_total',
    help: 'Steps up the ladder that were taken.',
    labelNames: ['rung'],
    registers: [this.#registry],
  });
  readonly #findings = new Counter({
    name: 'staffroom_auditor_findings_total',
    help: 'What the auditor found undone.',
    labelNames: ['finding'],
    registers: [this.#registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.#registry });
    // A counter that first appears with a one in it never rises in Prometheus' eyes.
    for (const finding of FINDINGS) this.#findings.inc({ finding }, 0);
  }

  happened(happening: Happening): void {
    switch (happening.kind) {
      case 'inbound': {
        const { inbound: kind, outcome, ms } = happening;
        this.#inbound.observe({ kind, outcome }, ms / 1_000);
        return;
      }
      case 'delivery': {
        const { surface, state } = happening;
        this.#deliveries.inc({ surface, state });
        return;
      }
      case 'climbed':
        this.#rungs.inc({ rung: happening.rung });
        return;
      case 'audited':
        for (const finding of FINDINGS) this.#findings.inc({ finding }, happening.found[finding]);
        return;
      case 'reminded':
      case 'started':
      case 'stopping':
      case 'stopped':
    }
  }

  /** Has the gauges read what there is, whenever somebody asks. */
  watch({ loops, pool, backlog }: Watched): void {
    const registers = [this.#registry];
    const late = new Gauge({
      name: 'staffroom_loop_late_seconds',
      help: 'For how long a loop has given no sign of life where one was due.',
      labelNames: ['loop'],
      registers,
      collect: () => {
        for (const [name, loop] of Object.entries(loops))
          late.set({ loop: name }, loop.lateMs() / 1_000);
      },
    });
    const connections = new Gauge({
      name: 'staffroom_database_connections',
      help: 'Connections to the database: in use, idle, and how many wait for one.',
      labelNames: ['state'],
      registers,
      collect: () => {
        connections.set({ state: 'used' }, pool.totalCount - pool.idleCount);
        connections.set({ state: 'idle' }, pool.idleCount);
        connections.set({ state: 'waited-for' }, pool.waitingCount);
      },
    });
    this.#watchBacklog(keptFor(BACKLOG_KEPT_MS, backlog));
  }

  #watchBacklog(read: () => Promise<Backlog | undefined>): void {
    const readable = new Gauge({
      name: 'staffroom_records_readable',
      help: 'Whether the records could be read just now: 1 or 0.',
      registers: [this.#registry],
      collect: async () => {
        readable.set((await read()) === undefined ? 0 : 1);
      },
    });
    const gauge = (name: string, help: string, valuesOf: (backlog: Backlog) => Values): void => {
      const made = new Gauge({
        name,
        help,
        labelNames: ['urgency'],
        registers: [this.#registry],
        collect: async () => {
          const backlog = await read();
          // Where the records cannot be read, what was read before would be a lie.
          made.reset();
          if (backlog === undefined) return;
          for (const [urgency, value] of valuesOf(backlog)) made.set({ urgency }, value);
        },
      });
    };
    gauge(
      'staffroom_notices_waiting',
      'Notices whose time has come and whose card does not stand yet; counted up to 100000.',
      ({ notices }) =>
        RANKS.map((rank) => [
          URGENCY_OF[rank],
          notices.find((each) => each.rank === rank)?.count ?? 0,
        ]),
    );
    gauge(
      'staffroom_oldest_notice_seconds',
      'How long the oldest of them has waited; reminders are left out.',
      ({ notices }) =>
        RANKS.map((rank) => [
          URGENCY_OF[rank],
          notices.find((each) => each.rank === rank)?.oldestS ?? 0,
        ]),
    );
    gauge(
      'staffroom_cases_unacknowledged',
      'Cases that wait for somebody to acknowledge them; counted up to 100000.',
      ({ cases }) =>
        URGENCIES.map((urgency) => [
          urgency,
          cases.find((each) => each.urgency === urgency)?.count ?? 0,
        ]),
    );
    gauge(
      'staffroom_oldest_unacknowledged_seconds',
      'How long ago the oldest of them was reported.',
      ({ cases }) =>
        URGENCIES.map((urgency) => [
          urgency,
          cases.find((each) => each.urgency === urgency)?.oldestS ?? 0,
        ]),
    );
  }

  get contentType(): string {
    return this.#registry.contentType;
  }

  /** Everything as Prometheus reads it. */
  async text(): Promise<string> {
    return await this.#registry.metrics();
  }
}

/** Reads at most so often, and once for all who ask meanwhile; undefined where it fails. */
function keptFor<T>(ms: number, read: () => Promise<T>): () => Promise<T | undefined> {
  let kept: Promise<T | undefined> | undefined;
  let until = 0;
  return async () => {
    if (kept === undefined || performance.now() >= until) {
      until = performance.now() + ms;
      kept = read().catch(() => undefined);
    }
    return await kept;
  };
}
