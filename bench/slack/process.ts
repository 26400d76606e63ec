/** Processes that are measured, each on a processor of its own where the system can see to that. */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';

export interface Measured {
  readonly port: number;
  /** Processor time used so far in milliseconds; undefined where the system does not tell. */
  cpuMs(): number | undefined;
  end(): Promise<void>;
}

/** Ticks of /proc/…/stat (Linux: always 100 a second as programs see them). */
const TICK_MS = 10;

/** Whether processes can be kept to processors here. */
export function canPin(): boolean {
  if (availableParallelism() < 2) return false;
  try {
    execFileSync('taskset', ['-p', String(process.pid)], { stdio: 'pipe' });
    return true;
  } catch {
    return false;
  }
}

/** Keeps this process, and what it starts from now on, off the processor of what is measured. */
export function leaveFirstProcessor(): void {
  const last = availableParallelism() - 1;
  execFileSync('taskset', ['-a', '-c', '-p', `1-${last}`, String(process.pid)], { stdio: 'pipe' });
}

/** Starts a Node program and waits until it says at which port it is ready. */
export async function measured(
  file: string,
  environment: Readonly<Record<string, string>>,
  isPinned: boolean,
): Promise<Measured> {
  const [program = '', ...words] = isPinned
    ? ['taskset', '-c', '0', process.execPath, file]
    : [process.execPath, file];
  const child = spawn(program, words, {
    env: { PATH: process.env['PATH'], ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const port = await portOf(child);
  return {
    port,
    cpuMs: () => cpuMs(child),
    end: async () => {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}

async function portOf(child: ChildProcess): Promise<number> {
  return await new Promise((resolve, reject) => {
    let said = '';
    child.stdout?.on('data', (part: Buffer) => {
      said += part.toString();
      const port = /ready: port (\d+)/u.exec(said)?.[1];
      if (port !== undefined) resolve(Number(port));
    });
    child.once('exit', () => reject(new Error(`It ended before it was ready: ${said}`)));
  });
}

function cpuMs({ pid }: ChildProcess): number | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
  } catch {
    return undefined;
  }
}
