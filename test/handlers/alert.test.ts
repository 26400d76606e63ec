import { expect, test } from '@jest/globals';
import type { Case } from '../../src/db/cases.ts';
import { alertCard } from '../../src/handlers/view/alert.ts';
import { SCHOOL } from '../harness/schools.ts';

const CASE: Case = {
  schoolId: SCHOOL.id,
  id: '018f0000-0000-7000-8000-000000000000',
  reference: 'SR-7K4M',
  kind: 'staff_follows_pupil',
  actor: 'staff',
  urgency: 'today',
  routingRow: 'staff-follows-pupil',
  basis: [],
  desks: ['headteacher'],
  subjects: [],
  reporter: 'teacher',
  submission: '018f0000-0000-7000-8000-000000000001',
  state: 'unacknowledged',
  acknowledgedBy: null,
  acknowledgedAs: null,
  acknowledgedAt: null,
  promisedBy: null,
  steppedBy: null,
  steppedAs: null,
  steppedAt: null,
  handedTo: null,
  version: 1,
  createdAt: new Date('2026-07-01T07:15:00Z'),
};

test('an alert says what it is about, how soon to look, and when it was reported by the school’s clock', () => {
  const card = JSON.stringify(alertCard(CASE, SCHOOL));
  expect(card).toContain('An adult who works here follows a pupil');
  expect(card).toContain('Look at this today');
  expect(card).toContain('Wed 1 Jul, 08:15');
});

test('a school can switch its category off, everywhere on the card', () => {
  const card = JSON.stringify(alertCard(CASE, { ...SCHOOL, categoryInAlerts: false }));
  expect(card).not.toMatch(/follows/);
  expect(card).toContain('SR-7K4M');
});

test('an acknowledged one can be opened, and not acknowledged again', () => {
  const card = alertCard(
    {
      ...CASE,
      state: 'acknowledged',
      acknowledgedAs: 'headteacher',
      acknowledgedBy: 'h',
      acknowledgedAt: CASE.createdAt,
    },
    SCHOOL,
  );
  expect(JSON.stringify(card.elements)).not.toContain('"act":"acknowledge"');
  expect(card.plain).toBe('Report SR-7K4M. Acknowledged by the Headteacher, Wed 1 Jul, 08:15.');
});
