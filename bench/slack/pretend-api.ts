/** Slack's API as far as delivery needs it: it takes everything, at once. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';

export interface PretendApi {
  readonly url: string;
  close(): void;
}

let count = 0;

const ANSWERS: Readonly<Record<string, (body: URLSearchParams) => object>> = {
  'auth.test': () => ({ user_id: 'U0BOT', user: 'staffroom', team: 'Bench', team_id: 'T0BENCH' }),
  'conversations.info': (body) => ({
    channel: {
      id: body.get('channel'),
      is_private: true,
      is_member: true,
      is_archived: false,
      is_shared: false,
      is_ext_shared: false,
      is_org_shared: false,
      is_pending_ext_shared: false,
    },
  }),
  'conversations.open': (body) => ({ channel: { id: `D${body.get('users') ?? ''}` } }),
  'users.info': (body) => ({ user: { id: body.get('user'), real_name: 'Miss B. Bench' } }),
  'chat.postMessage': (body) => ({ channel: body.get('channel'), ts: `${(count += 1)}.000001` }),
};

export async function pretendApi(): Promise<PretendApi> {
  const server = createServer((request, response) => {
    const answer = async (): Promise<void> => {
      const body = new URLSearchParams(await text(request));
      const method = (request.url ?? '').replace(/^\/api\//u, '');
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ ok: true, ...ANSWERS[method]?.(body) }));
    };
    answer().catch(() => request.socket.destroy());
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return { url: `http://127.0.0.1:${port}/api/`, close: () => server.close() };
}
