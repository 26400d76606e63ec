/** A morning on which the database is down: nothing typed is lost, and questions are still answered. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Connection, connect } from '../../src/db/client.ts';
import type { Core } from '../../src/handlers/core.ts';
import { handle } from '../../src/handlers/handle.ts';
import { coreOn } from '../harness/core.ts';
import { DSL, SCHOOL, TEACHER } from '../harness/schools.ts';
import { lockedVault } from '../harness/vault.ts';

let connection: Connection;
let core: Core;
const causes: unknown[] = [];

beforeAll(async () => {
  connection = connect('postgres://nobody@127.0.0.1:1/nothing');
  core = await coreOn(connection.db, SCHOOL, lockedVault(SCHOOL.id));
});
afterAll(async () => await connection.close());

const failed = (cause: unknown): void => {
  causes.push(cause);
};

test('the form opens, stays open when it is sent, and holds every word', async () => {
  const opened = await handle(
    core,
    { by: TEACHER, kind: 'command', command: 'report-incident', words: 'a pupil followed me' },
    failed,
  );
  expect(opened.kind).toBe('form');
  expect(causes).toEqual([]);
  const values = {
    group: 'contact',
    kind: 'pupil_follows_staff',
    happened: 'A pupil followed me.',
    opinion: 'I think it was a dare.',
  };
  const sent = await handle(
    core,
    { by: TEACHER, kind: 'submit', form: 'report-incident', submission: randomUUID(), values },
    failed,
  );
  if (sent.kind !== 'invalid') throw new Error(`It was ${sent.kind}.`);
  const held = Object.fromEntries(sent.form.fields.map(({ id, value }) => [id, value]));
  expect(held).toMatchObject(values);
  expect(JSON.stringify(sent.form.intro)).toMatch(
    /may not have been stored.*every word is still here.*never makes two.*in person/,
  );
  expect(causes).toHaveLength(1);
});

test('a question is answered all the same', async () => {
  const answered = await handle(
    core,
    { by: TEACHER, kind: 'message', text: 'can I follow a pupil?' },
    failed,
  );
  expect(JSON.stringify(answered)).toContain('staff must not follow such public student accounts');
});

test('an acknowledgement says that it did not work, rather than seeming done', async () => {
  const pressed = await handle(
    core,
    { by: DSL, kind: 'press', press: { act: 'acknowledge', reference: 'SR-7K4M' } },
    failed,
  );
  expect(pressed.kind).toBe('refused');
  expect(JSON.stringify(pressed)).toMatch(/cannot reach the school’s records.*try again/);
});
