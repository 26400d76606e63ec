/** The built product in a process of its own, as `npm start` runs it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../dist/main.js', import.meta.url));

export interface Running {
  readonly url: string;
  readonly process: ChildProcess;
  /** Sends a signal and waits for the end. */
  end(signal: NodeJS.Signals): Promise<number | null>;
}

function launch(environment: Record<string, string>, cwd: string) {
  const child = spawn(process.execPath, [MAIN], {
    cwd,
    env: { ...process.env, PORT: '0', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const keep = (chunk: Buffer): void => {
    said += chunk.toString();
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const ended = new Promise<number | null>((resolve) => {
    child.on('close', (code) => resolve(code));
  });
  return { child, ended, said: () => said };
}

/** Starts it and waits for the line that says where it is. */
export async function startProduct(
  environment: Record<string, string>,
  cwd = '/',
): Promise<Running> {
  const { child, ended, said } = launch(environment, cwd);
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', () => {
      const found = /Staffroom is ready: (\S+)/.exec(said())?.[1];
      if (found !== undefined) resolve(found);
    });
    void ended.then(() => reject(new Error(`It ended: ${said()}`)));
  });
  return {
    url,
    process: child,
    end: async (signal) => {
      child.kill(signal);
      return await ended;
    },
  };
}

/** Starts it where it cannot start: what it says and its exit code. */
export async function failToStart(
  environment: Record<string, string>,
): Promise<{ said: string; code: number | null }> {
  const { ended, said } = launch(environment, '/');
  const code = await ended;
  return { said: said().trim(), code };
}
