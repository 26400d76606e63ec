import { describe, expect, it } from '@jest/globals';
import { adaptiveCard } from '../../src/bot/adaptive-card.ts';
import { adaptiveForm } from '../../src/bot/adaptive-form.ts';
import type { AdaptiveElement } from '../../src/bot/adaptive-json.ts';
import { pressSchema } from '../../src/bot/press.ts';
import type { Element } from '../../src/handlers/view/card.ts';
import type { Field, Form } from '../../src/handlers/view/form.ts';

function drawn(...elements: Element[]): readonly AdaptiveElement[] {
  return adaptiveCard({ title: 'A title', elements, plain: 'A title.' }).body.slice(1);
}

describe('a card as an Adaptive Card', () => {
  it('is of version 1.5, says its plain words, and begins with its title', () => {
    const card = adaptiveCard({ title: 'New report SR-7K4M', elements: [], plain: 'New report.' });
    expect(card).toMatchObject({
      type: 'AdaptiveCard',
      version: '1.5',
      speak: 'New report.',
      fallbackText: 'New report.',
      body: [
        {
          type: 'RichTextBlock',
          id: 'title',
          inlines: [{ type: 'TextRun', text: 'New report SR-7K4M', weight: 'Bolder' }],
        },
      ],
    });
  });

  it('draws text plain, strong or quiet', () => {
    expect(
      drawn(
        { kind: 'text', text: 'plain' },
        { kind: 'text', text: 'strong', tone: 'strong' },
        { kind: 'text', text: 'quiet', tone: 'quiet' },
      ),
    ).toEqual([
      { type: 'RichTextBlock', id: 'text-0', inlines: [{ type: 'TextRun', text: 'plain' }] },
      {
        type: 'RichTextBlock',
        id: 'strong-1',
        inlines: [{ type: 'TextRun', text: 'strong', weight: 'Bolder' }],
      },
      {
        type: 'RichTextBlock',
        id: 'quiet-2',
        inlines: [{ type: 'TextRun', text: 'quiet', isSubtle: true }],
      },
    ]);
  });

  it('draws each fact as a name beside its value', () => {
    const facts = [
      { name: 'Urgency', value: 'Today' },
      { name: 'Category', value: 'Contact' },
    ];
    const rows = drawn({ kind: 'facts', facts });
    expect(rows.map((row) => row.type)).toEqual(['ColumnSet', 'ColumnSet']);
    expect(textIn(rows)).toEqual(['Urgency', 'Today', 'Category', 'Contact']);
  });

  it('sets a quote apart, word for word, with its source after it', () => {
    const [quote] = drawn({ kind: 'quote', text: 'staff must not follow', source: 'AUP' });
    expect(quote).toMatchObject({ type: 'Container', style: 'emphasis' });
    expect(textIn([quote])).toEqual(['staff must not follow', 'AUP']);
  });

  it.each([
    ['danger', 'attention'],
    ['care', 'warning'],
    ['good', 'good'],
  ] as const)('draws a notice of %s in the style %s', (level, style) => {
    expect(drawn({ kind: 'notice', text: 'Call 999.', level })).toMatchObject([
      { type: 'Container', style },
    ]);
  });

  it('draws a list as one row for each item', () => {
    expect(textIn(drawn({ kind: 'list', items: ['one', 'two'] }))).toEqual([
      '•',
      'one',
      '•',
      'two',
    ]);
  });

  it('draws buttons whose data is the press and nothing else, and reads it back', () => {
    const press = { act: 'acknowledge', reference: 'SR-7K4M' } as const;
    expect(
      drawn({ kind: 'buttons', buttons: [{ label: 'Acknowledge', press, style: 'primary' }] }),
    ).toEqual([
      {
        type: 'ActionSet',
        actions: [
          {
            type: 'Action.Submit',
            title: 'Acknowledge',
            style: 'positive',
            associatedInputs: 'none',
            data: { press },
          },
        ],
      },
    ]);
    expect(pressSchema.parse(JSON.parse(JSON.stringify(press)))).toEqual(press);
  });

  it('gives every part of a card an id of its own', () => {
    const body = drawn(
      {
        kind: 'facts',
        facts: [
          { name: 'a', value: 'b' },
          { name: 'c', value: 'd' },
        ],
      },
      { kind: 'list', items: ['one', 'two'] },
      { kind: 'quote', text: 'q', source: 's' },
      { kind: 'notice', text: 'n', level: 'care' },
      { kind: 'notice', text: 'n', level: 'care' },
    );
    const ids = body.flatMap((part) => ('id' in part ? [part.id] : []));
    expect(ids).toHaveLength(7);
    expect(new Set(ids).size).toBe(ids.length);
  });

  const MARKUP = '**bold** [link](https://x.example) <b onclick="x">{{DATE(2026-01-01T00:00:00Z)}}';

  it.each<[string, Element]>([
    ['text', { kind: 'text', text: MARKUP }],
    ['a quote', { kind: 'quote', text: MARKUP, source: MARKUP }],
    ['a fact', { kind: 'facts', facts: [{ name: MARKUP, value: MARKUP }] }],
    ['a notice', { kind: 'notice', text: MARKUP, level: 'care' }],
    ['a list', { kind: 'list', items: [MARKUP] }],
  ])('keeps markup that was typed into %s as text', (_name, element) => {
    const body = drawn(element);
    const text = textIn(body);
    expect(text).toContain(MARKUP);
    // Only runs are read as text by every host: a TextBlock or a FactSet is read as markdown.
    expect(JSON.stringify(body)).not.toMatch(/"TextBlock"|"FactSet"/);
    // No single run holds the braces that a host would replace with a date.
    expect(JSON.stringify(body)).not.toContain('{{');
  });
});

