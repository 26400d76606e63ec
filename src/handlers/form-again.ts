/** A form as it stands with what was typed in it, with no look at the records. */
import type { Core } from './core.ts';
import type { Inbound } from './inbound.ts';
import { askForm } from './view/ask-form.ts';
import { ACT_OF, entryForm } from './view/entry-form.ts';
import type { Form } from './view/form.ts';
import { replyForm } from './view/reply-form.ts';
import { reportForm } from './view/report-form.ts';
import { rewordForm } from './view/reword-form.ts';

type OfForm = Extract<Inbound, { kind: 'change' | 'submit' }>;

/** Redraws it; `problem`: why it was not taken. */
export function formAgain(
  { school }: Pick<Core, 'school'>,
  { by, form, submission, values }: OfForm,
  problem?: string,
): Form {
  switch (form) {
    case 'report-incident':
      return reportForm(submission, values, {}, problem);
    case 'ask-a-person':
      return askForm(school, by, submission, values['question'] ?? '', undefined, problem);
    case 'reply-to-question':
      return replyForm(submission, values, problem === undefined ? {} : { problem });
    case 'reword-answer':
      return rewordForm(submission, values, {}, problem);
    case 'case-note':
    case 'case-action':
    case 'case-hand-over':
    case 'case-close':
    case 'case-reopen': {
      // Who else may see the case stands in the records: whoever was chosen stays chosen.
      const people = school.people
        .filter(({ id }) => id === values['to'])
        .map(({ id, name }) => ({ value: id, label: name }));
      const why = problem === undefined ? {} : { problem };
      return entryForm(ACT_OF[form], submission, values, { people, ...why });
    }
  }
}
