/** `/report-incident` and "Report it": the form at once, with no look at the database, prefilled with what is known. */
import { v7 } from 'uuid';
import { answerMessage } from '../policy/answer.ts';
import { type Actor, groupOf, type ReportKind } from '../policy/report.ts';
import type { Core } from './core.ts';
import type { Outcome } from './inbound.ts';
import type { FormValues } from './view/form.ts';
import { reportForm } from './view/report-form.ts';

/** What is known before anything is typed. */
interface Known {
  readonly kind?: ReportKind;
  readonly actor?: Actor;
  /** Where it stands online. */
  readonly where?: string;
}

/** Opens the form. Words typed after the command stand in it, and choose the kind where they tell it. */
export function openReportForm(core: Core, words: string, known: Known = {}): Outcome {
  const told = words === '' ? null : answerMessage(core.policy, words).told;
  const kind = known.kind ?? told?.kind ?? undefined;
  const actor = known.actor ?? told?.actor ?? undefined;
  const values: FormValues = {
    ...(kind === undefined ? {} : { group: groupOf(kind), kind }),
    ...(actor === undefined ? {} : { actor }),
    ...(words === '' ? {} : { happened: words }),
    ...(known.where === undefined ? {} : { where: known.where }),
  };
  return { kind: 'form', form: reportForm(v7(), values) };
}
