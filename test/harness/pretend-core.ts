/**
 * A core for the tests of the console alone: it answers at once, keeps everything in memory
 * and says what a school would see. What the real core decides is tested elsewhere.
 */
import type { ConsolePost, ConsolePosts } from '../../src/bot/console/posts.ts';
import type { ConsoleSchool } from '../../src/bot/console/room.ts';
import type { Inbound, Outcome } from '../../src/handlers/inbound.ts';
import type { Card } from '../../src/handlers/view/card.ts';
import type { Field, Form, FormValues } from '../../src/handlers/view/form.ts';
import type { Place } from '../../src/policy/notices.ts';
import type { Person } from '../../src/policy/people.ts';

export const SCHOOL: ConsoleSchool = {
  name: 'Cayton School',
  people: [
    { id: 'amira', name: 'Amira Begum', roles: ['teacher'] },
    { id: 'tom', name: 'Tom Lister', roles: ['teaching-assistant'] },
    { id: 'joan', name: 'Joan Okafor', roles: ['dsl'] },
    { id: 'sam', name: 'Sam Reid', roles: ['deputy-dsl', 'teacher'] },
    { id: 'helen', name: 'Helen Marsh', roles: ['headteacher'] },
    { id: 'george', name: 'George Patel', roles: ['chair-of-governors', 'governor'] },
    { id: 'vasey', name: 'Mr M. Vasey', roles: ['reputation-lead'] },
    { id: 'ines', name: 'Ines Clarke', roles: ['it-administrator'] },
  ],
  deskNames: {
    dsl: 'DSL desk',
    headteacher: 'Headteacher desk',
    chair: 'Chair of governors’ desk',
    reputation: 'Reputation desk',
    'data-protection': 'Data protection desk',
  },
};

export const ANSWER: Card = {
  title: 'No. Staff must not follow pupils’ public accounts.',
  elements: [
    {
      kind: 'quote',
      text: 'However, we ask parents/carers not to run social media accounts for the school, and staff must not follow such public student accounts.',
      source: 'AUP – Social Media, “Staff, pupils’ and parents’ SM presence”',
    },
    {
      kind: 'text',
      text: 'If a pupil already follows you, tell the DSL, so that it can be dealt with.',
    },
    { kind: 'facts', facts: [{ name: 'Whom to ask', value: 'Mrs R. Wood' }] },
    {
      kind: 'buttons',
      buttons: [
        { label: 'Report it', press: { act: 'report' }, style: 'primary' },
        { label: 'My reports', press: { act: 'my-reports' } },
      ],
    },
  ],
  plain: 'No. Staff must not follow pupils’ public accounts.',
};

const GROUPS = [
  { value: 'contact', label: 'Contact between staff and pupils' },
  { value: 'posts', label: 'A post, a message or a comment' },
  { value: 'images', label: 'A photo or a video' },
] as const;

const KINDS: Record<string, { value: string; label: string }[]> = {
  contact: [
    { value: 'pupil_follows_staff', label: 'A pupil follows a member of staff' },
    { value: 'staff_follows_pupil', label: 'A member of staff follows a pupil' },
    { value: 'pupil_staff_private_message', label: 'Private messages between a pupil and staff' },
  ],
  posts: [
    { value: 'abusive_post_pupil', label: 'Abusive words by a pupil' },
    { value: 'abusive_post_parent', label: 'Abusive words by a parent' },
  ],
  images: [{ value: 'image_without_permission', label: 'A picture of a pupil without permission' }],
};

