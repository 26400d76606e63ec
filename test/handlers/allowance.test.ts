/** What one person may do at once. The product as a whole: test/flows/noisy.test.ts. */
import { randomUUID } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { Allowance, RATES, slowed } from '../../src/handlers/allowance.ts';
import type { Inbound } from '../../src/handlers/inbound.ts';
import type { Person } from '../../src/policy/people.ts';
import { SCHOOL, TEACHER } from '../harness/schools.ts';
import { formOf, wordsOf } from '../harness/talk.ts';

const OTHER: Person = { id: 'other', name: 'Mr O. Other', roles: [] };

let now = 0;
const core = { school: SCHOOL };
const fresh = (): Allowance => new Allowance(() => now);
const asks = (by: Person = TEACHER): Inbound => ({ by, kind: 'message', text: 'can I?' });
const sends = (happened = 'It happened.'): Inbound & { kind: 'submit' } => ({
  by: TEACHER,
  kind: 'submit',
  form: 'report-incident',
  submission: randomUUID(),
  values: { group: 'contact', happened },
});

function usedUp(inbound: () => Inbound, times: number): Allowance {
  const allowance = fresh();
  for (let each = 0; each < times; each += 1) {
    expect(slowed(core, allowance, inbound())).toBeUndefined();
  }
  return allowance;
}

test('more than anybody types at once is put off, with how long to wait', () => {
  const allowance = usedUp(asks, RATES.words.atOnce);
  const outcome = slowed(core, allowance, asks());
  expect(outcome?.kind).toBe('refused');
  expect(outcome && wordsOf(outcome)).toContain('Please try again in a second');
  now += RATES.words.everyMs;
  expect(slowed(core, allowance, asks())).toBeUndefined();
  expect(slowed(core, allowance, asks())?.kind).toBe('refused');
});

test('somebody else is not put off by it', () => {
  const allowance = usedUp(asks, RATES.words.atOnce);
  expect(slowed(core, allowance, asks(OTHER))).toBeUndefined();
});

test('whoever asked too much can still report', () => {
  const allowance = usedUp(asks, RATES.words.atOnce);
  expect(slowed(core, allowance, sends())).toBeUndefined();
});

test('a form that is put off keeps every word and says so', () => {
  const allowance = usedUp(sends, RATES.forms.atOnce);
  const words = 'He wrote to me again last night.';
  const outcome = slowed(core, allowance, sends(words));
  if (outcome === undefined) throw new Error('It was taken.');
  const form = formOf(outcome);
  expect(form.fields.find(({ id }) => id === 'happened')?.value).toBe(words);
  expect(wordsOf(outcome)).toContain('Please press Send again in 6 seconds');
});

test('a choice in an open form is never put off', () => {
  const allowance = usedUp(sends, RATES.forms.atOnce);
  const change: Inbound = { ...sends(), kind: 'change' };
  expect(slowed(core, allowance, change)).toBeUndefined();
});

test('whoever was quiet for a while may do as much again', () => {
  const allowance = usedUp(asks, RATES.words.atOnce);
  now += RATES.words.atOnce * RATES.words.everyMs;
  for (let each = 0; each < RATES.words.atOnce; each += 1) {
    expect(slowed(core, allowance, asks())).toBeUndefined();
  }
  expect(slowed(core, allowance, asks())?.kind).toBe('refused');
});
