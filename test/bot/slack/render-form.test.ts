/** Forms as Slack shows them: nothing typed is lost, whatever the form turns into. */
import { beforeAll, describe, expect, test } from '@jest/globals';
import type { ModalView } from '@slack/types';
import fc from 'fast-check';
import {
  fieldErrors,
  type OpenForm,
  slackForm,
  submissionIn,
  valuesIn,
} from '../../../src/bot/slack/render-form.ts';
import type { Field, Form, FormValues } from '../../../src/handlers/view/form.ts';
import { reportForm } from '../../../src/handlers/view/report-form.ts';
import { aboutIn, aboutValue, markOf } from '../../../src/handlers/view/said-about.ts';
import type { Person } from '../../../src/policy/people.ts';
import { everyForm } from '../../harness/every-card.ts';
import { CHAIR, DSL } from '../../harness/schools.ts';
import { checkView, slackSchemas } from '../../harness/slack-payload.ts';
import { OpenModal } from '../../harness/slack-modal.ts';

beforeAll(() => void slackSchemas(), 60_000);

const SUBMISSION = '0192f0c1-2345-7abc-8def-0123456789ab';

const LINE: Field = {
  kind: 'line',
  id: 'when',
  label: 'When?',
  hint: 'A day is enough.',
  required: false,
  value: '',
  maxLength: 300,
};
const CHOICE: Field = {
  kind: 'choice',
  id: 'actor',
  label: 'Who did it?',
  required: true,
  value: 'pupil',
  options: [
    { value: 'pupil', label: 'A pupil' },
    { value: 'staff', label: 'A member of staff' },
  ],
  look: 'list',
  reshapes: false,
};

function form(...fields: Field[]): Form {
  return {
    id: 'report-incident',
    submission: SUBMISSION,
    title: 'Report an incident',
    intro: [{ kind: 'notice', level: 'danger', text: 'Call 999.' }],
    fields,
    submitLabel: 'Send report',
  };
}

function drawn(field: Field) {
  const view = slackForm(form(field));
  checkView(view);
  return view.blocks.slice(1);
}

describe('a form as a modal', () => {
  test('says which form and which submission it is, and holds nothing else', () => {
    const view = slackForm(form(LINE));
    expect(view).toMatchObject({
      type: 'modal',
      callback_id: 'report-incident',
      private_metadata: JSON.stringify({ submission: SUBMISSION }),
      title: { text: 'Report an incident' },
      submit: { text: 'Send report' },
      close: { text: 'Cancel' },
    });
    expect(view.blocks.map(({ type }) => type)).toEqual(['rich_text', 'input']);
    expect(submissionIn(new OpenModal(view))).toEqual({
      form: 'report-incident',
      submission: SUBMISSION,
    });
  });

  test('asks for a line or a paragraph, with its hint, its length and what it holds', () => {
    expect(drawn(LINE)).toEqual([
      {
        type: 'input',
        block_id: 'field-when',
        label: { type: 'plain_text', text: 'When?', emoji: false },
        hint: { type: 'plain_text', text: 'A day is enough.', emoji: false },
        optional: true,
        element: {
          type: 'plain_text_input',
          action_id: 'when',
          multiline: false,
          max_length: 300,
        },
      },
    ]);
    expect(drawn({ ...LINE, kind: 'paragraph', maxLength: 5_000, value: 'Monday' })).toMatchObject([
      { element: { multiline: true, max_length: 3_000, initial_value: 'Monday' } },
    ]);
  });

  test.each([
    ['list', 'radio_buttons'],
    ['drop-down', 'static_select'],
  ] as const)('draws a choice that looks like a %s as %s', (look, type) => {
    const [block] = drawn({ ...CHOICE, look });
    expect(block).toMatchObject({
      optional: false,
      element: {
        type,
        action_id: 'actor',
        options: [{ value: 'pupil' }, { value: 'staff', text: { text: 'A member of staff' } }],
        initial_option: { value: 'pupil' },
      },
    });
    expect(block).not.toHaveProperty('dispatch_action');
  });

  test('tells of a choice that changes the form', () => {
    expect(drawn({ ...CHOICE, reshapes: true })).toMatchObject([
      { dispatch_action: true, element: { action_id: 'reshape-actor' } },
    ]);
  });

  test('draws a list with more options than Slack’s as a drop-down', () => {
    const options = Array.from({ length: 11 }, (_, at) => ({ value: `${at}`, label: `No. ${at}` }));
    expect(drawn({ ...CHOICE, options })).toMatchObject([{ element: { type: 'static_select' } }]);
  });

  test('puts an error right after its field, and says at the top that there is one', () => {
    const view = slackForm(form(CHOICE, { ...LINE, error: 'Please say when.' }));
    checkView(view);
    expect(view.blocks.map(({ block_id: id }) => id?.split('.')[0])).toEqual([
      'error-note',
      expect.stringMatching(/^intro-/u),
      'field-actor',
      'field-when',
      'error-when',
    ]);
    expect(JSON.stringify(view.blocks[0])).toContain('One answer needs another look');
    expect(JSON.stringify(view.blocks[4])).toContain('⚠️ Please say when.');
  });
});

