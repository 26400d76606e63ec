/** How clauses of any policy are read: what binds, what lifts it, whom it binds, whom it names. */
import { describe, expect, test } from '@jest/globals';
import { answerMessage } from '../../../src/policy/answer.ts';
import { modalities } from '../../../src/policy/plain/modality.ts';
import { offices, withOffice } from '../../../src/policy/plain/named.ts';
import { readPlainPolicy } from '../../../src/policy/plain/plain-pack.ts';
import { readUnits } from '../../../src/policy/plain/units.ts';
import { PACK } from '../social-media-pack.ts';

function verdictOf(policy: string, question: string): string | undefined {
  return answerMessage(readPlainPolicy(`# School\n\n## Rules\n\n${policy}`, PACK), question)
    .answers[0]?.verdict;
}

describe('what a sentence forbids, and what only sounds like it', () => {
  test.each([
    ['Nothing in this policy prevents staff from joining a union.', 'allows'],
    ['Staff are not prevented from having accounts.', 'allows'],
    ['You are under no obligation to reply.', 'exempts'],
    ['Staff need not answer emails after 6pm.', 'exempts'],
    ['TikTok is not used.', 'forbids'],
    ['Filming on personal equipment is gross misconduct.', 'forbids'],
    ['Nobody else posts on the page.', 'forbids'],
    ['The Trust does not monitor personal accounts.', 'states'],
    ['Material may be removed.', 'states'],
    ['**Learner** means anybody who may attend lessons.', 'states'],
    ['This policy applies to all staff and must be read yearly.', 'states'],
    ['Lessons take place on Teams only.', 'restricts'],
    ['Students must speak to Mrs Adeyemi.', 'approval'],
    ['We would rather you did not text parents.', 'discourages'],
  ])('%s → %s', (text, modality) => {
    expect(modalities(text)[0]).toBe(modality);
  });
});

describe('a verdict from clauses alone', () => {
  test.each([
    [
      'a "not" in bold forbids',
      'Staff must **not**:\n\n- follow a pupil online\n- send a pupil a private message',
      'can I follow a pupil online?',
      'no',
    ],
    [
      'one sentence, two rules: the one that was asked about',
      'Editors may reply to questions about dates; they shall not reply to complaints.',
      'can I reply to a complaint?',
      'no',
    ],
    [
      'what an exception names is allowed',
      'Staff shall not follow a pupil online, unless the pupil is their own niece or nephew.',
      'can I follow my nephew online, he is a pupil?',
      'yes',
    ],
    [
      'without what a rule demands it is forbidden',
      'An account may be opened only with the written agreement of the Principal.',
      'can I open an account without the written agreement of the Principal?',
      'no',
    ],
    [
      'and with it, it needs approval',
      'An account may be opened only with the written agreement of the Principal.',
      'can I open an account?',
      'needs-approval',
    ],
    [
      'what stands behind an "only" is allowed',
      'Staff should message pupils only through email, Satchel One or Teams.',
      'can I message pupils on Satchel One?',
      'yes',
    ],
    [
      'and nothing else is',
      'Staff should message pupils only through email, Satchel One or Teams.',
      'can I message pupils on Snapchat?',
      'no',
    ],
    [
      'what is told of somebody else is to be reported',
      'A pupil who is bullied online: tell the Head of Year.',
      'a pupil in my class is being bullied online',
      'report',
    ],
    [
      'half a sentence forbids the same act elsewhere',
      'Social media may be accessed during breaks but not during lessons.',
      'can I go on Instagram during lessons?',
      'no',
    ],
    [
      'leave does not reach what its condition leaves out',
      'Staff may join a closed staff group as long as pupils are not discussed in it.',
      'can I discuss a pupil in the staff group?',
      'no',
    ],
    [
      'nor what stands outside of it',
      'Staff are free to use social media outside working hours.',
      'can I use social media in working hours?',
      'no',
    ],
    [
      'nor anybody too young',
      'Former pupils may be added once they have turned 18.',
      'can I add a former pupil who is 16?',
      'no',
    ],
    [
      'but somebody old enough',
      'Former pupils may be added once they have turned 18.',
      'can I add a former pupil who is 19?',
      'yes',
    ],
    [
      'consent that was refused is no leave',
      'Where parents have given consent, photographs of pupils can be used on the website.',
      'the parents refused consent, can I still use his photo on the website?',
      'no',
    ],
    [
      'another address than the one that is to be used',
      'You are expected to use your school email for all correspondence with pupils.',
      'can I email a pupil from my gmail?',
      'no',
    ],
    [
      'what must be applied for needs approval',
      'Staff wishing to use a new app must complete a risk assessment and submit it to the Network Manager.',
      'can I use a new app?',
      'needs-approval',
    ],
  ])('%s', (_, policy, question, verdict) => {
    expect(verdictOf(policy, question)).toBe(verdict);
  });

  test('a table says what is allowed, cell by cell', () => {
    const table =
      '| App | Used for | With families | With pupils |\n|---|---|---|---|\n| ClassDojo | daily messages | Yes | No |\n| Teams | lessons | Yes | Yes |';
    expect(verdictOf(table, 'can I message families on ClassDojo?')).toBe('yes');
    expect(verdictOf(table, 'can I message pupils on ClassDojo?')).toBe('no');
  });

  test('leave for staff is none for parents', () => {
    expect(verdictOf('Staff can use Copilot for letters.', 'can I use Copilot for letters?')).toBe(
      'yes',
    );
    expect(verdictOf('Staff can use Copilot for letters.', 'can parents use Copilot?')).toBe(
      'none',
    );
  });

  test.each([
    'who is the Designated Safeguarding Lead?',
    'what is the DSL’s phone number?',
    'how old must a pupil be for TikTok?',
    'is there a rule about jewellery?',
  ])('a detail that no clause holds: %s', (question) => {
    expect(
      verdictOf(
        'Staff must not follow a pupil on TikTok. Concerns about a pupil go to the Designated Safeguarding Lead.',
        question,
      ),
    ).toBe('none');
  });
});

describe('who is named', () => {
  const policy = `# School

## People

| Role | Name |
|---|---|
| Principal | Ms Beatrix Holloway |
| Designated Safeguarding Lead (DSL) | Tom Ansah |

## Concerns

A concern about a colleague is reported to the Principal, or, where the Principal is concerned, to the Chair of Governors.
`;

  test('a table of roles joins a role and whoever holds it', () => {
    const known = offices(readUnits(policy).units);
    expect(withOffice(['Principal'], known)).toEqual(['Principal', 'Ms Beatrix Holloway']);
    expect(withOffice(['DSL'], known)).toContain('Tom Ansah');
  });

  test('nobody is sent to the person it is about', () => {
    const pack = readPlainPolicy(policy, PACK);
    const who = (question: string): readonly string[] | undefined =>
      answerMessage(pack, question).answers[0]?.contacts;
    expect(who('who do I tell if I have a concern about a colleague?')).toEqual([
      'Principal',
      'Ms Beatrix Holloway',
    ]);
    expect(who('who do I tell if my concern is about the principal?')).toEqual([
      'Chair of Governors',
    ]);
  });
});
