/** The product's words for kinds, actors, roles, desks and urgency: one place, one word for each. */
import { type Desk, DESKS, type Person, type Role } from '../../policy/people.ts';
import { WAYS, type Way } from '../surface.ts';
import type { Outcome } from '../../policy/case-life.ts';
import type { Actor, KindGroup, ReportKind, Risk, Urgency } from '../../policy/report.ts';

export const KIND_LABELS = {
  pupil_follows_staff: 'A pupil follows an adult who works here',
  staff_follows_pupil: 'An adult who works here follows a pupil',
  pupil_staff_private_message: 'Private messages between a pupil and an adult',
  friend_request: 'A friend request between a pupil and an adult',
  abusive_post_pupil: 'A hurtful or abusive post by a pupil',
  abusive_post_parent: 'A hurtful or abusive post by a parent or carer',
  abusive_post_staff: 'A hurtful or abusive post by someone who works here',
  abusive_post_third_party: 'A hurtful or abusive post by someone outside the school',
  pupil_bullying: 'A pupil is being bullied',
  disrepute: 'A post that harms the school’s or the profession’s name',
  parent_complaint_online: 'A parent complains about the school online',
  image_without_permission: 'A picture or personal information shared without permission',
  underage_account: 'A pupil uses something they are too young for',
  extremism_pupil: 'A pupil and extremism',
  extremism_staff: 'Someone who works here and extremism',
  impersonation: 'A fake account of the school or a person',
  threat_or_illegal: 'A threat, or something that may be a crime',
  nudes: 'A nude or semi-nude image of a child',
  reputation_mention: 'The school is being talked about online',
  press: 'A journalist or the press has been in touch',
  about_headteacher: 'A concern about the Headteacher',
  about_dsl: 'A concern about the DSL or a deputy',
  about_volunteer_contractor_supply: 'A concern about a volunteer, contractor or supply teacher',
  about_governor: 'A concern about a governor',
} as const satisfies Record<ReportKind, string>;

export const GROUP_LABELS = {
  contact: 'Following, messaging or friend requests',
  hurt: 'Bullying or hurtful posts',
  danger: 'Danger, crime, extremism or an intimate image',
  image: 'Pictures, fake accounts or the school’s name',
  reputation: 'Complaints, the press or talk about the school',
  adult: 'A concern about a particular adult’s role',
} as const satisfies Record<KindGroup, string>;

export const ACTOR_LABELS = {
  pupil: 'A pupil',
  staff: 'A member of staff',
  'volunteer-contractor-supply': 'A volunteer, contractor or supply teacher',
  parent: 'A parent or carer',
  governor: 'A governor',
  outsider: 'Someone outside the school',
  'pupil-and-adult': 'Both a pupil and an adult',
  unknown: 'I don’t know',
  'deputy-dsl': 'A deputy DSL',
  dsl: 'The DSL (designated safeguarding lead)',
  headteacher: 'The Headteacher',
  'chair-of-governors': 'The chair of governors',
} as const satisfies Record<Actor, string>;

export const RISK_LABELS = {
  yes: 'Yes',
  unsure: 'Not sure',
  no: 'No',
} as const satisfies Record<Risk, string>;

export const URGENCY_LABELS = {
  immediate: 'Look at this now',
  today: 'Look at this today',
  routine: 'When you can',
} as const satisfies Record<Urgency, string>;

export const DESK_LABELS = {
  dsl: 'DSL desk',
  headteacher: 'Headteacher desk',
  chair: 'Chair’s desk',
  reputation: 'Reputation desk',
  'data-protection': 'Data protection desk',
} as const satisfies Record<Desk, string>;

const SURFACE_LABELS = {
  console: 'The console',
  slack: 'Slack',
  teams: 'Microsoft Teams',
  mail: 'E-mail',
} as const satisfies Record<Way, string>;

/** What people call a surface; its name in a row where there is no such surface any more. */
export function surfaceLabel(name: string): string {
  const known = WAYS.find((each) => each === name);
  return known === undefined ? name : SURFACE_LABELS[known];
}

/** What people call a desk, or a person: a place as its row names it. */
export function placeLabel(
  people: readonly Person[],
  at: { readonly placeKind: 'desk' | 'person'; readonly place: string },
): string {
  switch (at.placeKind) {
    case 'desk': {
      const desk = DESKS.find((each) => each === at.place);
      return desk === undefined ? at.place : DESK_LABELS[desk];
    }
    case 'person':
      return people.find(({ id }) => id === at.place)?.name ?? at.place;
  }
}

/** Who sits at a desk, as a reporter is told. */
export const DESK_PEOPLE = {
  dsl: 'the safeguarding team (DSL)',
  headteacher: 'the Headteacher',
  chair: 'the chair of governors',
  reputation: 'the online reputation lead',
  'data-protection': 'the data protection lead',
} as const satisfies Record<Desk, string>;

export const ROLE_LABELS = {
  teacher: 'Teacher',
  'teaching-assistant': 'Teaching assistant',
  office: 'Office',
  volunteer: 'Volunteer',
  governor: 'Governor',
  dsl: 'DSL',
  'deputy-dsl': 'Deputy DSL',
  headteacher: 'Headteacher',
  'chair-of-governors': 'Chair of governors',
  'reputation-lead': 'Online reputation lead',
  'data-protection-lead': 'Data protection lead',
  'first-contact': 'First contact for questions',
  'policy-owner': 'Policy owner',
  'it-administrator': 'IT administrator',
} as const satisfies Record<Role, string>;

/** A role in the middle of a sentence: "the DSL", "a teacher". */
export const ROLE_IN_SENTENCE = {
  teacher: 'a teacher',
  'teaching-assistant': 'a teaching assistant',
  office: 'the school office',
  volunteer: 'a volunteer',
  governor: 'a governor',
  dsl: 'the DSL',
  'deputy-dsl': 'a deputy DSL',
  headteacher: 'the Headteacher',
  'chair-of-governors': 'the chair of governors',
  'reputation-lead': 'the online reputation lead',
  'data-protection-lead': 'the data protection lead',
  'first-contact': 'the first contact for questions',
  'policy-owner': 'the policy owner',
  'it-administrator': 'the IT administrator',
} as const satisfies Record<Role, string>;

export const OUTCOME_LABELS = {
  'dealt-with': 'Dealt with in school',
  referred: 'Referred to another agency',
  'no-action': 'No action needed',
  elsewhere: 'Carried on in the school’s own record system',
} as const satisfies Record<Outcome, string>;

const WHEN = {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
} as const satisfies Intl.DateTimeFormatOptions;
const DAY = {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
} as const satisfies Intl.DateTimeFormatOptions;

/** By time zone: making a format takes much longer than using it. */
const whenFormats = new Map<string, Intl.DateTimeFormat>();
const dayFormats = new Map<string, Intl.DateTimeFormat>();
const listFormat = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** A day and a time as people say them: "Mon 23 Nov, 08:15". */
export function whenLabel(instant: Date, timeZone: string): string {
  return formatFor(whenFormats, timeZone, WHEN).format(instant);
}

/** A day with its year: "23 November 2026". */
export function dayLabel(instant: Date, timeZone: string): string {
  return formatFor(dayFormats, timeZone, DAY).format(instant);
}

function formatFor(
  made: Map<string, Intl.DateTimeFormat>,
  timeZone: string,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  const format = made.get(timeZone) ?? new Intl.DateTimeFormat('en-GB', { ...options, timeZone });
  made.set(timeZone, format);
  return format;
}

/** "a", "a and b", "a, b and c". */
export function listed(parts: readonly string[]): string {
  return listFormat.format(parts);
}
