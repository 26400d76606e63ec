/** Cards as Slack shows them: everything fits, nobody is pinged, and nothing is formatted by what was typed. */
import { beforeAll, describe, expect, test } from '@jest/globals';
import type { KnownBlock } from '@slack/types';
import fc from 'fast-check';
import { readPress } from '../../../src/bot/slack/buttons.ts';
import {
  slackHome,
  slackMessage,
  slackPanel,
  slackPlainMessage,
  slackWaiting,
} from '../../../src/bot/slack/render-card.ts';
import { rungCard } from '../../../src/handlers/view/rung.ts';
import type { Button, Card, Element } from '../../../src/handlers/view/card.ts';
import type { Pack } from '../../../src/policy/pack.ts';
import { everyCard } from '../../harness/every-card.ts';
import { everyCase } from '../../harness/every-case.ts';
import { policy } from '../../harness/policy.ts';
import { DSL, SCHOOL } from '../../harness/schools.ts';
import { checkHome, checkMessage, checkView, slackSchemas } from '../../harness/slack-payload.ts';

let pack: Pack;
beforeAll(async () => {
  slackSchemas();
  pack = await policy();
}, 60_000);

function drawn(...elements: Element[]): KnownBlock[] {
  const message = slackMessage({ title: 'A title', elements, plain: 'A title.' });
  checkMessage(message);
  return message.blocks.slice(1);
}

function run(text: string, style?: object) {
  return { type: 'text', text, ...(style === undefined ? {} : { style }) };
}

function section(...elements: object[]) {
  return { type: 'rich_text_section', elements };
}

describe('a card as a message', () => {
  test('says its plain words to a push notification, and begins with its title', () => {
    const message = slackMessage({ title: 'New report', elements: [], plain: 'A & <b>.' });
    expect(message).toEqual({
      text: 'A &amp; &lt;b&gt;.',
      blocks: [{ type: 'header', text: { type: 'plain_text', text: 'New report', emoji: false } }],
    });
    checkMessage(message);
  });

  test('shows a title that is too long for a header to its end', () => {
    const title = `No. ${'Staff must not follow pupils. '.repeat(8)}`.trim();
    const { blocks } = slackMessage({ title, elements: [], plain: 'No.' });
    expect(blocks).toEqual([
      { type: 'rich_text', elements: [section(run(title, { bold: true }))] },
    ]);
  });

  test('draws text plain, strong or quiet', () => {
    expect(
      drawn(
        { kind: 'text', text: 'plain' },
        { kind: 'text', text: 'strong', tone: 'strong' },
        { kind: 'text', text: 'quiet', tone: 'quiet' },
      ),
    ).toEqual([
      { type: 'rich_text', elements: [section(run('plain'))] },
      { type: 'rich_text', elements: [section(run('strong', { bold: true }))] },
      { type: 'context', elements: [{ type: 'plain_text', text: 'quiet', emoji: false }] },
    ]);
  });

  test('draws each fact on a line of its own, the name in bold', () => {
    const facts = [
      { name: 'Urgency', value: 'Today' },
      { name: 'Reported', value: 'Mon' },
    ];
    expect(drawn({ kind: 'facts', facts })).toEqual([
      {
        type: 'rich_text',
        elements: [
          section(run('Urgency: ', { bold: true }), run('Today')),
          section(run('Reported: ', { bold: true }), run('Mon')),
        ],
      },
    ]);
  });

  test('sets a quote apart, word for word, with its source after it', () => {
    expect(drawn({ kind: 'quote', text: 'staff must not', source: 'AUP' })).toEqual([
      {
        type: 'rich_text',
        elements: [
          { type: 'rich_text_quote', elements: [run('staff must not')] },
          section(run('AUP', { italic: true })),
        ],
      },
    ]);
  });

  test.each([
    ['danger', '🚨 ', { bold: true }],
    ['care', '⚠️ ', undefined],
    ['good', '✅ ', undefined],
  ] as const)('draws a notice of %s with its sign', (level, sign, style) => {
    expect(drawn({ kind: 'notice', level, text: 'Call 999.' })).toEqual([
      { type: 'rich_text', elements: [section(run(sign), run('Call 999.', style))] },
    ]);
  });

  test('draws a list as a list', () => {
    expect(drawn({ kind: 'list', items: ['one', 'two'] })).toEqual([
      {
        type: 'rich_text',
        elements: [
          {
            type: 'rich_text_list',
            style: 'bullet',
            elements: [section(run('one')), section(run('two'))],
          },
        ],
      },
    ]);
  });

  test('draws an entry with its button beside it', () => {
    const press = { act: 'open', reference: 'SR-7K4M' } as const;
    expect(
      drawn({ kind: 'entries', entries: [{ text: 'SR-7K4M', button: { label: 'Open', press } }] }),
    ).toEqual([
      {
        type: 'section',
        text: { type: 'plain_text', text: 'SR-7K4M', emoji: false },
        accessory: {
          type: 'button',
          action_id: 'press-1',
          text: { type: 'plain_text', text: 'Open', emoji: false },
          value: JSON.stringify(press),
        },
      },
    ]);
  });

  test('draws buttons that carry their press and nothing else, each with an id of its own', () => {
    const press = { act: 'acknowledge', reference: 'SR-7K4M' } as const;
    const [row] = drawn({
      kind: 'buttons',
      buttons: [
        { label: 'Acknowledge', press, style: 'primary' },
        { label: 'Help', press: { act: 'help' } },
      ],
    });
    expect(row).toMatchObject({
      type: 'actions',
      elements: [
        { action_id: 'press-1', style: 'primary', value: JSON.stringify(press) },
        { action_id: 'press-2', value: '{"act":"help"}' },
      ],
    });
  });
});

