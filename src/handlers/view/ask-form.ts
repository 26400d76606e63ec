/** The form in which a question is put to a person. It says who will see it: sending it is agreeing to that. */
import { askedPeople, type Person } from '../../policy/people.ts';
import type { School } from '../../policy/school.ts';
import type { Element } from './card.ts';
import type { Form } from './form.ts';
import { listed, ROLE_LABELS } from './labels.ts';

/** As long as a paragraph of a report: every surface takes it. */
export const QUESTION_MAX = 3_000;

/** Builds the form with the question as it stands, for this asker. */
export function askForm(
  school: School,
  by: Person,
  submission: string,
  question: string,
  error?: string,
  problem?: string,
): Form {
  return {
    id: 'ask-a-person',
    submission,
    title: 'Ask a person',
    intro: [
      ...(problem === undefined
        ? []
        : [{ kind: 'notice', level: 'care', text: problem } satisfies Element]),
      {
        kind: 'facts',
        facts: [
          { name: 'Who will see it', value: whoIsAsked(school, by) },
          { name: 'From', value: `You, by name: ${by.name}` },
        ],
      },
      {
        kind: 'text',
        text: 'By sending it you agree to that. Nobody else is shown it. If the reply would help others, the policy owner may be shown both with all names left out.',
      },
      {
        kind: 'text',
        tone: 'quiet',
        text: 'Has something happened, or may a child be at risk? Then close this and report it: a question may wait for a day.',
      },
    ],
    fields: [
      {
        id: 'question',
        kind: 'paragraph',
        label: 'Your question',
        hint: 'Please leave out the names of pupils.',
        required: true,
        maxLength: QUESTION_MAX,
        value: question,
        ...(error === undefined ? {} : { error }),
      },
    ],
    submitLabel: 'Send question',
  };
}

/** By name and role: "Mrs A. Ash (First contact for questions)". */
export function whoIsAsked(school: School, by: Pick<Person, 'id'>): string {
  const asked = askedPeople(by.id, school.people);
  if (asked === undefined) return 'Nobody holds the role at present';
  return `${listed(asked.people.map(({ name }) => name))} (${ROLE_LABELS[asked.role]})`;
}
