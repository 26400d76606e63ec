/** Requests with every header under the test's control, which `fetch` does not allow. */
import { type IncomingHttpHeaders, request } from 'node:http';

export interface Sent {
  readonly method?: 'GET' | 'POST' | 'PUT';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface Answered {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/** Sends one request and reads the whole answer. */
export function http(url: string, { method = 'GET', headers = {}, body }: Sent = {}) {
  return new Promise<Answered>((resolve, reject) => {
    const sending = request(url, { method, headers, agent: false }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => {
        text += part;
      });
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
      );
    });
    sending.on('error', reject);
    sending.end(body);
  });
}

/** A stream of server-sent events, read as it comes. */
export async function eventsAt(url: string) {
  const controller = new AbortController();
  const response = await fetch(url, { signal: controller.signal });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  if (reader === undefined) throw new Error(`nothing streams at ${url}`);
  let unread = '';
  return {
    /** The data of the next event of this name. Rejects where the stream ends first. */
    async next(name: string): Promise<string> {
      for (;;) {
        const end = unread.indexOf('\n\n');
        if (end >= 0) {
          const event = unread.slice(0, end);
          unread = unread.slice(end + 2);
          if (event.startsWith(`event: ${name}\n`)) return event.replace(/^[^]*\ndata: /, '');
        } else {
          const { done, value } = await reader.read();
          if (done) throw new Error('the stream has ended');
          unread += value;
        }
      }
    },
    close: () => controller.abort(),
  };
}
