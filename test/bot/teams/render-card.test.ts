/** Cards and forms as Teams takes them: Microsoft's schema knows them, they fit, and nothing typed is lost. */
import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { bytesOf, DIALOG_BYTES, MESSAGE_BYTES } from '../../../src/bot/teams/fit.ts';
import { conversationCard, dialogCard } from '../../../src/bot/teams/render-card.ts';
import { teamsForm } from '../../../src/bot/teams/render-form.ts';
import { carriedIn } from '../../../src/bot/teams/carried.ts';
import { type Button, type Card, opensDialog } from '../../../src/handlers/view/card.ts';
import { rungCard } from '../../../src/handlers/view/rung.ts';
import type { Pack } from '../../../src/policy/pack.ts';
import { wrongWithCard } from '../../harness/adaptive-card-schema.ts';
import { actionsOf, asNode, buttonUnder, inputsOf, valueOf } from '../../harness/drawn-card.ts';
import { everyCard, everyForm } from '../../harness/every-card.ts';
import { everyCase } from '../../harness/every-case.ts';
import { policy } from '../../harness/policy.ts';
import { DSL, SCHOOL } from '../../harness/schools.ts';

let pack: Pack;
beforeAll(async () => {
  pack = await policy();
});

const NASTY = ['word ', '"\n', '{{DATE(2026-01-01)}}', '\u{1F600}', '**[x](http://y)** '];
const press = { act: 'acknowledge', reference: 'SR-7K4M' } as const;

function card(...buttons: Button[]): Card {
  return { title: 'A title', plain: 'A title.', elements: [{ kind: 'buttons', buttons }] };
}

describe('the schema', () => {
  test('refuses what is no Adaptive Card 1.5', () => {
    const good = conversationCard(card({ label: 'Acknowledge', press }));
    expect(wrongWithCard(good)).toEqual([]);
    expect(wrongWithCard({ ...good, body: [{ type: 'RichText', text: 'x' }] })).not.toEqual([]);
    expect(wrongWithCard({ ...good, actions: [{ type: 'Action.Go', title: 'x' }] })).not.toEqual(
      [],
    );
  });
});

describe('a button in a conversation', () => {
  test('that opens something says so before it is pressed', () => {
    const open = { act: 'open', reference: 'SR-7K4M' } as const;
    const [action] = actionsOf(conversationCard(card({ label: 'Open', press: open })));
    expect(action).toMatchObject({
      type: 'Action.Submit',
      data: { msteams: { type: 'task/fetch' }, press: open },
    });
  });

  test('that acknowledges is answered in front of whoever presses, and works as a message too', () => {
    const [action] = actionsOf(conversationCard(card({ label: 'Acknowledge', press })));
    expect(action).toMatchObject({
      type: 'Action.Execute',
      verb: 'acknowledge',
      data: { press },
      fallback: { type: 'Action.Submit', title: 'Acknowledge', data: { press } },
    });
  });

  test('in a dialog is a plain one: its answer takes the dialog’s place', () => {
    const [action] = actionsOf(dialogCard(card({ label: 'Acknowledge', press })));
    expect(action).toMatchObject({ type: 'Action.Submit', data: { press } });
    expect(JSON.stringify(action)).not.toContain('msteams');
  });
});

describe('every card of the product', () => {
  function check(words: string): void {
    for (const [name, each] of everyCard(pack, words)) {
      const message = conversationCard(each);
      const dialog = dialogCard(each);
      expect([name, wrongWithCard(message), wrongWithCard(dialog)]).toEqual([name, [], []]);
      expect([name, bytesOf(message) <= MESSAGE_BYTES]).toEqual([name, true]);
      expect([name, bytesOf(dialog) <= DIALOG_BYTES]).toEqual([name, true]);
      expect(message.fallbackText).toBe(each.plain);
      expect(JSON.stringify(message)).not.toContain('"refresh"');
      const buttons = each.elements.flatMap((element) =>
        element.kind === 'buttons' ? element.buttons : [],
      );
      const pressed = actionsOf(message).map(({ data }) => carriedIn(data)?.press);
      for (const button of buttons) expect(pressed).toContainEqual(button.press);
    }
  }

  test.each(NASTY)('is one of Adaptive Cards 1.5 and fits, with its buttons: %j', check);

  test('whatever is typed', () => {
    fc.assert(fc.property(fc.string({ minLength: 1, unit: 'binary' }), check), { numRuns: 4 });
  });

  test('has no field to type in: some clients then show none of it', () => {
    for (const [, each] of everyCard(pack, 'word ')) {
      expect(inputsOf(conversationCard(each))).toEqual([]);
    }
  });

  test('says where something is shortened or left out, and quotes the policy whole', () => {
    const cards = new Map(everyCard(pack, 'word '));
    const drawn = (name: string) => JSON.stringify(conversationCard(cards.get(name) ?? card()));
    expect(drawn('my questions')).toContain('Some of this is shortened.');
    expect(drawn('open cases')).toMatch(/And \d+ more than Teams shows at once\./u);
    expect(drawn('alert')).not.toMatch(/shortened|at once/u);
    for (const name of ['answer 0', 'answer 1']) {
      for (const element of cards.get(name)?.elements ?? []) {
        if (element.kind === 'quote') expect(drawn(name)).toContain(JSON.stringify(element.text));
      }
    }
  });

  test('shows a case whole in its dialog', () => {
    const cards = new Map(everyCard(pack, 'word '));
    const panel = JSON.stringify(dialogCard(cards.get('case') ?? card()));
    expect(panel.match(/word/gu)?.length).toBeGreaterThan(2_500);
    expect(panel).not.toContain('shortened');
  });
});

