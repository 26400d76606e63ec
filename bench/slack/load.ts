/** Sends requests over a fixed number of connections, and takes the time of each answer. */
import { Pool } from 'undici';

export interface Sent {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

interface Answer {
  readonly status: number;
  readonly text: string;
}

/** Whether an answer is what the person hoped for. */
type IsGood = (answer: Answer) => boolean;

export interface Load {
  readonly port: number;
  readonly connections: number;
  readonly isGood: IsGood;
}

/** A fresh request each time: Slack never signs two alike, and a replay is refused. */
type Next = () => Sent;

/** Every connection sends its next request when it has its answer. Answers good ones a second. */
export async function asFastAsItGoes(load: Load, next: Next, ms: number): Promise<number> {
  const pool = poolOf(load);
  let good = 0;
  const from = performance.now();
  const until = from + ms;
  const connection = async (): Promise<void> => {
    while (performance.now() < until) {
      const answer = await answerTo(pool, next());
      if (!load.isGood(answer)) {
        throw new Error(`Answered ${answer.status}: ${answer.text.slice(0, 200)}`);
      }
      good += 1;
    }
  };
  await Promise.all(Array.from({ length: load.connections }, connection));
  const seconds = (performance.now() - from) / 1_000;
  await pool.close();
  return good / seconds;
}

/**
 * Sends so many a second, whether or not earlier ones are answered. Answers how long each took, in
 * milliseconds from when it was due; Infinity for one that was not answered as it should be.
 */
export async function atAPace(
  load: Load,
  next: Next,
  perSecond: number,
  count: number,
): Promise<number[]> {
  const pool = poolOf(load);
  const from = performance.now();
  const send = async (at: number): Promise<number> => {
    const due = from + (at * 1_000) / perSecond;
    await new Promise((resolve) => setTimeout(resolve, due - performance.now()));
    const answer = await answerTo(pool, next()).catch(() => undefined);
    return answer !== undefined && load.isGood(answer) ? performance.now() - due : Infinity;
  };
  const times = await Promise.all(Array.from({ length: count }, (_each, at) => send(at)));
  await pool.close();
  return times;
}

/** Much lighter than `node:http`: the sender shares its processor with the database. */
function poolOf({ port, connections }: Load): Pool {
  return new Pool(`http://127.0.0.1:${port}`, { connections });
}

async function answerTo(pool: Pool, sent: Sent): Promise<Answer> {
  const { statusCode, body } = await pool.request({
    path: '/slack/events',
    method: 'POST',
    ...sent,
  });
  return { status: statusCode, text: await body.text() };
}
