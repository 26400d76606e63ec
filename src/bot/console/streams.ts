/**
 * Tells open windows that something changed (server-sent events); each then reads its view
 * again. A stream carries no content, so a missed event costs nothing but a moment.
 */
import type { ServerResponse } from 'node:http';
import type { Changed } from './wire.ts';

/** Keeps connections open through anything that cuts silent ones, and shows which are gone. */
const HEARTBEAT_MS = 15_000;

export class Streams {
  readonly #open = new Set<ServerResponse>();
  readonly #heartbeat = setInterval(() => this.#write(': still here\n\n'), HEARTBEAT_MS);

  /** Turns a response into a stream of changes. */
  open(response: ServerResponse): void {
    response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8' });
    // The first event makes a window that was cut off read its view again.
    response.write(`retry: 1000\n\n${changedEvent(null)}`);
    this.#open.add(response);
    response.on('close', () => this.#open.delete(response));
  }

  /** Something changed for this person, or, with null, perhaps for anybody. */
  changed(person: string | null): void {
    this.#write(changedEvent(person));
  }

  close(): void {
    clearInterval(this.#heartbeat);
    for (const response of this.#open) response.end();
  }

  #write(text: string): void {
    for (const response of this.#open) response.write(text);
  }
}

function changedEvent(person: string | null): string {
  const data: Changed = { person };
  return `event: changed\ndata: ${JSON.stringify(data)}\n\n`;
}