describe('the press that comes back', () => {
  const press = { act: 'acknowledge', reference: 'SR-7K4M' } as const;
  const action = { type: 'button', action_id: 'press-1', value: JSON.stringify(press) };

  test('is what the button carried', () => {
    expect(readPress(action)).toEqual(press);
  });

  test.each([
    ['another element', { ...action, type: 'static_select' }],
    ['another action', { ...action, action_id: 'reshape-kind' }],
    ['no value', { type: 'button', action_id: 'press-1' }],
    ['no JSON', { ...action, value: 'acknowledge' }],
    ['an act that there is not', { ...action, value: '{"act":"delete"}' }],
    ['something besides', { ...action, value: '{"act":"help","as":"headteacher"}' }],
  ])('is none from %s', (_what, other) => {
    expect(readPress(other)).toBeUndefined();
  });
});

describe('a panel, a Home tab and what opens meanwhile', () => {
  const card: Card = { title: 'Report SR-7K4M', elements: [], plain: 'A report.' };

  test('a panel has the title above and can be closed', () => {
    const text: Element = { kind: 'text', text: 'More.' };
    const panel = slackPanel({ ...card, elements: [text] });
    expect(panel).toMatchObject({
      type: 'modal',
      title: { text: 'Report SR-7K4M' },
      close: { text: 'Close' },
      blocks: [{ type: 'rich_text' }],
    });
    checkView(panel);
  });

  test('a longer title than a modal takes stands inside as a whole', () => {
    const title = 'What staff asked in vain this term';
    const panel = slackPanel({ ...card, title });
    expect(panel.title.text).toBe('What staff asked in vai…');
    expect(panel.blocks).toMatchObject([{ type: 'header', text: { text: title } }]);
    checkView(panel);
  });

  test('a Home tab begins with the title', () => {
    const home = slackHome(card);
    expect(home).toMatchObject({ type: 'home', blocks: [{ type: 'header' }] });
    checkHome(home);
  });

  test('a modal asks for a moment while something is fetched', () => {
    const waiting = slackWaiting('A very long title of something');
    expect(JSON.stringify(waiting)).toContain('One moment…');
    checkView(waiting);
  });
});

/** Words that people type, to the worst. */
const NASTY = [
  'A pupil followed me. ',
  '<!channel> <!here> <@U0123ABCD> <#C0123ABCD|general> @channel @everyone ',
  '*bold* _it_ ~no~ `code` ```block``` > quote & <https://x.example|link> ',
  ':smile: :rotating_light: 👩‍👩‍👧‍👦😀 ',
  'مرحبا بالعالم \u202Eשלום\u202C ',
  'a\u0000b\u0007c\u001B[31m\uD800 ',
  '\n\n\n',
  ' ',
  '"\\\'{{DATE(2026-01-01T00:00:00Z)}} ',
];

const typed = fc.oneof(
  fc.constantFrom(...NASTY),
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
);

function buttonsOf(elements: readonly Element[]): Button[] {
  return elements.flatMap((element) => (element.kind === 'buttons' ? element.buttons : []));
}

