/** When the records cannot be reached: say so kindly, lose nothing, and say what to do meanwhile. */
import type { Inbound, Outcome } from './inbound.ts';
import { reportForm } from './view/report-form.ts';

const MEANWHILE = 'If it cannot wait, please find the DSL or the Headteacher in person.';

/** The outcome in place of one that could not be had; a form stays open with every word in it. */
export function unreachableOutcome(inbound: Inbound): Outcome {
  if (inbound.kind === 'submit') {
    const problem = `Your report could not be stored just now. Nothing is lost: every word is still here. Please press Send again in a minute. ${MEANWHILE}`;
    return {
      kind: 'invalid',
      form: reportForm(inbound.submission, inbound.values, {}, problem),
    };
  }
  const text = `I cannot reach the school’s records just now. Please try again in a minute. ${MEANWHILE}`;
  return {
    kind: 'refused',
    card: { title: 'Please try again', elements: [{ kind: 'text', text }], plain: text },
  };
}