function reportForm(submission: string, values: FormValues, errors: FormValues = {}): Form {
  const value = (id: string) => values[id] ?? '';
  const withError = (field: Field): Field => {
    const error = errors[field.id];
    return error === undefined ? field : { ...field, error };
  };
  const kinds = KINDS[value('group')];
  const paragraph = { kind: 'paragraph', maxLength: 4000 } as const;
  const fields: Field[] = [
    {
      kind: 'choice',
      id: 'group',
      label: 'What is it about?',
      required: true,
      value: value('group'),
      options: GROUPS,
      look: 'list',
      reshapes: true,
    },
  ];
  if (kinds !== undefined) {
    fields.push(
      {
        kind: 'choice',
        id: 'kind',
        label: 'What happened?',
        required: true,
        value: kinds.some((kind) => kind.value === value('kind')) ? value('kind') : '',
        options: kinds,
        look: 'drop-down',
        reshapes: true,
      },
      {
        kind: 'choice',
        id: 'actor',
        label: 'Who did it?',
        hint: 'The person who did it, not the person who noticed.',
        required: true,
        value: value('actor'),
        options: [
          { value: 'pupil', label: 'A pupil' },
          { value: 'staff', label: 'A member of staff' },
          { value: 'unknown', label: 'I do not know' },
        ],
        look: 'list',
        reshapes: false,
      },
    );
  }
  fields.push({
    ...paragraph,
    id: 'seen',
    label: 'What did you see or hear?',
    hint: 'Facts only, in the order they happened. Use the child’s own words where you can.',
    required: true,
    value: value('seen'),
  });
  if (kinds !== undefined) {
    fields.push(
      {
        kind: 'line',
        maxLength: 200,
        id: 'when',
        label: 'When did it happen?',
        hint: 'For example: Monday, after school.',
        required: false,
        value: value('when'),
      },
      {
        kind: 'line',
        maxLength: 200,
        id: 'where',
        label: 'Where online?',
        hint: 'The app or site, and the account if you know it.',
        required: false,
        value: value('where'),
      },
      {
        ...paragraph,
        id: 'opinion',
        label: 'What do you think about it?',
        hint: 'Your opinion stands apart from the facts.',
        required: false,
        value: value('opinion'),
      },
    );
  }
  return {
    id: 'report-incident',
    submission,
    title: 'Report an incident',
    intro: [
      {
        kind: 'notice',
        level: 'danger',
        text: 'Is a child in danger now? Call 999, then find the DSL in person. This form is no substitute.',
      },
      {
        kind: 'notice',
        level: 'care',
        text: 'A nude or semi-nude picture of a child: do not look at it, copy it, send it on or delete it. Tell the DSL at once. Never attach it anywhere.',
      },
      {
        kind: 'text',
        tone: 'quiet',
        text: 'Do not promise to keep a secret, and do not investigate. Write what you know; the rest can wait.',
      },
    ],
    fields: fields.map(withError),
    submitLabel: 'Send report',
  };
}

interface Report {
  readonly reference: string;
  readonly values: FormValues;
  acknowledgedBy: Person | null;
}

/** A core with its posts, as the console needs them. */
export class PretendCore {
  readonly #posts: ConsolePost[] = [];
  readonly #reports = new Map<string, Report>();
  readonly #listeners = new Set<() => void>();
  readonly #submissions = new Map<string, string>();
  #forms = 0;
  /** Everything that reached the core, oldest first. */
  readonly inbounds: Inbound[] = [];
  /** Set to make the core throw, as it does while the database is down. */
  broken = false;
  /** How long every answer takes. */
  delayMs = 0;

  readonly posts: ConsolePosts = {
    list: async (places) => {
      if (this.broken) throw new Error('the database is down');
      return this.#posts.filter((post) => places.some((place) => isSame(place, post.place)));
    },
    watch: (listener) => {
      this.#listeners.add(listener);
      return () => this.#listeners.delete(listener);
    },
  };

  readonly handle = async (inbound: Inbound): Promise<Outcome> => {
    this.inbounds.push(inbound);
    if (this.delayMs > 0) await new Promise((done) => setTimeout(done, this.delayMs));
    if (this.broken) throw new Error('the database is down');
    if (inbound.kind === 'message') return { kind: 'reply', card: ANSWER };
    if (inbound.kind === 'press') return this.#press(inbound.by, inbound.press);
    if (inbound.kind === 'submit') return this.#submit(inbound);
    if (inbound.kind === 'change') {
      return { kind: 'form', form: reportForm(inbound.submission, inbound.values) };
    }
    if (inbound.command === 'report-incident') return this.#openForm({ seen: inbound.words });
    if (inbound.command === 'my-reports') return { kind: 'reply', card: this.#myReports() };
    return { kind: 'reply', card: helpCard() };
  };

  /** Posts a card, as delivery would. */
  post(place: Place, card: Card, postedAt = new Date()): ConsolePost {
    const post = { id: String(this.#posts.length + 1), place, card, postedAt, editedAt: null };
    this.#posts.push(post);
    this.#changed();
    return post;
  }

  #openForm(values: FormValues): Outcome {
    this.#forms += 1;
    return { kind: 'form', form: reportForm(`submission-${this.#forms}`, values) };
  }

  #press(by: Person, press: Extract<Inbound, { kind: 'press' }>['press']): Outcome {
    if (press.act === 'report') return this.#openForm({});
    if (press.act === 'my-reports') return { kind: 'reply', card: this.#myReports() };
    if (press.act === 'acknowledge') return this.#acknowledge(by, press.reference);
    if (press.act === 'open') {
      return { kind: 'panel', card: detailsCard(this.#reports.get(press.reference)) };
    }
    return { kind: 'reply', card: helpCard() };
  }

  #acknowledge(by: Person, reference: string): Outcome {
    const report = this.#reports.get(reference);
    if (report?.acknowledgedBy) {
      return {
        kind: 'refused',
        card: words(`${report.acknowledgedBy.name} was first`, `${reference} is already seen to.`),
      };
    }
    if (report !== undefined) report.acknowledgedBy = by;
    this.#posts.forEach((post, index) => {
      if (post.place.kind !== 'desk' || !post.card.title.includes(reference)) return;
      this.#posts[index] = {
        ...post,
        card: alertCard(reference, by),
        editedAt: new Date(),
      };
    });
    this.#changed();
    return { kind: 'reply', card: words(`You acknowledged ${reference}`, 'The reporter is told.') };
  }

