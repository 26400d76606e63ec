/** A sent form → a stored case, the alerts for its desks and a receipt for the reporter, all or nothing. */
import { randomBytes } from 'node:crypto';
import { v5, v7 } from 'uuid';
import type { About } from '../db/about.ts';
import { record } from '../db/audit.ts';
import { type Case, caseOfSubmission, insertCase, wordsOf } from '../db/cases.ts';
import type { Transaction } from '../db/client.ts';
import { alertPlaces } from '../policy/notices.ts';
import type { Person } from '../policy/people.ts';
import { referenceFrom } from '../policy/reference.ts';
import { REPORTER_NAME, WRITTEN_FIELDS } from '../policy/report-fields.ts';
import type { Route } from '../policy/routing/route.ts';
import { checkReport, type Report } from './check-report.ts';
import { isNamed } from '../policy/school.ts';
import type { Core } from './core.ts';
import { enqueue } from './enqueue.ts';
import type { Outcome } from './inbound.ts';
import { routeReport } from './route-report.ts';
import type { FormValues } from './view/form.ts';
import { receiptCard } from './view/receipt.ts';
import { reportForm } from './view/report-form.ts';

/** How many references are tried; with a fresh one each time, a second is seldom needed. */
const REFERENCE_TRIES = 20;

const NOBODY_LEFT =
  'Everyone who could receive this report is named in it. Please go to the local authority designated officer (LADO) directly, or to the police if there is danger.';

/**
 * Stores a report. Answers `stored` with the reference only after the commit, and the same
 * reference again when the same form is sent twice with the same words; `invalid` with the form and all that was
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
    case 'ask-about':
      return { kind: 'invalid', form: reportForm(submission, values, { about: routed.question }) };
    case 'nobody':
      return { kind: 'invalid', form: reportForm(submission, values, { who: NOBODY_LEFT }) };
    case 'routed':
  }
  const { way } = routed;
  const stored = await core.db.transaction(async (tx) => {
    const earlier = await caseOfSubmission(tx, core.school.id, by.id, submission);
    if (earlier === undefined) return await store(tx, core, by, submission, report, way);
    const words = await wordsOf(tx, core.vault, earlier.id);
    if (WRITTEN_FIELDS.every((field) => words[field] === report.words[field])) return earlier;
    // Sent again with other words, after an answer that never came: both are kept.
    const again = v5(JSON.stringify(report.words), submission);
    const kept = await caseOfSubmission(tx, core.school.id, by.id, again);
    return kept ?? (await store(tx, core, by, again, report, way));
  });
  return { kind: 'stored', card: receiptCard(stored, report.words) };
}

/** Of somebody whom the settings do not name, the desk must learn the name with the report. */
function nameOf({ school }: Core, by: Person): { readonly [REPORTER_NAME]?: string } {
  return isNamed(school, by) ? {} : { [REPORTER_NAME]: by.name };
}

async function store(
  tx: Transaction,
  core: Core,
  by: Person,
  submission: string,
  report: Report,
  way: Route,
): Promise<Pick<Case, 'reference' | 'desks' | 'kind' | 'routingRow'>> {
  const schoolId = core.school.id;
  for (let tries = 0; tries < REFERENCE_TRIES; tries += 1) {
    const fresh = {
      schoolId,
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
    };
    const words = { ...report.words, ...nameOf(core, by) };
    const isStored = await insertCase(tx, core.vault, fresh, words);
    if (!isStored) {
      // The other of two presses got there first, or the reference is taken.
      const earlier = await caseOfSubmission(tx, schoolId, by.id, submission);
      if (earlier !== undefined) return earlier;
      continue;
    }
    const about: About = { kind: 'case', id: fresh.id };
    await enqueue(
      tx,
      core,
      about,
      'alert',
      way.desks.flatMap((desk) => alertPlaces(desk, core.school.people)),
    );
    await enqueue(tx, core, about, 'receipt', [{ kind: 'person', person: by.id }]);
    await record(tx, {
      schoolId,
      who: by.id,
      act: 'reported',
      about,
      detail: { row: way.row, desks: way.desks.join(' ') },
    });
    return fresh;
  }
  throw new Error('No free reference was found for a report.');
}