function valuesOf(payload: object): string[] {
  return [...JSON.stringify(payload).matchAll(/"value":("(?:[^"\\]|\\.)*")/gu)].map(([, value]) =>
    String(JSON.parse(value ?? '""')),
  );
}

function checkAll(card: Card): void {
  for (const message of [slackMessage(card), slackPlainMessage(card)]) {
    checkMessage(message);
    const values = valuesOf(message);
    for (const { press } of buttonsOf(card.elements))
      expect(values).toContain(JSON.stringify(press));
  }
  checkView(slackPanel(card));
  checkHome(slackHome(card));
}

describe('every card of the product', () => {
  test.each(NASTY)('fits with the longest words and keeps its buttons: %j', (words) => {
    for (const [, card] of everyCard(pack, words)) checkAll(card);
  });

  test('fits whatever is typed', () => {
    fc.assert(
      fc.property(typed, (words) => {
        for (const [, card] of everyCard(pack, words)) checkAll(card);
      }),
      { numRuns: 8 },
    );
  });

  test('says it where something is cut, and quotes the policy whole', () => {
    const cards = new Map(everyCard(pack, 'word '));
    const questions = slackMessage(cards.get('my questions') ?? EMPTY);
    expect(JSON.stringify(questions)).toContain('Some of this is shortened');
    const open = JSON.stringify(slackMessage(cards.get('open cases') ?? EMPTY));
    expect(open).toMatch(/And \d+ more than Slack shows at once/u);
    const home = JSON.stringify(slackHome(cards.get('home') ?? EMPTY));
    expect(home).toMatch(/And \d+ more than Slack shows at once/u);
    for (const name of ['answer 0', 'answer 1']) {
      const card = cards.get(name) ?? EMPTY;
      const message = JSON.stringify(slackMessage(card).blocks);
      for (const element of card.elements) {
        if (element.kind === 'quote') expect(message).toContain(JSON.stringify(element.text));
      }
    }
  });

  test('leaves a card whole that fits', () => {
    const cards = new Map(everyCard(pack, 'word '));
    const panel = JSON.stringify(slackPanel(cards.get('case') ?? EMPTY));
    expect(panel).not.toMatch(/shortened|no more at once/u);
    expect(panel.match(/word/gu)?.length).toBeGreaterThan(2_500);
  });
});

const EMPTY: Card = { title: '', elements: [], plain: '' };

describe('any card at all', () => {
  const press = fc.constant({ act: 'help' } as const);
  const button = fc.record({ label: typed, press });
  const element = fc.oneof(
    fc.record({ kind: fc.constant('text' as const), text: typed }),
    fc.record({
      kind: fc.constant('facts' as const),
      facts: fc.array(fc.record({ name: typed, value: typed })),
    }),
    fc.record({ kind: fc.constant('quote' as const), text: typed, source: typed }),
    fc.record({
      kind: fc.constant('notice' as const),
      level: fc.constantFrom('danger', 'care', 'good'),
      text: typed,
    }),
    fc.record({ kind: fc.constant('list' as const), items: fc.array(typed) }),
    fc.record({
      kind: fc.constant('entries' as const),
      entries: fc.array(fc.record({ text: typed, button }), { maxLength: 120 }),
    }),
    fc.record({ kind: fc.constant('buttons' as const), buttons: fc.array(button) }),
  );

  test('fits', () => {
    const card = fc.record({
      title: typed,
      plain: typed,
      elements: fc.array(element, { maxLength: 150 }),
    });
    fc.assert(
      fc.property(card, (any) => {
        checkMessage(slackMessage(any));
        checkView(slackPanel(any));
        checkHome(slackHome(any));
      }),
      { numRuns: 30 },
    );
  });
});

test('an alert that climbs calls those at the desk by their member ids, and nobody by name', () => {
  const people = SCHOOL.people.map((person) =>
    person.id === DSL.id ? { ...person, addresses: { slack: 'U0DSL0001' } } : person,
  );
  const card = rungCard(everyCase(SCHOOL), { ...SCHOOL, people }, { kind: 'desk', desk: 'dsl' });
  const json = JSON.stringify(slackMessage(card));
  expect(json.match(/"type":"user"/gu)).toHaveLength(1);
  expect(json).toContain('"user_id":"U0DSL0001"');
  expect(json).not.toMatch(/Rahman|Ellison/);
});
