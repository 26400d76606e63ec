/** The settings of the process, read from the environment once. Every error says how to cure it. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { databaseAddress } from './database-address.ts';
import { MAIL_SHAPE, type MailConfig, mailConfig } from './bot/mail/config.ts';
import { type SlackConfig, SLACK_SHAPE, slackConfig } from './bot/slack/config.ts';
import { TEAMS_SHAPE, type TeamsConfig, teamsConfig } from './bot/teams/config.ts';

const LOOPBACK = '127.0.0.1';
const EVERYWHERE = '0.0.0.0';

/** From the most talkative to the quietest. */
const LOG_LEVELS = ['debug', 'info', 'warn', 'error'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

export type LogConfig =
  | { readonly as: 'words' }
  | { readonly as: 'json'; readonly level: LogLevel };

const ROOT = fileURLToPath(new URL('..', import.meta.url));

function port(name: string, example: number) {
  return z
    .string()
    .regex(/^\d+$/u, `${name} is a number, such as ${name}=${example}.`)
    .transform(Number)
    .refine((value) => value <= 65_535, `${name} is at most 65535; for example ${name}=${example}.`)
    .default(example);
}

const shape = z.object({
  PORT: port('PORT', 3000),
  HOST: z.string().optional(),
  NODE_ENV: z.string().optional(),
  CONSOLE: z.enum(['on', 'off'], { error: 'CONSOLE is on or off, such as CONSOLE=on.' }).optional(),
  CONSOLE_PORT: port('CONSOLE_PORT', 3978),
  CONSOLE_HOST: z
    .literal('127.0.0.1', {
      error:
        'CONSOLE_HOST: the console has no login, so it listens on this computer only, at 127.0.0.1. Remove CONSOLE_HOST, or set CONSOLE_HOST=127.0.0.1.',
    })
    .optional(),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(?:ql)?:\/\//u, {
      error:
        'DATABASE_URL begins with postgres://, such as postgres://user:password@host:5432/staffroom. Remove it to use the database that comes with Staffroom.',
      abort: true,
    })
    .refine(
      (url) => databaseAddress(url) !== undefined,
      'DATABASE_URL cannot be read as an address. Write the characters @ / # ? % in the user or the password as %40 %2F %23 %3F %25, such as postgres://user:p%40ssword@host:5432/staffroom.',
    )
    .optional(),
  DATA_DIR: z.string().default(path.join(ROOT, 'data')),
  STAFFROOM_KEY_FILE: z.string().optional(),
  SCHOOL_FILE: z.string().optional(),
  LOG: z
    .enum(['words', 'json'], { error: 'LOG is words or json, such as LOG=json.' })
    .default('words'),
  LOG_LEVEL: z
    .enum(LOG_LEVELS, {
      error: `LOG_LEVEL is ${LOG_LEVELS.join(', ')}; for example LOG_LEVEL=info.`,
    })
    .default('info'),
  METRICS_TOKEN: z
    .string()
    .regex(/^[\w.~+/=-]{24,}$/u, {
      error:
        'METRICS_TOKEN is at least 24 letters, digits and signs without a space, such as what `openssl rand -hex 24` prints.',
    })
    .optional(),
  ...SLACK_SHAPE,
  ...TEAMS_SHAPE,
  ...MAIL_SHAPE,
});

export interface Config {
  /** Where the project lies, whatever folder it was started from. */
  readonly root: string;
  /** Where the chat platforms reach Staffroom; nothing listens there while neither they nor the metrics are set up. */
  readonly port: number;
  readonly host: string;
  /** The console's port on this computer; undefined: it is off. */
  readonly consolePort: number | undefined;
  /** Undefined: the database that comes with Staffroom, under `dataFolder`. */
  readonly databaseUrl: string | undefined;
  readonly dataFolder: string;
  /** The file with the keys that open what people wrote; made at the first start. */
  readonly keyFile: string;
  /** The school's settings; undefined: school.yaml, or the sample school where there is none. */
  readonly schoolFile: string | undefined;
  /** Undefined: the school does not use Slack. */
  readonly slack: SlackConfig | undefined;
  /** Undefined: the school does not use Teams. */
  readonly teams: TeamsConfig | undefined;
  /** Undefined: what nobody acknowledges in the chat goes nowhere else. */
  readonly mail: MailConfig | undefined;
  /** Sentences for a person, or lines for a collector. */
  readonly log: LogConfig;
  /** What whoever reads /metrics must know; undefined: nobody reads it. */
  readonly metricsToken: string | undefined;
}

export type ConfigResult =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly problems: readonly string[] };

/** Reads the environment. An empty variable counts as none. */
export function readConfig(environment: NodeJS.ProcessEnv): ConfigResult {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  );
  const read = shape.safeParse(given);
  if (!read.success) {
    return { ok: false, problems: read.error.issues.map(({ message }) => message) };
  }
  const { data } = read;
  const slack = slackConfig(data);
  const teams = teamsConfig(data, {
    production: data.NODE_ENV === 'production',
    loopback: data.HOST === undefined || data.HOST === LOOPBACK,
  });
  const mail = mailConfig(data);
  const problems = [...slack.problems, ...teams.problems, ...mail.problems];
  if (problems.length > 0) return { ok: false, problems };
  const onPlatform = slack.config !== undefined || teams.config !== undefined;
  const hasConsole = (data.CONSOLE ?? (onPlatform ? 'off' : 'on')) === 'on';
  if (!onPlatform && !hasConsole) return { ok: false, problems: [NOWHERE] };
  return {
    ok: true,
    config: {
      root: ROOT,
      port: data.PORT,
      host: data.HOST ?? (teams.config?.identity.kind === 'playground' ? LOOPBACK : EVERYWHERE),
      consolePort: hasConsole ? data.CONSOLE_PORT : undefined,
      databaseUrl: data.DATABASE_URL,
      dataFolder: path.resolve(data.DATA_DIR),
      keyFile: path.resolve(data.STAFFROOM_KEY_FILE ?? path.join(data.DATA_DIR, 'staffroom.key')),
      schoolFile: data.SCHOOL_FILE === undefined ? undefined : path.resolve(data.SCHOOL_FILE),
      slack: slack.config,
      teams: teams.config,
      mail: mail.config,
      log: data.LOG === 'words' ? { as: 'words' } : { as: 'json', level: data.LOG_LEVEL },
      metricsToken: data.METRICS_TOKEN,
    },
  };
}

const NOWHERE =
  'With CONSOLE=off and no chat platform, nobody could reach Staffroom. Remove CONSOLE=off, or set up Slack (docs/slack.md) or Teams (docs/teams.md).';
