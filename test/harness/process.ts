/** The built product in a process of its own, as `npm start` runs it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../dist/main.js', import.meta.url));

export interface Launched {
  readonly process: ChildProcess;
  /** All it has said so far. */
  said(): string;
  /** Resolves when it has said this; rejects when it ends before. */
  says(words: RegExp): Promise<RegExpExecArray>;
  /** Sends a signal and waits for the end. */
  end(signal: NodeJS.Signals): Promise<number | null>;
  readonly ended: Promise<number | null>;
}

export interface Running extends Launched {
  readonly url: string;
}

export interface Circumstances {
  readonly cwd?: string;
  readonly umask?: string;
}

const running = new Set<Launched>();

/** Ends in good order what a test has started and not ended. */
export async function endWhatIsLeft(): Promise<void> {
  await Promise.all([...running].map((each) => each.end('SIGTERM')));
}

/** Starts it, and waits for nothing. */
export function launchProduct(
  environment: Record<string, string>,
  { cwd = '/', umask = '022' }: Circumstances = {},
): Launched {
  const child = spawn('/bin/sh', ['-c', `umask ${umask}; exec "$0" "$@"`, process.execPath, MAIN], {
    cwd,
    env: { ...process.env, PORT: '0', CONSOLE_PORT: '0', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  const keep = (chunk: Buffer): void => {
    text += chunk.toString();
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  // Not 'close': a database that was left running still holds what it was given to write to.
  const ended = new Promise<number | null>((resolve) => {
    child.on('exit', (code) => setTimeout(() => resolve(code), 50));
  });
  const launched: Launched = {
    process: child,
    said: () => text,
    says: async (words) =>
      await new Promise((resolve, reject) => {
        const look = (): void => {
          const found = words.exec(text);
          if (found !== null) resolve(found);
        };
        for (const stream of [child.stdout, child.stderr]) stream.on('data', look);
        look();
        void ended.then(() => reject(new Error(`It ended: ${text}`)));
      }),
    end: async (signal) => {
      child.kill(signal);
      return await ended;
    },
    ended,
  };
  running.add(launched);
  void ended.then(() => running.delete(launched));
  return launched;
}

/** Starts it and waits for the line that says where it is. */
export async function startProduct(
  environment: Record<string, string>,
  circumstances: Circumstances = {},
): Promise<Running> {
  const launched = launchProduct(environment, circumstances);
  const [, url = ''] = await launched.says(/Staffroom is ready: (\S+)/);
  return { ...launched, url };
}

/** Starts it where it cannot start: what it says and its exit code. */
export async function failToStart(
  environment: Record<string, string>,
  circumstances: Circumstances = {},
): Promise<{ said: string; code: number | null }> {
  const launched = launchProduct(environment, circumstances);
  const code = await launched.ended;
  return { said: launched.said().trim(), code };
}
