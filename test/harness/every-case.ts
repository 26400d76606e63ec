/** A case as long as one can be, that nobody has acknowledged. */
import type { Case } from '../../src/db/cases.ts';
import { ROUTING } from '../../src/policy/routing/table.ts';
import type { School } from '../../src/policy/school.ts';

const ID = '0192f0c1-2345-7abc-8def-0123456789ab';
const WHEN = new Date('2026-11-23T08:15:00Z');

export function everyCase(school: School): Case {
  const [basis = []] = ROUTING.map((row) => row.basis).toSorted((a, b) => b.length - a.length);
  return {
    schoolId: school.id,
    id: ID,
    reference: 'SR-7K4M',
    kind: 'nudes',
    actor: 'volunteer-contractor-supply',
    urgency: 'immediate',
    routingRow: 'nudes',
    basis,
    desks: ['dsl', 'headteacher', 'chair', 'reputation', 'data-protection'],
    subjects: [],
    reporter: 'slack:U0123456789',
    submission: ID,
    state: 'unacknowledged',
    acknowledgedBy: null,
    acknowledgedAs: null,
    acknowledgedAt: null,
    promisedBy: WHEN,
    steppedBy: null,
    steppedAs: null,
    steppedAt: null,
    handedTo: null,
    version: 1,
    createdAt: WHEN,
  };
}
