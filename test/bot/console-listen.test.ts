import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createServer } from 'node:http';
import {
  PortUnavailable,
  type RunningConsole,
  startConsole,
} from '../../src/bot/console/listen.ts';
import type { ActRequest } from '../../src/bot/console/wire.ts';
import { eventsAt, http } from '../harness/http.ts';
import { alertCard, PretendCore, SCHOOL } from '../harness/pretend-core.ts';

let core: PretendCore;
let running: RunningConsole;
let failures: unknown[];

beforeEach(async () => {
  core = new PretendCore();
  failures = [];
  running = await startConsole({
    port: 0,
    school: SCHOOL,
    handle: core.handle,
    posts: core.posts,
    failed: (error) => failures.push(error),
  });
});

afterEach(() => running.close());

function at(path: string): string {
  return new URL(path, running.url).href;
}

async function read(path: string) {
  const { status, text } = await http(at(path));
  return { status, body: JSON.parse(text) };
}

async function post(body: unknown, headers: Record<string, string> = {}) {
  const { status, text } = await http(at('/api/act'), {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return { status, body: JSON.parse(text) };
}

const say = (as: string, text: string, place: ActRequest['at'] = 'direct'): ActRequest => ({
  as,
  at: place,
  act: { kind: 'say', text },
});

async function itemsOf(person: string, place = 'direct') {
  const { body } = await read(`/api/room?as=${person}`);
  return body.places.find(({ id }: { id: string }) => id === place)?.items;
}

describe('the console listens', () => {
  it('on loopback', () => {
    expect(running.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
  });

  it('or says in one sentence that the port is taken, and the cure', async () => {
    const port = Number(new URL(running.url).port);
    const second = startConsole({ port, school: SCHOOL, handle: core.handle, posts: core.posts });
    await expect(second).rejects.toThrow(PortUnavailable);
    await expect(second).rejects.toThrow(
      `Port ${port} is taken by another program: stop that program or choose another port`,
    );
  });

  it('until it is closed, which ends open streams and frees the port', async () => {
    const events = await eventsAt(at('/api/changes'));
    await events.next('changed');
    const { port } = new URL(running.url);
    await running.close();
    await expect(events.next('changed')).rejects.toThrow('ended');
    const next = createServer();
    await new Promise<void>((done, failed) => {
      next.once('error', failed);
      next.listen(Number(port), '127.0.0.1', done);
    });
    await new Promise((done) => next.close(done));
  });
});

describe('the console keeps to this computer', () => {
  it.each(['evil.example', 'evil.example:{port}', '127.0.0.1', '127.0.0.1:1', '10.0.0.7:{port}'])(
    'and refuses the host %s',
    async (host) => {
      const { port } = new URL(running.url);
      const answer = await http(at('/api/school'), {
        headers: { host: host.replace('{port}', port) },
      });
      expect(answer.status).toBe(421);
      expect(answer.text).not.toContain('Amira');
    },
  );

  it.each(['127.0.0.1:{port}', 'localhost:{port}', '[::1]:{port}'])(
    'and answers to %s',
    async (host) => {
      const { port } = new URL(running.url);
      const answer = await http(at('/'), { headers: { host: host.replace('{port}', port) } });
      expect(answer.status).toBe(200);
    },
  );

  it('and takes nothing from another origin', async () => {
    const other = await post(say('tom', 'hello'), { origin: 'https://evil.example' });
    const sandboxed = await post(say('tom', 'hello'), { origin: 'null' });
    expect([other.status, sandboxed.status]).toEqual([403, 403]);
    expect(core.inbounds).toEqual([]);
    const own = await post(say('tom', 'hello'), { origin: running.url.slice(0, -1) });
    expect(own.status).toBe(200);
  });

  it('and lets another site link to it but not read from it', async () => {
    const headers = { 'sec-fetch-site': 'cross-site' };
    const reading = await http(at('/api/school'), {
      headers: { ...headers, 'sec-fetch-mode': 'no-cors' },
    });
    const following = await http(at('/'), {
      headers: { ...headers, 'sec-fetch-mode': 'navigate' },
    });
    expect([reading.status, following.status]).toEqual([403, 200]);
  });

  it.each(['/', '/style.css', '/adaptivecards.js', '/api/school', '/nothing'])(
    'and lets nothing be kept of %s, nor anything be loaded from elsewhere',
    async (path) => {
      const { headers } = await http(at(path));
      expect(headers['cache-control']).toBe('no-store');
      expect(headers['content-security-policy']).toContain("default-src 'none'");
      expect(headers['content-security-policy']).not.toContain('unsafe');
    },
  );

  it.each([
    '/page/../../../package.json',
    '/page/%2e%2e/act.js',
    '/../package.json',
    '/page/no.js',
  ])('and has no file at %s', async (path) => {
    const { hostname, port } = new URL(running.url);
    const answer = await http(`http://${hostname}:${port}`, { headers: {} });
    expect(answer.status).toBe(200);
    expect((await http(at(path))).status).toBe(404);
  });
});

describe('the console refuses with one sentence', () => {
  it('what is not JSON', async () => {
    const typed = await post(say('tom', 'hello'), { 'content-type': 'text/plain' });
    const broken = await post('{"as": ');
    expect(typed).toEqual({ status: 415, body: { error: 'The console takes JSON only.' } });
    expect(broken).toEqual({ status: 400, body: { error: 'That was not readable JSON.' } });
  });

  it('what is too long, and says what to do', async () => {
    const answer = await post(say('tom', 'x'.repeat(300_000)));
    expect(answer.status).toBe(413);
    expect(answer.body.error).toMatch(/more text than can be sent at once. Please shorten it/);
  });

  it('somebody who is not at the school', async () => {
    expect((await read('/api/room?as=nobody')).status).toBe(404);
    expect((await post(say('nobody', 'hello'))).status).toBe(404);
  });

  it('a desk where the person does not sit', async () => {
    const answer = await post(say('tom', 'hello', 'dsl'));
    expect(answer.status).toBe(403);
    expect(answer.body.error).toBe('Tom Lister does not sit at that desk.');
    expect(core.inbounds).toEqual([]);
  });

  it.each<[string, unknown]>([
    ['an empty message', { kind: 'say', text: '  ' }],
    ['a press that is no button of ours', { kind: 'press', press: { act: 'erase' } }],
    [
      'values that are not text',
      { kind: 'submit', form: 'report-incident', submission: 'a', values: { a: 1 } },
    ],
    ['an unknown form', { kind: 'submit', form: 'other', submission: 'a', values: {} }],
  ])('%s', async (_what, act) => {
    expect((await post({ as: 'tom', at: 'direct', act })).status).toBe(400);
    expect(core.inbounds).toEqual([]);
  });
});

describe('what is typed reaches the core', () => {
  it.each([
    [
      '/report-incident a boy asked',
      { kind: 'command', command: 'report-incident', words: 'a boy asked' },
    ],
    [
      '/report-incident first\nsecond',
      { kind: 'command', command: 'report-incident', words: 'first\nsecond' },
    ],
    ['/HELP', { kind: 'command', command: 'help', words: '' }],
    ['/holiday now', { kind: 'message', text: '/holiday now' }],
    ['  can I follow a pupil? ', { kind: 'message', text: 'can I follow a pupil?' }],
  ])('%j', async (text, inbound) => {
    await post(say('tom', text));
    expect(core.inbounds).toMatchObject([{ by: { id: 'tom' }, ...inbound }]);
  });
});

describe('a conversation', () => {
  it('keeps what was said and answered, for that person only', async () => {
    expect((await post(say('tom', 'can I follow a pupil?'))).body).toEqual({ kind: 'said' });
    expect(await itemsOf('tom')).toMatchObject([
      { kind: 'said', text: 'can I follow a pupil?' },
      { kind: 'answer', card: { title: expect.stringContaining('No. Staff must not') } },
    ]);
    expect(await itemsOf('amira')).toEqual([]);
  });

  it('keeps an answer at the desk where it was asked for, unseen by the others there', async () => {
    await post(say('joan', 'can I follow a pupil?', 'dsl'));
    expect(await itemsOf('joan', 'dsl')).toHaveLength(2);
    expect(await itemsOf('joan', 'direct')).toEqual([]);
    expect(await itemsOf('sam', 'dsl')).toEqual([]);
  });

  it('keeps no trace of a command that opens a form', async () => {
    const { body } = await post(say('tom', '/report-incident he asked me'));
    expect(body).toMatchObject({ kind: 'form', form: { title: 'Report an incident' } });
    expect(await itemsOf('tom')).toEqual([]);
  });

  it('keeps no trace of private details', async () => {
    const press = { act: 'open', reference: 'SR-7K4M' };
    const { body } = await post({ as: 'joan', at: 'dsl', act: { kind: 'press', press } });
    expect(body.kind).toBe('panel');
    expect(await itemsOf('joan', 'dsl')).toEqual([]);
  });

  it('is bounded: the oldest words go first', async () => {
    for (let n = 1; n <= 120; n += 1) await post(say('tom', `question ${n}`));
    const items = await itemsOf('tom');
    expect(items).toHaveLength(200);
    expect(items.at(-2)).toMatchObject({ text: 'question 120' });
  });

  it('stands among the posts, in the order of time', async () => {
    core.post({ kind: 'person', person: 'tom' }, alertCard('SR-AAAA', null), new Date(0));
    await post(say('tom', 'hello'));
    const kinds = (await itemsOf('tom')).map(({ kind }: { kind: string }) => kind);
    expect(kinds).toEqual(['post', 'said', 'answer']);
  });
});

describe('the places', () => {
  it.each([
    ['tom', ['direct']],
    ['joan', ['direct', 'dsl']],
    ['helen', ['direct', 'headteacher']],
    ['george', ['direct', 'chair']],
    // These alerts come as direct messages: the desk has no place of its own.
    ['vasey', ['direct']],
  ])('of %s are %j', async (person, places) => {
    const { body } = await read(`/api/room?as=${person}`);
    expect(body.places.map(({ id }: { id: string }) => id)).toEqual(places);
  });

  it('show a post only where it stands', async () => {
    core.post({ kind: 'desk', desk: 'dsl' }, alertCard('SR-7K4M', null));
    expect(await itemsOf('joan', 'dsl')).toHaveLength(1);
    const elsewhere = await Promise.all(
      ['tom', 'helen', 'george'].map((person) => read(`/api/room?as=${person}`)),
    );
    expect(JSON.stringify(elsewhere)).not.toContain('SR-7K4M');
  });
});

describe('while the core fails', () => {
  beforeEach(() => {
    core.broken = true;
  });

  it('a message is kept and answered kindly', async () => {
    expect((await post(say('tom', 'can I follow a pupil?'))).status).toBe(200);
    expect(await itemsOf('tom')).toMatchObject([
      { kind: 'said', text: 'can I follow a pupil?' },
      { kind: 'answer', card: { title: 'Sorry, that did not work' } },
    ]);
    expect(failures).toHaveLength(1);
  });

  it('a form is told that nothing was stored, and nothing of the error', async () => {
    const answer = await post({
      as: 'tom',
      at: 'direct',
      act: { kind: 'submit', form: 'report-incident', submission: 'a', values: { seen: 'x' } },
    });
    expect(answer.status).toBe(503);
    expect(answer.body.error).toMatch(/nothing was stored. Everything you typed is still here/);
    expect(answer.body.error).not.toContain('database');
    expect(failures).toHaveLength(1);
  });

  it('the room says that posts cannot be read, and shows the rest', async () => {
    const { status, body } = await read('/api/room?as=joan');
    expect(status).toBe(200);
    expect(body.trouble).toMatch(/cannot be read just now/);
    expect(body.places).toHaveLength(2);
  });
});

describe('a stream of changes', () => {
  it('begins with one, so that a window that was cut off reads again', async () => {
    const events = await eventsAt(at('/api/changes'));
    expect(JSON.parse(await events.next('changed'))).toEqual({ person: null });
    events.close();
  });

  it('tells of posts to all, and of an exchange to its person', async () => {
    const events = await eventsAt(at('/api/changes'));
    await events.next('changed');
    core.post({ kind: 'desk', desk: 'dsl' }, alertCard('SR-7K4M', null));
    expect(JSON.parse(await events.next('changed'))).toEqual({ person: null });
    await post(say('tom', 'hello'));
    expect(JSON.parse(await events.next('changed'))).toEqual({ person: 'tom' });
    events.close();
  });
});
