import { describe, expect, test } from '@jest/globals';
import { answerMessage } from '../../../src/policy/answer.ts';
import { changes } from '../../../src/policy/pack/diff.ts';
import { modalities } from '../../../src/policy/plain/modality.ts';
import { named } from '../../../src/policy/plain/named.ts';
import { readPlainPolicy } from '../../../src/policy/plain/plain-pack.ts';
import { agedFacts, skeleton } from '../../../src/policy/plain/skeleton.ts';
import { readUnits } from '../../../src/policy/plain/units.ts';
import { markdownOf } from '../../../src/docx.ts';
import { PACK } from '../social-media-pack.ts';

const POLICY = `# Online Policy

## Pupils

Staff must not:

- follow a pupil on any platform
- send a pupil a private message

Staff may keep in touch with parents by email.

## Roles

| Role | Person |
|---|---|
| Designated Safeguarding Lead | Ms A. Stone |
| Headteacher | Mr B. Reed |

Concerns about a pupil are reported to the Designated Safeguarding Lead. Our Twitter feed is run by Mr B. Reed.
`;
const PLAIN = readPlainPolicy(POLICY, PACK);

describe('a policy without rules', () => {
  test("a bullet carries the 'must not' of the line above it", () => {
    const answer = answerMessage(PLAIN, 'can I follow a pupil on TikTok?').answers[0];
    expect(answer?.verdict).toBe('no');
    expect(answer?.quotes[0]?.text).toContain('follow a pupil on any platform');
  });

  test('what is allowed is allowed, and a table of roles names the person', () => {
    expect(answerMessage(PLAIN, 'can I email parents?').answers[0]?.verdict).toBe('yes');
    const who = answerMessage(PLAIN, 'who is the DSL?').answers[0];
    expect(who?.quotes[0]?.text).toContain('Ms A. Stone');
  });

  test('what it does not say, it does not say', () => {
    for (const question of [
      'can I park in the bus bay?',
      'how much annual leave do I get?',
      'hello',
    ])
      expect(answerMessage(PLAIN, question).answers[0]?.verdict).toBe('none');
  });

  test('every unit and passage is verbatim', () => {
    const { text, units } = readUnits(POLICY);
    expect(units.map((unit) => unit.text)).toContain('send a pupil a private message');
    for (const unit of units) {
      expect(text).toContain(unit.text);
      expect(text).toContain(unit.passage);
    }
  });

  test('its keeper is shown aged facts and a skeleton of rules', () => {
    expect(agedFacts(PLAIN).map(({ why }) => why)).toEqual([expect.stringContaining('X')]);
    expect(skeleton(PLAIN)).toContain('verdict: no');
  });
});

describe('reading clauses', () => {
  test.each([
    ['Staff must not follow pupils.', 'forbids'],
    ['Colleagues should never discuss pupils.', 'forbids'],
    ['Pupils are discouraged from following staff.', 'discourages'],
    ['This needs the written approval of the Headteacher.', 'approval'],
    ['Tell the Designated Safeguarding Lead.', 'reports'],
    ['Staff may use email.', 'allows'],
    ['Staff must keep records.', 'obliges'],
    ['The feed began in 2012.', 'states'],
  ])('%s → %s', (text, modality) => {
    expect(modalities(text)[0]).toBe(modality);
  });

  test('names and roles', () => {
    expect(
      named('Tell Mrs J. Pryce or the Designated Safeguarding Lead, never the police.'),
    ).toEqual(['Mrs J. Pryce', 'Designated Safeguarding Lead', 'police']);
  });
});

describe('a Word document', () => {
  test('keeps its headings, lists and tables', () => {
    const html =
      '<h1>Policy</h1><p>Staff must not:</p><ul><li>follow pupils</li><li>post &amp; tag</li></ul><table><tr><td><p>Role</p></td><td><p>Person</p></td></tr><tr><td><p>DSL</p></td><td><p>Ms Stone</p></td></tr></table><p>The end.</p>';
    expect(markdownOf(html)).toBe(
      '# Policy\n\nStaff must not:\n\n- follow pupils\n- post & tag\n\n| Role | Person |\n| --- | --- |\n| DSL | Ms Stone |\n\nThe end.\n',
    );
  });
});

describe('two versions of a policy', () => {
  test('what changed, what is gone and what is new', () => {
    const before = [
      { id: 'a', text: 'Staff must not follow pupils online.' },
      { id: 'b', text: 'Email is for parents.' },
      { id: 'c', text: 'Cake on Fridays.' },
    ];
    const after = [
      { id: 'x', text: 'Staff should not follow pupils online.' },
      { id: 'y', text: 'Email is for parents.' },
      { id: 'z', text: 'Dogs are welcome in the yard.' },
    ];
    expect(changes(before, after).map(({ kind, clause }) => [kind, clause])).toEqual([
      ['changed', 'a'],
      ['gone', 'c'],
      ['new', 'z'],
    ]);
  });
});
