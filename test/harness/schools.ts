/** Schools for tests, with people whose ids say who they are. */
import type { Person, Role } from '../../src/policy/people.ts';
import { USUAL_TIMES } from '../../src/policy/school-times.ts';
import type { School } from '../../src/policy/school.ts';

function person(id: string, name: string, ...roles: Role[]): Person {
  return { id, name, roles };
}

export const TEACHER = person('teacher', 'Miss H. Price', 'teacher');
export const ASSISTANT = person('assistant', 'Mr J. Barker', 'teaching-assistant');
export const DSL = person('dsl', 'Ms N. Rahman', 'dsl');
export const DEPUTY = person('deputy', 'Mr T. Ellison', 'deputy-dsl', 'teacher');
export const HEADTEACHER = person('headteacher', 'Mrs G. Whitfield', 'headteacher');
export const CHAIR = person('chair', 'Mr P. Langley', 'chair-of-governors', 'governor');
export const REPUTATION = person('reputation', 'Mr M. Field', 'reputation-lead');
const DATA_PROTECTION = person('data', 'Mrs C. Finch', 'data-protection-lead');
export const ADMINISTRATOR = person('administrator', 'Mr S. Okoro', 'it-administrator');

export const SCHOOL: School = {
  id: 'hillside',
  name: 'Hillside School',
  policy: 'social-media',
  timeZone: 'Europe/London',
  categoryInAlerts: true,
  people: [
    TEACHER,
    ASSISTANT,
    DSL,
    DEPUTY,
    HEADTEACHER,
    CHAIR,
    REPUTATION,
    DATA_PROTECTION,
    ADMINISTRATOR,
  ],
  times: USUAL_TIMES,
  cover: [],
  desks: {},
  routes: {},
};

export const FIRST_CONTACT = person('first-contact', 'Mrs R. Wood', 'first-contact');
export const SECOND_CONTACT = person('second-contact', 'Dr A. Mensah', 'first-contact', 'teacher');
export const POLICY_OWNER = person('policy-owner', 'Mr L. Okafor', 'policy-owner');

/** A school where somebody takes questions and somebody looks after the policy. */
export const ASKING_SCHOOL: School = {
  ...SCHOOL,
  people: [...SCHOOL.people, FIRST_CONTACT, SECOND_CONTACT, POLICY_OWNER],
};
