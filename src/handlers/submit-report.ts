/** A sent form → a stored case, the alerts for its desks and a receipt for the reporter, all or nothing. */
import { randomBytes } from 'node:crypto';
import { v5, v7 } from 'uuid';
import type { About } from '../db/about.ts';
import { type Case, caseOfSubmission, type Words, wordsOf } from '../db/cases.ts';
import type { Intake } from '../db/intake.ts';
import { promisedBy, rungDue } from '../policy/ladder.ts';
import { alertPlaces } from '../policy/notices.ts';
import type { Person } from '../policy/people.ts';
import { referenceFrom } from '../policy/reference.ts';
import { REPORTER_NAME, WRITTEN_FIELDS } from '../policy/report-fields.ts';
import type { Route } from '../policy/routing/route.ts';
import { checkReport, type Report } from './check-report.ts';
import { isNamed } from '../policy/school.ts';
import type { Core } from './core.ts';
import { noticesFor } from './enqueue.ts';
import type { Outcome } from './inbound.ts';
import { routeReport } from './route-report.ts';
import type { FormValues } from './view/form.ts';
import { receiptCard, type Stored } from './view/receipt.ts';
import { reportForm } from './view/report-form.ts';
import { aboutValue } from './view/said-about.ts';

/** How many references are tried; with a fresh one each time, a second is seldom needed. */
const REFERENCE_TRIES = 20;

const NOBODY_LEFT =
  'Everyone who could receive this report is named in it. Please go to the local authority designated officer (LADO) directly, or to the police if there is danger.';

/**
 * Stores a report. Answers `stored` with the reference only after the commit, and the same
 * reference again when the same form is sent twice with the same words and choices; `invalid` with the form and all that was
 * typed where something is missing. Throws where the records cannot be reached.
 */
export async function submitReport(
  core: Core,
  by: Person,
  submission: string,
  values: FormValues,
): Promise<Outcome> {
  const checked = checkReport(values);
  if (!checked.ok) {
    return { kind: 'invalid', form: reportForm(submission, values, checked.errors) };
  }
  const { report } = checked;
  const routed = routeReport(report, core.school);
  switch (routed.kind) {
    case 'ask-about': {
      const about = aboutValue({ asked: routed.asked, answer: undefined });
      const asking = { ...values, about };
      return { kind: 'invalid', form: reportForm(submission, asking, { about: routed.question }) };
    }
    case 'nobody':
      return { kind: 'invalid', form: reportForm(submission, values, { who: NOBODY_LEFT }) };
    case 'routed':
  }
  const stored = await store(core, by, submission, report, routed.way);
  return { kind: 'stored', card: receiptCard(stored, core.school, report.words) };
}

/** Of somebody whom the settings do not name, the desk must learn the name with the report. */
function nameOf({ school }: Core, by: Person): { readonly [REPORTER_NAME]?: string } {
  return isNamed(school, by) ? {} : { [REPORTER_NAME]: by.name };
}

/** The case that the form makes; where it made one before, that. */
async function store(
  core: Core,
  by: Person,
  submission: string,
  report: Report,
  way: Route,
): Promise<Stored> {
  for (let tries = 0; tries < REFERENCE_TRIES; tries += 1) {
    const intake = intakeOf(core, by, submission, report, way);
    if (await core.intakes.store(intake)) return intake.of;
    // The form was sent before, or the reference is taken.
    const earlier = await caseOfSubmission(core.db, core.school.id, by.id, submission);
    if (earlier === undefined) continue;
    const words = await wordsOf(core.db, core.vault, earlier.id);
    if (isSame(earlier, words, report, way)) return earlier;
    // Sent again with other words or choices, after an answer that never came: both are kept.
    const { kind, actor } = report;
    const { row, subjects } = way;
    const again = v5(JSON.stringify([kind, actor, row, subjects, report.words]), submission);
    return await store(core, by, again, report, way);
  }
  throw new Error('No free reference was found for a report.');
}

/** Whether a form says what is stored already: what was chosen decides whom it reaches. */
function isSame(earlier: Case, words: Words, report: Report, way: Route): boolean {
  return (
    earlier.kind === report.kind &&
    earlier.actor === report.actor &&
    earlier.routingRow === way.row &&
    earlier.subjects.join(' ') === way.subjects.join(' ') &&
    WRITTEN_FIELDS.every((field) => words[field] === report.words[field])
  );
}

/** What is stored of a report, with a new id and reference. */
function intakeOf(core: Core, by: Person, submission: string, report: Report, way: Route): Intake {
  const now = new Date();
  const of = {
    schoolId: core.school.id,
    id: v7(),
    reference: referenceFrom(randomBytes(4)),
    kind: report.kind,
    actor: report.actor,
    urgency: way.urgency,
    routingRow: way.row,
    basis: way.basis,
    desks: [...way.desks],
    subjects: [...way.subjects],
    reporter: by.id,
    submission,
    state: 'unacknowledged' as const,
    promisedBy: promisedBy(way.urgency, now, core.school),
  };
  const about: About = { kind: 'case', id: of.id };
  const places = way.desks.flatMap((desk) => alertPlaces(desk, core.school.people));
  return {
    of,
    words: { ...report.words, ...nameOf(core, by) },
    climbsAt: rungDue(way.urgency, 0, now, core.school),
    notices: [
      ...noticesFor(core, about, 'alert', places),
      ...noticesFor(core, about, 'receipt', [{ kind: 'person', person: by.id }]),
    ],
    entry: {
      who: by.id,
      act: 'reported',
      detail: { row: way.row, desks: way.desks.join(' '), policy: core.policyVersion },
    },
  };
}
