/** A form's values → a report that can be routed and stored, or what is wrong at which field. */
import type { Actor, ReportKind, Risk } from '../policy/report.ts';
import {
  REQUIRED_FIELDS,
  type ReportField,
  WRITTEN_FIELDS,
  type WrittenField,
} from '../policy/report-fields.ts';
import { storable } from './storable.ts';
import type { FormValues } from './view/form.ts';
import type { SaidAbout } from './view/said-about.ts';
import { chosenIn, maxLengthOf, shownFields } from './view/report-form.ts';

export interface Report {
  readonly kind: ReportKind;
  readonly actor: Actor;
  readonly risk: Risk;
  /** Whether it is about the people whom the story names; undefined where that was not asked. */
  readonly about: SaidAbout | undefined;
  /** What was written, by field; empty fields are left out. */
  readonly words: Readonly<Partial<Record<WrittenField, string>>>;
}

type FieldErrors = Readonly<Partial<Record<ReportField, string>>>;

export type CheckedReport =
  | { readonly ok: true; readonly report: Report }
  | { readonly ok: false; readonly errors: FieldErrors };

const MISSING: Readonly<Partial<Record<ReportField, string>>> = {
  group: 'Please choose what it is about.',
  kind: 'Please choose what comes nearest.',
  actor: 'Please choose who did it. “I don’t know” is an answer too.',
  happened: 'Please say in a sentence or two what was seen or heard.',
};

/** Checks what was sent. Every error says what to do; nothing typed is changed. */
export function checkReport(values: FormValues): CheckedReport {
  const { group, kind, actor, risk, about } = chosenIn(values);
  const words = wordsIn(values);
  const errors: Partial<Record<ReportField, string>> = {};
  const given: Readonly<Record<string, string | undefined>> = { group, kind, actor, ...words };
  for (const field of REQUIRED_FIELDS) {
    if (shownFields(values).includes(field) && (given[field] ?? '') === '') {
      errors[field] = MISSING[field] ?? 'Please fill this in.';
    }
  }
  for (const field of WRITTEN_FIELDS) {
    const most = maxLengthOf(field);
    const length = words[field]?.length ?? 0;
    if (length > most) {
      errors[field] =
        `This is ${(length - most).toLocaleString('en-GB')} characters too long (at most ${most.toLocaleString('en-GB')}). Please shorten it, or move part of it to another field.`;
    }
  }
  if (Object.keys(errors).length > 0 || kind === undefined || actor === undefined) {
    return { ok: false, errors };
  }
  return { ok: true, report: { kind, actor, risk, about, words } };
}

function wordsIn(values: FormValues): Partial<Record<WrittenField, string>> {
  const words: Partial<Record<WrittenField, string>> = {};
  for (const field of WRITTEN_FIELDS) {
    const text = storable(values[field] ?? '').trim();
    if (text !== '') words[field] = text;
  }
  return words;
}