  #submit(inbound: Extract<Inbound, { kind: 'submit' }>): Outcome {
    const { submission, values } = inbound;
    const errors: Record<string, string> = {};
    if (!values['group']) errors['group'] = 'Please choose what it is about.';
    if (values['group'] && !values['kind']) errors['kind'] = 'Please choose what happened.';
    if (values['group'] && !values['actor']) errors['actor'] = 'Please choose who did it.';
    if (!values['seen']?.trim()) errors['seen'] = 'Please write down what you saw or heard.';
    if (Object.keys(errors).length > 0) {
      return { kind: 'invalid', form: reportForm(submission, values, errors) };
    }
    const reference = this.#submissions.get(submission) ?? REFERENCES[this.#submissions.size];
    if (reference === undefined) throw new Error('this pretend core has no more references');
    if (!this.#submissions.has(submission)) {
      this.#submissions.set(submission, reference);
      this.#reports.set(reference, { reference, values, acknowledgedBy: null });
      this.post({ kind: 'desk', desk: 'dsl' }, alertCard(reference, null));
    }
    return { kind: 'stored', card: storedCard(reference) };
  }

  #myReports(): Card {
    const items = [...this.#reports.values()].map(
      ({ reference, acknowledgedBy }) =>
        `${reference}: ${acknowledgedBy ? 'seen by the designated safeguarding lead' : 'sent, not yet seen'}`,
    );
    return {
      title: 'Your reports',
      elements: [
        items.length > 0
          ? { kind: 'list', items }
          : { kind: 'text', text: 'You have not reported anything here.' },
      ],
      plain: `You have ${items.length} reports.`,
    };
  }

  #changed(): void {
    for (const listener of this.#listeners) listener();
  }
}

const REFERENCES = ['SR-7K4M', 'SR-P2XD', 'SR-9HTC', 'SR-B6VN', 'SR-R3QY'];

/** The alert of a report, before or after somebody acknowledged it. */
export function alertCard(reference: string, acknowledgedBy: Person | null): Card {
  const open = { label: 'Open', press: { act: 'open', reference } } as const;
  return {
    title: `New report ${reference}`,
    elements: [
      {
        kind: 'facts',
        facts: [
          { name: 'Urgency', value: 'Today' },
          { name: 'Category', value: 'Contact between staff and pupils' },
        ],
      },
      acknowledgedBy === null
        ? {
            kind: 'buttons',
            buttons: [
              { label: 'Acknowledge', press: { act: 'acknowledge', reference }, style: 'primary' },
              open,
            ],
          }
        : { kind: 'notice', level: 'good', text: `Acknowledged by ${acknowledgedBy.name}, 10:42.` },
      ...(acknowledgedBy === null ? [] : [{ kind: 'buttons', buttons: [open] } as const]),
    ],
    plain: `New report ${reference}: today.`,
  };
}

function detailsCard(report: Report | undefined): Card {
  return {
    title: `Report ${report?.reference ?? ''}`,
    elements: [
      {
        kind: 'facts',
        facts: [
          { name: 'Reported by', value: 'Tom Lister, teaching assistant' },
          { name: 'Who did it', value: 'A pupil' },
          { name: 'When', value: report?.values['when'] || 'Not said' },
        ],
      },
      {
        kind: 'quote',
        text: report?.values['seen'] ?? '',
        source: 'What the reporter saw or heard, in their own words',
      },
    ],
    plain: 'The details of a report.',
  };
}

function storedCard(reference: string): Card {
  return {
    title: `Your report is in: ${reference}`,
    elements: [
      { kind: 'notice', level: 'good', text: 'It is stored, and the DSL is being told now.' },
      {
        kind: 'text',
        text: 'You will see here when it has been seen. Please keep it to yourself meanwhile.',
      },
      { kind: 'buttons', buttons: [{ label: 'My reports', press: { act: 'my-reports' } }] },
    ],
    plain: `Your report is in: ${reference}.`,
  };
}

function helpCard(): Card {
  return {
    title: 'What you can do here',
    elements: [
      {
        kind: 'list',
        items: [
          'Ask a question in your own words: “can I follow a pupil?”',
          '/report-incident: report something that happened',
          '/my-reports: see how your reports are doing',
        ],
      },
    ],
    plain: 'What you can do here: ask, report, see your reports.',
  };
}

function words(title: string, text: string): Card {
  return { title, elements: [{ kind: 'text', text }], plain: `${title}. ${text}` };
}

function isSame(a: Place, b: Place): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