const NASTY = [
  'A pupil followed me. ',
  '<!channel> <@U0123ABCD> *bold* & :smile: ',
  '👩‍👩‍👧‍👦😀 مرحبا \u202Eשלום ',
  'a\u0000b\u0007\uD800 ',
  '\n',
];

describe('every form of the product', () => {
  test.each(NASTY)('fits with the longest words: %j', (words) => {
    for (const [, each] of everyForm(words)) checkView(slackForm(each));
  });

  test('fits whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (words) => {
        for (const [, each] of everyForm(words)) checkView(slackForm(each));
      }),
      { numRuns: 8 },
    );
  });

  test('shows every option’s label whole', () => {
    for (const [, each] of everyForm('words')) {
      const view = JSON.stringify(slackForm(each));
      for (const field of each.fields) {
        if (field.kind !== 'choice') continue;
        for (const { label } of field.options) expect(view).toContain(JSON.stringify(label));
      }
    }
  });
});

describe('what was typed', () => {
  const reshaped = (modal: OpenModal): Form => reportForm(SUBMISSION, valuesIn(modal));

  test('comes back by field, empty where nothing was typed', () => {
    const modal = new OpenModal(slackForm(form(LINE, CHOICE)));
    expect(valuesIn(modal)).toEqual({ when: '', actor: 'pupil' });
    modal.types('when', 'Monday').chooses('actor', 'staff');
    expect(valuesIn(modal)).toEqual({ when: 'Monday', actor: 'staff' });
  });

  test('survives every change of the form', () => {
    const modal = new OpenModal(slackForm(reportForm(SUBMISSION, {})));
    modal.types('happened', 'A boy asked to follow me.').chooses('group', 'contact');
    modal.update(slackForm(reshaped(modal)));
    modal.chooses('kind', 'friend_request');
    modal.update(slackForm(reshaped(modal)));
    modal.types('childsWords', 'He said: follow me.').chooses('actor', 'pupil');
    modal.chooses('group', 'reputation');
    modal.update(slackForm(reshaped(modal)));
    modal.chooses('kind', 'press');
    modal.update(slackForm(reshaped(modal)));
    expect(valuesIn(modal)).toMatchObject({
      group: 'reputation',
      kind: 'press',
      happened: 'A boy asked to follow me.',
      childsWords: 'He said: follow me.',
    });
  });

  test('a choice that no longer fits is chosen anew, and the person sees so', () => {
    const modal = new OpenModal(slackForm(reportForm(SUBMISSION, {})));
    modal.chooses('group', 'contact');
    modal.update(slackForm(reshaped(modal)));
    modal.chooses('kind', 'friend_request');
    modal.chooses('group', 'hurt');
    modal.update(slackForm(reshaped(modal)));
    expect(modal.shows('kind')).toBe('');
    expect(valuesIn(modal)).toMatchObject({ group: 'hurt', kind: '' });
  });

  test('a choice that still fits stays chosen where its options changed', () => {
    const two = { ...CHOICE, value: 'staff' };
    const three = { ...two, options: [...CHOICE.options, { value: 'parent', label: 'A parent' }] };
    const modal = new OpenModal(slackForm(form(two)));
    modal.update(slackForm(form(three)));
    expect(valuesIn(modal)).toEqual({ actor: 'staff' });
  });

  test('an answer about one person is none about another, and the person sees so', () => {
    const asking = (who: Person): ModalView => {
      const about = aboutValue({ asked: markOf([who]), answer: undefined });
      return slackForm(reportForm(SUBMISSION, { about }, { about: 'Is it about them?' }));
    };
    const [ofDsl, ofChair] = [markOf([DSL]), markOf([CHAIR])];
    const modal = new OpenModal(asking(DSL));
    modal.chooses('about', aboutValue({ asked: ofDsl, answer: 'no' }));
    modal.update(slackForm(reshaped(modal)));
    expect(aboutIn(valuesIn(modal)['about'])).toEqual({ asked: ofDsl, answer: 'no' });
    const open = asking(CHAIR);
    checkView(open);
    modal.update(open);
    expect(modal.shows('about')).toBe('');
    modal.chooses('about', aboutValue({ asked: ofChair, answer: 'yes' }));
    expect(aboutIn(valuesIn(modal)['about'])).toEqual({ asked: ofChair, answer: 'yes' });
  });

  test('is whole where it was too long for one input, and comes back as one text', () => {
    const words = 'word '.repeat(1_500);
    const long = reportForm(SUBMISSION, { happened: words });
    const view = slackForm(long);
    checkView(view);
    const modal = new OpenModal(view);
    expect(valuesIn(modal)['happened']).toBe(words);
    modal.chooses('group', 'contact');
    modal.update(slackForm(reshaped(modal)));
    expect(valuesIn(modal)['happened']).toBe(words);
  });

  test('and shortened into one input is not lost either', () => {
    const modal = new OpenModal(
      slackForm(reportForm(SUBMISSION, { happened: `${'a'.repeat(3_000)}${'b'.repeat(100)}` })),
    );
    modal.types('happened.1of2', 'short ');
    modal.update(slackForm(reshaped(modal)));
    expect(valuesIn(modal)['happened']).toBe(`short ${'b'.repeat(100)}`);
  });
});