const LINE: Field = {
  kind: 'line',
  id: 'when',
  label: 'When?',
  required: false,
  value: '',
  maxLength: 100,
};

function form(...fields: Field[]): Form {
  return {
    id: 'report-incident',
    submission: 'f3b1',
    title: 'Report an incident',
    intro: [{ kind: 'notice', level: 'danger', text: 'Call 999.' }],
    fields,
    submitLabel: 'Send report',
  };
}

describe('a form as an Adaptive Card', () => {
  it('has what must be read before the first field', () => {
    const card = adaptiveForm(form(LINE));
    expect(card.body.map((part) => part.type)).toEqual(['Container', 'Input.Text']);
  });

  it('says with its button which form and which submission it is', () => {
    expect(adaptiveForm(form(LINE)).actions).toEqual([
      {
        type: 'Action.Submit',
        title: 'Send report',
        style: 'positive',
        data: { submit: { form: 'report-incident', submission: 'f3b1' } },
      },
    ]);
  });

  it('draws a line and a paragraph as labelled text inputs, with what they hold', () => {
    const card = adaptiveForm(
      form(LINE, {
        kind: 'paragraph',
        id: 'seen',
        label: 'What did you see?',
        required: true,
        value: 'A boy\nasked me',
        maxLength: 4000,
      }),
    );
    expect(card.body.slice(1)).toMatchObject([
      { type: 'Input.Text', id: 'when', label: 'When?', isMultiline: false, isRequired: false },
      {
        type: 'Input.Text',
        id: 'seen',
        isMultiline: true,
        isRequired: true,
        maxLength: 4000,
        value: 'A boy\nasked me',
      },
    ]);
    expect(card.body[1]).not.toHaveProperty('value');
  });

  it.each([
    ['list', 'expanded'],
    ['drop-down', 'compact'],
  ] as const)('draws a choice that looks like a %s in the style %s', (look, style) => {
    const choice: Field = {
      kind: 'choice',
      id: 'actor',
      label: 'Who did it?',
      required: true,
      value: 'pupil',
      options: [{ value: 'pupil', label: 'A pupil' }],
      look,
      reshapes: false,
    };
    expect(adaptiveForm(form(choice)).body[1]).toMatchObject({
      type: 'Input.ChoiceSet',
      style,
      value: 'pupil',
      choices: [{ title: 'A pupil', value: 'pupil' }],
    });
  });

  it('puts a hint and an error right after their field', () => {
    const card = adaptiveForm(
      form({ ...LINE, hint: 'A day is enough.', error: 'Please say when.' }),
    );
    const [, , hint, error] = card.body;
    expect(hint).toMatchObject({ id: 'hint-when' });
    expect(error).toMatchObject({ id: 'error-when' });
    expect(textIn(card.body.slice(2))).toEqual(['A day is enough.', 'Please say when.']);
  });
});

describe('what a button carried', () => {
  it.each([
    ['an act that no button has', { act: 'delete', reference: 'SR-7K4M' }],
    ['a missing reference', { act: 'open' }],
    ['something besides', { act: 'help', as: 'headteacher' }],
    ['a kind that is not on the list', { act: 'report', kind: 'gossip' }],
    ['no object', 'acknowledge'],
  ])('is refused where it is %s', (_what, press) => {
    expect(pressSchema.safeParse(press).success).toBe(false);
  });
});

/** Every text of some elements, runs of one block joined, in order. */
function textIn(parts: readonly (AdaptiveElement | undefined)[]): string[] {
  return parts.flatMap((part) => {
    if (part?.type === 'RichTextBlock') return [part.inlines.map((run) => run.text).join('')];
    if (part?.type === 'Container') return textIn(part.items);
    if (part?.type === 'ColumnSet') return part.columns.flatMap((column) => textIn(column.items));
    return [];
  });
}
