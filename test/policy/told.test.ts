import { describe, expect, test } from '@jest/globals';
import { answerMessage } from '../../src/policy/answer.ts';
import type { Actor, ReportKind } from '../../src/policy/report.ts';
import { PACK } from './social-media-pack.ts';

const TOLD: readonly (readonly [string, ReportKind, Actor | null])[] = [
  ['a pupil messaged me last night', 'pupil_staff_private_message', 'pupil'],
  ['a pupil has just followed me on Instagram', 'pupil_follows_staff', 'pupil'],
  ['A TA has been following several girls in Y5', 'staff_follows_pupil', 'staff'],
  [
    'a supply teacher sent friend requests to kids',
    'friend_request',
    'volunteer-contractor-supply',
  ],
  ['A parent is slagging off our teacher on Facebook', 'abusive_post_parent', 'parent'],
  ['a child is being bullied on snapchat by other pupils', 'pupil_bullying', 'pupil'],
  ['There is a fake account pretending to be the school', 'impersonation', null],
  ['a colleague posted a photo of pupils without permission', 'image_without_permission', 'staff'],
  ['the headteacher has posted something rude about a parent', 'about_headteacher', 'headteacher'],
  ['the DSL has been messaging a pupil', 'about_dsl', 'dsl'],
  ['a mum has put her complaint about us on Facebook', 'parent_complaint_online', 'parent'],
  ['a journalist has messaged me about the school', 'press', 'outsider'],
];

describe('a message that tells of an event offers a report', () => {
  test.each(TOLD)('%s', (message, kind, actor) => {
    expect(answerMessage(PACK, message).told).toMatchObject({ kind, actor });
  });

  test('immediate danger comes first', () => {
    expect(
      answerMessage(PACK, 'someone has threatened to bring a knife to school').told?.first,
    ).toBe('immediate-danger');
  });

  test.each([
    'she says she will kill herself',
    'a pupil told me he wants to end his life',
    'a girl in my class is harming herself',
    'a Y6 has taken an overdose',
  ])('a person in danger goes the way of a threat, at once: %s', (message) => {
    expect(answerMessage(PACK, message).told).toMatchObject({
      kind: 'threat_or_illegal',
      first: 'immediate-danger',
    });
  });

  test('an image of a child comes first', () => {
    expect(
      answerMessage(PACK, 'a pupil has a nude of another child on her phone').told?.first,
    ).toBe('image-of-a-child');
  });

  test.each([
    'can I follow a pupil?',
    'what happens if a pupil follows me?',
    'who runs the school Twitter?',
    'thanks, that was great',
  ])('a mere question tells nothing: %s', (message) => {
    expect(answerMessage(PACK, message).told).toBeNull();
  });
});
