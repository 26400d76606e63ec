/** When the records cannot be reached: say so kindly, lose nothing, and say what to do meanwhile. */
import type { Core } from './core.ts';
import { formAgain } from './form-again.ts';
import type { Inbound, Outcome } from './inbound.ts';
import type { FormId } from './view/form.ts';

const MEANWHILE =
  'If it cannot wait, please find the DSL or the Headteacher in person; if somebody is in danger, call 999.';

const WHAT = {
  'report-incident': 'Your report',
  'ask-a-person': 'Your question',
  'reply-to-question': 'Your reply',
  'reword-answer': 'The wording',
  'case-note': 'Your note',
  'case-action': 'What was done',
  'case-hand-over': 'The handover',
  'case-close': 'The closing',
  'case-reopen': 'The opening',
} as const satisfies Record<FormId, string>;

/** The outcome in place of one that could not be had; a form stays open with every word in it. */
export function unreachableOutcome(core: Core, inbound: Inbound): Outcome {
  if (inbound.kind === 'submit') {
    const problem = `${WHAT[inbound.form]} may not have been stored. Nothing is lost: every word is still here. Please press Send again in a minute; that never makes two of one. ${MEANWHILE}`;
    return { kind: 'invalid', form: formAgain(core, inbound, problem) };
  }
  const text = `I cannot reach the school’s records just now. Please try again in a minute. ${MEANWHILE}`;
  return {
    kind: 'refused',
    card: { title: 'Please try again', elements: [{ kind: 'text', text }], plain: text },
  };
}