describe('a view that is no form of ours', () => {
  test.each([
    ['another callback', 'panel', JSON.stringify({ submission: SUBMISSION })],
    ['no metadata', 'report-incident', ''],
    ['no uuid', 'report-incident', JSON.stringify({ submission: 'x' })],
    ['something besides', 'report-incident', JSON.stringify({ submission: SUBMISSION, as: 'x' })],
  ])('is none: %s', (_what, callback_id, private_metadata) => {
    expect(submissionIn({ callback_id, private_metadata })).toBeUndefined();
  });
});

describe('errors at their fields, in the view as it stands', () => {
  const opened = (values: FormValues, error = {}): OpenForm =>
    new OpenModal(slackForm(reportForm(SUBMISSION, values, error)));

  test('are given by block where the form is the same but for them', () => {
    const open = opened({ group: 'contact' });
    const wrong = reportForm(SUBMISSION, { group: 'contact' }, { happened: 'Please say what.' });
    expect(fieldErrors(wrong, open)).toEqual({ 'field-happened': 'Please say what.' });
  });

  test('are given at the last part of a text in parts', () => {
    const values = { happened: 'a'.repeat(4_000) };
    const wrong = reportForm(SUBMISSION, values, { happened: 'Too long.' });
    expect(fieldErrors(wrong, opened(values))).toEqual({ 'field-happened.2of2': 'Too long.' });
  });

  test.each<[string, OpenForm, Form]>([
    [
      'asks for something that was not there',
      opened({ group: 'contact' }),
      reportForm(
        SUBMISSION,
        { group: 'contact', about: aboutValue({ asked: markOf([DSL]), answer: undefined }) },
        { about: 'Is it about them?' },
      ),
    ],
    [
      'has another problem that stands at the top',
      opened({ group: 'contact' }),
      reportForm(SUBMISSION, { group: 'contact' }, { happened: 'Please say.' }, 'Not stored.'),
    ],
    [
      'shows errors of before',
      opened({ group: 'contact' }, { kind: 'Please choose.' }),
      reportForm(SUBMISSION, { group: 'contact' }, { happened: 'Please say.' }),
    ],
    [
      'has no error at a field',
      opened({ group: 'contact' }),
      reportForm(SUBMISSION, { group: 'contact' }),
    ],
  ])('are none where the form %s: then it is redrawn', (_what, open, wrong) => {
    expect(fieldErrors(wrong, open)).toBeUndefined();
  });
});

test('the harness knows a view that Slack would refuse', () => {
  const view: ModalView = slackForm(form(LINE));
  expect(() => checkView({ ...view, title: { type: 'plain_text', text: 'x'.repeat(25) } })).toThrow(
    /the view’s title has 25 characters; Slack takes 24/u,
  );
  const [intro, input] = view.blocks;
  expect(() => checkView({ ...view, blocks: [intro, input, input] })).toThrow(
    /stands there twice/u,
  );
  expect(() => checkView({ ...view, blocks: [{ ...input, label: undefined }] })).toThrow(
    /not of Slack’s shape/u,
  );
});
