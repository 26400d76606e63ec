/** Cards and forms as Teams takes them: Microsoft's schema knows them, they fit, and nothing typed is lost. */
import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { bytesOf, DIALOG_BYTES, FORM_BYTES, MESSAGE_BYTES } from '../../../src/bot/teams/fit.ts';
import { adaptiveCard } from '../../../src/bot/adaptive-card.ts';
import type { AdaptiveCard } from '../../../src/bot/adaptive-json.ts';
import { type Carried, conversationCard, dialogCard } from '../../../src/bot/teams/render-card.ts';
import { teamsForm } from '../../../src/bot/teams/render-form.ts';
import { carriedIn } from '../../../src/bot/teams/carried.ts';
import {
  type Button,
  type Card,
  type Element,
  opensDialog,
  type Press,
} from '../../../src/handlers/view/card.ts';
import type { Field } from '../../../src/handlers/view/form.ts';
import { rungCard } from '../../../src/handlers/view/rung.ts';
import type { Pack } from '../../../src/policy/pack.ts';
import { wrongWithCard } from '../../harness/adaptive-card-schema.ts';
import {
  actionsOf,
  asNode,
  buttonUnder,
  inputsOf,
  textsOf,
  valueOf,
} from '../../harness/drawn-card.ts';
import { everyCard, everyForm } from '../../harness/every-card.ts';
import { everyCase } from '../../harness/every-case.ts';
import { policy } from '../../harness/policy.ts';
import { DSL, SCHOOL } from '../../harness/schools.ts';

let pack: Pack;
beforeAll(async () => {
  pack = await policy();
});

const NASTY = ['word ', '"\n', '{{DATE(2026-01-01)}}', '\u{1F600}', '**[x](http://y)** '];
const acknowledge = { act: 'acknowledge', reference: 'SR-7K4M' } as const;
const press = { act: 'open', reference: 'SR-7K4M' } as const;
const ID = '0192f0c1-2345-7abc-8def-0123456789ab';

function card(...buttons: Button[]): Card {
  return { title: 'A title', plain: 'A title.', elements: [{ kind: 'buttons', buttons }] };
}

describe('the schema', () => {
  test('refuses what is no Adaptive Card 1.5', () => {
    const good = conversationCard(card({ label: 'Acknowledge', press: acknowledge }));
    expect(wrongWithCard(good)).toEqual([]);
    expect(wrongWithCard({ ...good, body: [{ type: 'RichText', text: 'x' }] })).not.toEqual([]);
    expect(wrongWithCard({ ...good, actions: [{ type: 'Action.Go', title: 'x' }] })).not.toEqual(
      [],
    );
  });
});

