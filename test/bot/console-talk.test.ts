import { beforeEach, describe, expect, it } from '@jest/globals';
import {
  consoleForEachTest,
  itemsOf,
  postAct,
  read,
  saying,
} from '../harness/console-over-http.ts';
import { alertCard } from '../harness/pretend-cards.ts';

const now = consoleForEachTest();

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
    await postAct(now(), saying('tom', text));
    expect(now().core.inbounds).toMatchObject([{ by: { id: 'tom' }, ...inbound }]);
  });
});

describe('a conversation', () => {
  it('keeps what was said and answered, for that person only', async () => {
    expect((await postAct(now(), saying('tom', 'can I follow a pupil?'))).body).toEqual({
      kind: 'said',
    });
    expect(await itemsOf(now(), 'tom')).toMatchObject([
      { kind: 'said', text: 'can I follow a pupil?' },
      { kind: 'answer', card: { title: expect.stringContaining('No. Staff must not') } },
    ]);
    expect(await itemsOf(now(), 'amira')).toEqual([]);
  });

  it('keeps an answer at the desk where it was asked for, unseen by the others there', async () => {
    await postAct(now(), saying('joan', 'can I follow a pupil?', 'dsl'));
    expect(await itemsOf(now(), 'joan', 'dsl')).toHaveLength(2);
    expect(await itemsOf(now(), 'joan', 'direct')).toEqual([]);
    expect(await itemsOf(now(), 'sam', 'dsl')).toEqual([]);
  });

  it('keeps no trace of a command that opens a form', async () => {
    const { body } = await postAct(now(), saying('tom', '/report-incident he asked me'));
    expect(body).toMatchObject({ kind: 'form', form: { title: 'Report an incident' } });
    expect(await itemsOf(now(), 'tom')).toEqual([]);
  });

  it('keeps no trace of private details', async () => {
    const press = { act: 'open', reference: 'SR-7K4M' };
    const { body } = await postAct(now(), { as: 'joan', at: 'dsl', act: { kind: 'press', press } });
    expect(body.kind).toBe('panel');
    expect(await itemsOf(now(), 'joan', 'dsl')).toEqual([]);
  });

  it('is bounded: the oldest words go first', async () => {
    for (let n = 1; n <= 120; n += 1) await postAct(now(), saying('tom', `question ${n}`));
    const items = await itemsOf(now(), 'tom');
    expect(items).toHaveLength(200);
    expect(items.at(-2)).toMatchObject({ text: 'question 120' });
  });

  it('stands among the posts, in the order of time', async () => {
    now().core.post({ kind: 'person', person: 'tom' }, alertCard('SR-AAAA', null), new Date(0));
    await postAct(now(), saying('tom', 'hello'));
    const kinds = (await itemsOf(now(), 'tom')).map(({ kind }: { kind: string }) => kind);
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
    const { body } = await read(now(), `/api/room?as=${person}`);
    expect(body.places.map(({ id }: { id: string }) => id)).toEqual(places);
  });

  it('show a post only where it stands', async () => {
    now().core.post({ kind: 'desk', desk: 'dsl' }, alertCard('SR-7K4M', null));
    expect(await itemsOf(now(), 'joan', 'dsl')).toHaveLength(1);
    const elsewhere = await Promise.all(
      ['tom', 'helen', 'george'].map((person) => read(now(), `/api/room?as=${person}`)),
    );
    expect(JSON.stringify(elsewhere)).not.toContain('SR-7K4M');
  });
});

describe('while the core fails', () => {
  beforeEach(() => {
    now().core.broken = true;
  });

  it('a message is kept and answered kindly', async () => {
    expect((await postAct(now(), saying('tom', 'can I follow a pupil?'))).status).toBe(200);
    expect(await itemsOf(now(), 'tom')).toMatchObject([
      { kind: 'said', text: 'can I follow a pupil?' },
      { kind: 'answer', card: { title: 'Sorry, that did not work' } },
    ]);
    expect(now().failures).toHaveLength(1);
  });

  it('a form is told that its words are kept, and nothing of the error', async () => {
    const answer = await postAct(now(), {
      as: 'tom',
      at: 'direct',
      act: {
        kind: 'submit',
        form: 'report-incident',
        submission: '00000000-0000-7000-8000-000000000000',
        values: { seen: 'x' },
      },
    });
    expect(answer.status).toBe(503);
    expect(answer.body.error).toMatch(/Everything you typed is still here/);
    expect(answer.body.error).not.toContain('database');
    expect(now().failures).toHaveLength(1);
  });

  it('the room says that posts cannot be read, and shows the rest', async () => {
    const { status, body } = await read(now(), '/api/room?as=joan');
    expect(status).toBe(200);
    expect(body.trouble).toMatch(/cannot be read just now/);
    expect(body.places).toHaveLength(2);
  });
});
