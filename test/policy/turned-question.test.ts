/** “Is it banned?” and “may I?” are answered by the same clause, but not by the same first word. */
import { describe, expect, test } from '@jest/globals';
import { answerMessage } from '../../src/policy/answer.ts';
import { isTurned } from '../../src/policy/turned-question.ts';
import { policy } from '../harness/policy.ts';

const pack = await policy();

function opening(question: string): string {
  return answerMessage(pack, question).answers[0]?.plain ?? '';
}

test('“can I follow a pupil?” is told no first', () => {
  expect(opening('can I follow a pupil?')).toMatch(/^No\. Staff must not follow/);
});

test.each([
  'is it wrong to follow a pupil?',
  'am I not allowed to follow a pupil?',
  'can’t I follow a pupil?',
  'is following a pupil against the rules?',
])('“%s” is not told no, which would say that it is not', (question) => {
  expect(opening(question)).toMatch(/^Staff must not follow pupils' public accounts\./);
});

test.each(['is a personal account banned?', 'do I have to delete my instagram before I start?'])(
  '“%s” is not told yes',
  (question) => {
    expect(opening(question)).not.toMatch(/^(?:Yes|No)\b/);
  },
);

describe('is asked the plain way:', () => {
  test.each([
    'can I follow a pupil?',
    'i need to reach a pupil, may I message her?',
    'are we allowed to post photos of sports day',
    'is it ok to be friends with a parent on Facebook?',
    'could a TA follow a Year 9?',
  ])('%s', (question) => expect(isTurned(question)).toBe(false));
});

describe('is asked the other way round:', () => {
  test.each([
    'do I have to tell the DSL',
    'I don’t need permission, do I?',
    'is it only teachers who have to comply',
    'surely we can not be banned from whatsapp',
    'isn’t it fine to add a parent?',
    'must I declare my nephew?',
  ])('%s', (question) => expect(isTurned(question)).toBe(true));
});
