/** Reports as people file them while things go wrong: whoever gets no answer sends the same form again. */
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { FormValues } from '../../src/handlers/view/form.ts';
import type { Chance } from './chance.ts';
import type { Filled, Process, TrialSchool } from './trial-school.ts';

/** One that its reporter has sent at least once. */
export interface Filed extends Filled {
  /** Once they were told that it is stored. */
  reference?: string;
}

/** For the DSL's desk, the Headteacher's, and one that reaches a person as well. */
const KINDS: readonly [FormValues, ...FormValues[]] = [
  { group: 'contact', kind: 'pupil_follows_staff' },
  { group: 'hurt', kind: 'abusive_post_staff', actor: 'staff' },
  { group: 'reputation', kind: 'parent_complaint_online' },
];
/** None of them sits where these reports go, or they would be asked about themselves. */
const REPORTERS = ['hannah-price', 'joe-barker', 'r-wood', 'carol-finch', 'sam-okoro'] as const;

export class Filing {
  readonly filed: Filed[] = [];
  /** Answers that neither say that it is stored nor hold what was written. */
  readonly forgotten: string[] = [];
  readonly #school: TrialSchool;
  readonly #chance: Chance;

  constructor(school: TrialSchool, chance: Chance) {
    this.#school = school;
    this.#chance = chance;
  }

  /** So many people fill in a form and send it, each after a moment of their own. */
  async file(to: Process, reports: number, withinMs: number): Promise<void> {
    const fresh = Array.from({ length: reports }, (): Filed => {
      const number = this.filed.length + 1;
      const filed: Filed = {
        reporter: this.#chance.oneOf(REPORTERS),
        submission: randomUUID(),
        values: { ...this.#chance.oneOf(KINDS), happened: `This is what was seen, ${number}.` },
      };
      this.filed.push(filed);
      return filed;
    });
    await this.#sendAll(to, fresh, withinMs);
  }

  /** Everybody who was not told that theirs is stored sends it again. */
  async again(to: Process, withinMs: number): Promise<void> {
    await this.#sendAll(to, this.unanswered, withinMs);
  }

  get unanswered(): Filed[] {
    return this.filed.filter(({ reference }) => reference === undefined);
  }

  async #sendAll(to: Process, filed: readonly Filed[], withinMs: number): Promise<void> {
    const waits = filed.map(() => this.#chance.below(withinMs));
    await Promise.all(
      filed.map(async (each, at) => {
        await pause(waits[at]);
        const answer = await this.#school.send(to, each).catch(() => 'No answer came.');
        const [, reference] = /Your report is stored: (SR-\w{4})/u.exec(answer) ?? [];
        if (reference !== undefined) each.reference = reference;
        else if (!answer.includes(each.values['happened'] ?? '')) this.forgotten.push(answer);
      }),
    );
  }
}