test('a button’s dialog goes by what its card says, for every press there is', () => {
  for (const [, each] of everyCard(pack, 'word ')) {
    for (const { data } of actionsOf(conversationCard(each))) {
      const carried = carriedIn(data);
      if (carried === undefined) throw new Error(`Not ours: ${JSON.stringify(data)}`);
      const fetches = JSON.stringify(data).includes('task/fetch');
      expect(fetches).toBe(opensDialog(carried.press));
    }
  }
});

describe('every form of the product', () => {
  test.each(NASTY)(
    'is one of Adaptive Cards 1.5, fits a dialog and keeps all that was typed: %j',
    (words) => {
      for (const [name, form] of everyForm(words)) {
        const drawn = teamsForm(form);
        expect([name, wrongWithCard(drawn)]).toEqual([name, []]);
        expect([name, bytesOf(drawn) <= DIALOG_BYTES]).toEqual([name, true]);
        const held = new Map(inputsOf(drawn).map((input) => [input['id'], valueOf(input)]));
        for (const { id, value } of form.fields) expect(held.get(id)).toBe(value);
      }
    },
  );

  test('has “Next” under each choice that changes what is asked, and requires nothing of the client, which would refuse it', () => {
    const [, report] = everyForm('word ').find(([name]) => name === 'report: pupil_bullying') ?? [];
    if (report === undefined) throw new Error('There is no such form.');
    const drawn = teamsForm(report);
    for (const { id, kind } of report.fields) {
      const next = buttonUnder(drawn, id);
      expect([id, next?.['title']]).toEqual([
        id,
        ['group', 'kind'].includes(id) ? 'Next' : undefined,
      ]);
      if (next !== undefined) {
        const submission = { form: report.id, submission: report.submission };
        expect(asNode(next['data'])).toEqual({ change: submission });
      }
      expect(['line', 'paragraph', 'choice']).toContain(kind);
    }
    expect(inputsOf(drawn).filter(({ isRequired }) => isRequired === true)).toEqual([]);
    expect(inputsOf(drawn).map(({ label }) => label)).toContain(
      'What was seen or heard? (required)',
    );
  });
});

test('an alert that climbs calls those at the desk by their role, and nobody by name', () => {
  const people = SCHOOL.people.map((person) =>
    person.id === DSL.id ? { ...person, addresses: { teams: 'dsl-object-id' } } : person,
  );
  const at = { kind: 'desk', desk: 'dsl' } as const;
  const drawn = conversationCard(rungCard(everyCase(SCHOOL), { ...SCHOOL, people }, at));
  // Whom Teams calls stands beside what the schema knows.
  const { msteams, ...known } = drawn;
  expect(wrongWithCard(known)).toEqual([]);
  expect(msteams?.entities).toEqual([
    { type: 'mention', text: '<at>DSL</at>', mentioned: { id: 'dsl-object-id', name: 'DSL' } },
  ]);
  expect(JSON.stringify(drawn.body[1])).toContain('<at>DSL</at>');
  expect(JSON.stringify(drawn)).not.toMatch(/Rahman|Ellison/);
});

test('two people of one role are called each by a text of their own', () => {
  const people = ['one', 'two'].map((teams) => ({ addresses: { teams }, as: 'Deputy DSL' }));
  const drawn = conversationCard({ ...card(), elements: [{ kind: 'mention', people }] });
  expect(drawn.msteams?.entities.map(({ text }) => text)).toEqual([
    '<at>Deputy DSL</at>',
    '<at>Deputy DSL 2</at>',
  ]);
});
