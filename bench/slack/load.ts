/** Sends requests over a fixed number of connections, and takes the time of each answer. */
import { Agent, request } from 'node:http';

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
  const agent = agentOf(load);
  let good = 0;
  const from = performance.now();
  const until = from + ms;
  const connection = async (): Promise<void> => {
    while (performance.now() < until) {
      const answer = await answerTo(load, agent, next());
      if (!load.isGood(answer)) {
        throw new Error(`Answered ${answer.status}: ${answer.text.slice(0, 200)}`);
      }
      good += 1;
    }
  };
  await Promise.all(Array.from({ length: load.connections }, connection));
  const seconds = (performance.now() - from) / 1_000;
  agent.destroy();
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
  const agent = agentOf(load);
  const from = performance.now();
  const send = async (at: number): Promise<number> => {
    const due = from + (at * 1_000) / perSecond;
    await new Promise((resolve) => setTimeout(resolve, due - performance.now()));
    const answer = await answerTo(load, agent, next()).catch(() => undefined);
    return answer !== undefined && load.isGood(answer) ? performance.now() - due : Infinity;
  };
  const times = await Promise.all(Array.from({ length: count }, (_each, at) => send(at)));
  agent.destroy();
  return times;
}

function agentOf({ connections }: Load): Agent {
  return new Agent({ keepAlive: true, maxSockets: connections });
}

async function answerTo({ port }: Load, agent: Agent, sent: Sent): Promise<Answer> {
  return await new Promise((resolve, reject) => {
    const sending = request(
      {
        host: '127.0.0.1',
        port,
        path: '/slack/events',
        method: 'POST',
        agent,
        headers: { ...sent.headers, 'content-length': Buffer.byteLength(sent.body) },
      },
      (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (part: string) => {
          text += part;
        });
        response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
        response.on('error', reject);
      },
    );
    sending.on('error', reject);
    sending.end(sent.body);
  });
}
