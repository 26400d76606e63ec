/** A surface whose platform stands behind a loopback connection: what it costs to hand a card over. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { fileURLToPath } from 'node:url';
import type { Surface } from '../src/handlers/surface.ts';
import type { Closers } from './server.ts';

export interface Platform {
  readonly surface: Surface;
  /** The notices whose cards came to the door since it was last asked, and when (Unix time, milliseconds). */
  arrived(): Promise<ReadonlyMap<string, number>>;
}

export async function platform(closers: Closers): Promise<Platform> {
  const door = fork(fileURLToPath(new URL('door.js', import.meta.url)));
  closers.push(() => door.disconnect());
  const [port] = await once(door, 'message');
  const agent = new Agent({ keepAlive: true, maxSockets: 16 });
  closers.push(() => agent.destroy());

  const hand = async (body: string): Promise<void> =>
    await new Promise((resolve, reject) => {
      const sending = request(
        { host: '127.0.0.1', port: Number(port), method: 'POST', agent },
        (response) => {
          response.resume();
          response.on('end', resolve);
          response.on('error', reject);
        },
      );
      sending.on('error', reject);
      sending.end(body);
    });

  return {
    surface: {
      post: async (place, card, key) => {
        await hand(JSON.stringify({ place, card, key }));
        return { kind: 'sent', ref: key };
      },
      edit: async (place, ref, card) => {
        await hand(JSON.stringify({ place, card, key: ref }));
        return { kind: 'sent', ref };
      },
      find: async () => await Promise.resolve({ kind: 'absent' }),
    },
    arrived: async () => {
      door.send('give');
      const [arrivals] = await once(door, 'message');
      return new Map(arrivals);
    },
  };
}