describe('a button in a conversation', () => {
  test('that opens something says so before it is pressed', () => {
    const [action] = actionsOf(conversationCard(card({ label: 'Open', press })));
    expect(action).toMatchObject({
      type: 'Action.Submit',
      data: { msteams: { type: 'task/fetch' }, press },
    });
  });

  test('that acknowledges is answered in front of whoever presses, and works as a message too', () => {
    const [action] = actionsOf(
      conversationCard(card({ label: 'Acknowledge', press: acknowledge })),
    );
    expect(action).toMatchObject({
      type: 'Action.Execute',
      verb: 'acknowledge',
      data: { press: acknowledge },
      fallback: { type: 'Action.Submit', title: 'Acknowledge', data: { press: acknowledge } },
    });
  });

  test('in a dialog is a plain one: its answer takes the dialog’s place', () => {
    const [action] = actionsOf(dialogCard(card({ label: 'Acknowledge', press: acknowledge })));
    expect(action).toMatchObject({ type: 'Action.Submit', data: { press: acknowledge } });
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

  test.each(NASTY)(
    'in a dialog comes in parts that each fit, with every word in its order: %j',
    (words) => {
      for (const [name, each] of everyCard(pack, words)) {
        const parts = inParts(each, press);
        for (const [at, drawn] of parts.entries()) {
          expect([name, at, wrongWithCard(drawn)]).toEqual([name, at, []]);
          expect([name, at, bytesOf(drawn) <= DIALOG_BYTES]).toEqual([name, at, true]);
        }
        const shown = parts.map((drawn) => typedIn(textsOf(drawn), each)).join('');
        expect([name, shown]).toEqual([name, typedIn(textsOf(adaptiveCard(each)), each)]);
      }
    },
  );

  test('shows what can be done about a case on each part of it', () => {
    const long = new Map(everyCard(pack, 'word ')).get('case, with what was done') ?? card();
    const parts = inParts(long, press);
    expect(parts.length).toBeGreaterThan(1);
    for (const drawn of parts) {
      const labels = actionsOf(drawn).map(({ title }) => title);
      expect(labels).toEqual(expect.arrayContaining(['Add a note', 'Close the case']));
    }
  });

  test('ends no part with a heading: it goes with what it stands over', () => {
    const text = (letters: number): Element => ({ kind: 'text', text: 'x'.repeat(letters) });
    for (let letters = 8_000; letters < 12_500; letters += 100) {
      const heading: Element = { kind: 'text', tone: 'strong', text: 'A heading' };
      const long = { ...card(), elements: [text(letters), heading, text(3_000)] };
      const ends = inParts(long, press).map((drawn) =>
        textsOf(drawn).findLast((each) => !['Read on', 'Back'].includes(each)),
      );
      expect([letters, ends]).not.toEqual([letters, expect.arrayContaining(['A heading'])]);
    }
  });

  test('whose press does something is not asked for again to be read on: it is shortened, and says so', () => {
    const long = new Map(everyCard(pack, 'word ')).get('approved answers') ?? card();
    const drawn = dialogCard(long, { press: { act: 'withdraw', answer: ID } });
    expect(bytesOf(drawn)).toBeLessThanOrEqual(DIALOG_BYTES);
    expect(actionsOf(drawn).map(({ title }) => title)).not.toContain('Read on');
    expect(JSON.stringify(drawn)).toContain('Some of this is shortened.');
  });

  test('that has become shorter meanwhile is shown to its end', () => {
    const long = new Map(everyCard(pack, 'word ')).get('case') ?? card();
    const last = inParts(long, press).length;
    const drawn = dialogCard(long, { press, part: 99 });
    expect(JSON.stringify(drawn)).toContain(`Part ${last} of ${last}.`);
  });
});

/** What somebody has in front of them who reads on to the end. */
function inParts(each: Card, by: Press): AdaptiveCard[] {
  const parts: AdaptiveCard[] = [];
  for (let next: Carried | undefined = { press: by }; next !== undefined; ) {
    const drawn = dialogCard(each, next);
    parts.push(drawn);
    if (parts.length > 200) throw new Error('It has no end.');
    next = carriedIn(actionsOf(drawn).find(({ title }) => title === 'Read on')?.['data']);
  }
  return parts;
}

/** Without the title, the names of facts, the sources of quotes and the buttons, which can come again. */
function typedIn(texts: readonly string[], { title, elements }: Card): string {
  const again = elements.flatMap((element): string[] => {
    switch (element.kind) {
      case 'buttons':
        return element.buttons.map(({ label }) => label);
      case 'entries':
        return element.entries.map(({ button }) => button.label);
      case 'facts':
        return element.facts.map(({ name }) => name);
      case 'quote':
        return [element.source];
      case 'text':
      case 'notice':
      case 'list':
      case 'commands':
      case 'mention':
        return [];
    }
  });
  const gone = new Set([title, '•', 'Read on', 'Back', ...again]);
  return texts.filter((text) => !gone.has(text) && !/^Part \d+ of \d+\.$/u.test(text)).join('');
}

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
        const isReport = form.id === 'report-incident';
        expect([name, wrongWithCard(drawn)]).toEqual([name, []]);
        const most = isReport ? FORM_BYTES : DIALOG_BYTES;
        expect([name, bytesOf(drawn) <= most]).toEqual([name, true]);
        const held = new Map(inputsOf(drawn).map((input) => [input['id'], valueOf(input)]));
        for (const { id, value } of form.fields) expect(held.get(id)).toBe(value);
      }
    },
  );

  test('is as small as a card with 3,000 letters in it and something wrong everywhere', () => {
    for (const [name, full] of everyForm('x')) {
      const fields = full.fields.map(
        (field): Field =>
          field.kind === 'choice' || field.id === 'happened' ? field : { ...field, value: '' },
      );
      const drawn = teamsForm({ ...full, fields });
      expect([name, bytesOf(drawn) <= DIALOG_BYTES]).toEqual([name, true]);
    }
  });

  test('that is full to the brim leaves the hints of fields that are filled out, and keeps those of empty ones', () => {
    const [, full] = everyForm('word ').find(([name]) => name === 'report: nudes, wrong') ?? [];
    if (full === undefined) throw new Error('There is no such form.');
    const hinted = textsOf(teamsForm(full));
    expect(hinted).not.toContain('A name or a username.');
    expect(hinted).toContain('Their role. If you are not sure, say so.');
    const empty = full.fields.map((field): Field => ({ ...field, value: '' }));
    expect(textsOf(teamsForm({ ...full, fields: empty }))).toContain('A name or a username.');
  });

  test('shows the question under a reply whole, unless it is nothing but what takes double the room', () => {
    const introOf = (words: string): string => {
      const [, reply] = everyForm(words).find(([name]) => name === 'reply') ?? [];
      if (reply === undefined) throw new Error('There is no such form.');
      return textsOf(teamsForm(reply)).join(' ');
    };
    expect(introOf('word ')).not.toContain('shortened');
    expect(introOf('"\n')).toContain('Some of this is shortened.');
  });

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
