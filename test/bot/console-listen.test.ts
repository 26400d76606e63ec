import { describe, expect, it } from '@jest/globals';
import { createServer, request } from 'node:http';
import { startConsole } from '../../src/bot/console/listen.ts';
import { PortUnavailable } from '../../src/bot/port-unavailable.ts';
import { consoleForEachTest, postAct, read, saying } from '../harness/console-over-http.ts';
import { eventsAt, http } from '../harness/http.ts';
import { alertCard } from '../harness/pretend-cards.ts';
import { SCHOOL } from '../harness/pretend-core.ts';

const now = consoleForEachTest();

function at(path: string): string {
  return new URL(path, now().running.url).href;
}

describe('the console listens', () => {
  it('on loopback', () => {
    expect(now().running.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
  });

  it('or says in one sentence that the port is taken, and the cure', async () => {
    const port = Number(new URL(now().running.url).port);
    const second = startConsole({
      port,
      school: SCHOOL,
      handle: now().core.handle,
      posts: now().core.posts,
    });
    await expect(second).rejects.toThrow(PortUnavailable);
    await expect(second).rejects.toThrow(
      `Port ${port} is taken by another program: stop that program or choose another port`,
    );
  });

  it('until it is closed, which ends open streams and frees the port', async () => {
    const events = await eventsAt(at('/api/changes'));
    await events.next('changed');
    const { port } = new URL(now().running.url);
    await now().running.close();
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
      const { port } = new URL(now().running.url);
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
      const { port } = new URL(now().running.url);
      const answer = await http(at('/'), { headers: { host: host.replace('{port}', port) } });
      expect(answer.status).toBe(200);
    },
  );

  it('and takes nothing from another origin', async () => {
    const other = await postAct(now(), saying('tom', 'hello'), { origin: 'https://evil.example' });
    const sandboxed = await postAct(now(), saying('tom', 'hello'), { origin: 'null' });
    expect([other.status, sandboxed.status]).toEqual([403, 403]);
    expect(now().core.inbounds).toEqual([]);
    const own = await postAct(now(), saying('tom', 'hello'), {
      origin: now().running.url.slice(0, -1),
    });
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

  it.each(['/', '/page/style.css', '/adaptivecards.js', '/api/school', '/nothing'])(
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
    const { hostname, port } = new URL(now().running.url);
    const answer = await http(`http://${hostname}:${port}`, { headers: {} });
    expect(answer.status).toBe(200);
    expect((await http(at(path))).status).toBe(404);
  });
});

describe('an address that is none is refused, and is not our fault', () => {
  it.each([
    ['//', 404],
    ['//evil.example/x', 404],
    ['//:0/', 404],
    ['http://[', 400],
  ])('%s', async (target, status) => {
    const { hostname, port } = new URL(now().running.url);
    const answered = await new Promise<number | undefined>((resolve, reject) => {
      const asked = request({ hostname, port, path: target }, (response) => {
        response.resume();
        resolve(response.statusCode);
      });
      asked.once('error', reject);
      asked.end();
    });
    expect(answered).toBe(status);
  });
});

describe('the console refuses with one sentence', () => {
  it('what is not JSON', async () => {
    const typed = await postAct(now(), saying('tom', 'hello'), { 'content-type': 'text/plain' });
    const broken = await postAct(now(), '{"as": ');
    expect(typed).toEqual({ status: 415, body: { error: 'The console takes JSON only.' } });
    expect(broken).toEqual({ status: 400, body: { error: 'That was not readable JSON.' } });
  });

  it('what is too long, and says what to do', async () => {
    const answer = await postAct(now(), saying('tom', 'x'.repeat(300_000)));
    expect(answer.status).toBe(413);
    expect(answer.body.error).toMatch(/more text than can be sent at once. Please shorten it/);
  });

  it('somebody who is not at the school', async () => {
    expect((await read(now(), '/api/room?as=nobody')).status).toBe(404);
    expect((await postAct(now(), saying('nobody', 'hello'))).status).toBe(404);
  });

  it('a desk where the person does not sit', async () => {
    const answer = await postAct(now(), saying('tom', 'hello', 'dsl'));
    expect(answer.status).toBe(403);
    expect(answer.body.error).toBe('Tom Lister does not sit at that desk.');
    expect(now().core.inbounds).toEqual([]);
  });

  it.each<[string, unknown]>([
    ['an empty message', { kind: 'say', text: '  ' }],
    ['a press that is no button of ours', { kind: 'press', press: { act: 'erase' } }],
    [
      'values that are not text',
      {
        kind: 'submit',
        form: 'report-incident',
        submission: '00000000-0000-7000-8000-000000000000',
        values: { a: 1 },
      },
    ],
    [
      'an unknown form',
      {
        kind: 'submit',
        form: 'other',
        submission: '00000000-0000-7000-8000-000000000000',
        values: {},
      },
    ],
  ])('%s', async (_what, act) => {
    expect((await postAct(now(), { as: 'tom', at: 'direct', act })).status).toBe(400);
    expect(now().core.inbounds).toEqual([]);
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
    now().core.post({ kind: 'desk', desk: 'dsl' }, alertCard('SR-7K4M', null));
    expect(JSON.parse(await events.next('changed'))).toEqual({ person: null });
    await postAct(now(), saying('tom', 'hello'));
    expect(JSON.parse(await events.next('changed'))).toEqual({ person: 'tom' });
    events.close();
  });
});
