/**
 * A core for the tests of the console alone: it answers at once, keeps everything in memory
 * and says what a school would see. What the real core decides is tested elsewhere.
 */
import type { ConsolePost, ConsolePosts } from '../../src/bot/console/posts.ts';
import type { ConsoleSchool } from '../../src/bot/console/room.ts';
import type { Inbound, Outcome } from '../../src/handlers/inbound.ts';
import type { Card } from '../../src/handlers/view/card.ts';
import type { FormValues } from '../../src/handlers/view/form.ts';
import type { Place } from '../../src/policy/notices.ts';
import type { Person } from '../../src/policy/people.ts';
import {
  alertCard,
  ANSWER,
  detailsCard,
  helpCard,
  type Report,
  storedCard,
  words,
} from './pretend-cards.ts';
import { reportForm } from './pretend-form.ts';

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
    if (inbound.kind !== 'command') return { kind: 'reply', card: helpCard() };
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
    return { kind: 'form', form: reportForm(submissionOf(this.#forms), values) };
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

function isSame(a: Place, b: Place): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** A uuid that tells the forms apart. */
function submissionOf(count: number): string {
  return `00000000-0000-7000-8000-${String(count).padStart(12, '0')}`;
}
