/**
 * What the process says. In words it is for a person at a terminal: sentences, when there is one to
 * say. As JSON it is for a collector: the same sentences and every happening, a line each.
 */
import { pino } from 'pino';
import type { LogConfig, LogLevel } from './config.ts';
import { faultName } from './handlers/fault-name.ts';
import type { Happened, Happening } from './handlers/happening.ts';

export interface Log {
  /** What whoever starts Staffroom likes to know. */
  readonly say: (sentence: string) => void;
  /** What somebody must do something about. */
  readonly warn: (sentence: string) => void;
  readonly happened: Happened;
  /** What ends the process: its name, its code and where in the code; never its message, which may hold words. */
  readonly crashed: (cause: unknown) => void;
}

export function openLog(config: LogConfig): Log {
  return config.as === 'words' ? WORDS : jsonLog(config.level, standardOutput());
}

const WORDS: Log = {
  say: (sentence) => void process.stdout.write(`${sentence}\n`),
  warn: (sentence) => void process.stderr.write(`${sentence}\n`),
  happened: () => {},
  crashed: (cause) =>
    void process.stderr.write(
      `${[`Staffroom ended: ${faultName(cause)}.`, ...framesOf(cause)].join('\n')}\n`,
    ),
};

/** Takes a line that ends with a line break. */
interface Lines {
  write(line: string): void;
}

/** The log as JSON, a line each, for whoever takes the lines. */
export function jsonLog(level: LogLevel, lines: Lines): Log {
  const logger = pino(
    {
      level,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }), log: rounded },
    },
    lines,
  );
  return {
    say: (sentence) => logger.info(sentence),
    warn: (sentence) => logger.warn(sentence),
    happened: (happening) => {
      const { kind, ...fields } = happening;
      logger[levelOf(happening)]({ event: kind, ...fields });
    },
    crashed: (cause) =>
      logger.error(
        { event: 'crashed', fault: faultName(cause), at: framesOf(cause) },
        'Staffroom ended.',
      ),
  };
}

/** Nobody who reads the log too slowly, or not at all, holds up an alert: beyond so many characters lines are dropped. */
const MOST_WAITING = 4_000_000;

function standardOutput(): Lines {
  const lines = pino.destination({ dest: 1, sync: false, maxLength: MOST_WAITING });
  // After a terminal or a collector is gone, what is still said to it must not end anything.
  lines.on('error', () => {});
  return lines;
}

function levelOf(happening: Happening): LogLevel {
  switch (happening.kind) {
    case 'inbound':
      return happening.outcome === 'unreachable' ? 'warn' : 'info';
    case 'delivery':
      return happening.fault === undefined ? 'info' : 'warn';
    case 'audited':
      return Object.values(happening.found).some((count) => count > 0) ? 'info' : 'debug';
    case 'climbed':
    case 'reminded':
    case 'started':
    case 'stopping':
    case 'stopped':
      return 'info';
  }
}

/** Durations to the tenth of a millisecond. */
function rounded(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      typeof value === 'number' ? Math.round(value * 10) / 10 : value,
    ]),
  );
}

/** The places in the code, without the message that stands before them. */
function framesOf(cause: unknown): string[] {
  if (!(cause instanceof Error)) return [];
  const stack = cause.stack ?? '';
  const at = stack.indexOf(cause.message);
  if (at < 0) return [];
  return stack
    .slice(at + cause.message.length)
    .split('\n')
    .filter((line) => /^\s+at /u.test(line))
    .map((line) => line.trim());
}
