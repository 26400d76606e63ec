/** The settings of the process, read from the environment once. Every error says how to cure it. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { databaseAddress } from './database-address.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

const shape = z.object({
  PORT: z
    .string()
    .regex(/^\d+$/u, 'PORT is a number, such as PORT=3978.')
    .transform(Number)
    .refine((port) => port <= 65_535, 'PORT is at most 65535; for example PORT=3978.')
    .default(3978),
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
  SCHOOL_FILE: z.string().optional(),
});

export interface Config {
  /** Where the project lies, whatever folder it was started from. */
  readonly root: string;
  readonly port: number;
  /** Undefined: the database that comes with Staffroom, under `dataFolder`. */
  readonly databaseUrl: string | undefined;
  readonly dataFolder: string;
  /** The school's settings; undefined: school.yaml, or the sample school where there is none. */
  readonly schoolFile: string | undefined;
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
  const { PORT, DATABASE_URL, DATA_DIR, SCHOOL_FILE } = read.data;
  return {
    ok: true,
    config: {
      root: ROOT,
      port: PORT,
      databaseUrl: DATABASE_URL,
      dataFolder: path.resolve(DATA_DIR),
      schoolFile: SCHOOL_FILE === undefined ? undefined : path.resolve(SCHOOL_FILE),
    },
  };
}
