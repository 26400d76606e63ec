/**
 * The words a report is made of: what kind of matter it is and who did it.
 * Closed lists: every table that is keyed by them is checked by the compiler.
 */

/** Who did it, never who reports it. */
export const ACTORS = [
  'pupil',
  'staff',
  'volunteer-contractor-supply',
  'parent',
  'governor',
  'outsider',
  'pupil-and-adult',
  'unknown',
  'deputy-dsl',
  'dsl',
  'headteacher',
  'chair-of-governors',
] as const;
export type Actor = (typeof ACTORS)[number];

export const REPORT_KINDS = [
  'pupil_follows_staff',
  'staff_follows_pupil',
  'pupil_staff_private_message',
  'friend_request',
  'abusive_post_pupil',
  'abusive_post_parent',
  'abusive_post_staff',
  'abusive_post_third_party',
  'pupil_bullying',
  'disrepute',
  'parent_complaint_online',
  'image_without_permission',
  'underage_account',
  'extremism_pupil',
  'extremism_staff',
  'impersonation',
  'threat_or_illegal',
  'nudes',
  'reputation_mention',
  'press',
  'about_headteacher',
  'about_dsl',
  'about_volunteer_contractor_supply',
  'about_governor',
] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

/** Whether a child may come to harm; `unsure` is always treated as `yes`. */
export const RISKS = ['yes', 'unsure', 'no'] as const;
export type Risk = (typeof RISKS)[number];

/** How soon somebody must look. */
export type Urgency = 'immediate' | 'today' | 'routine';

const ADULTS_IN_SCHOOL = [
  'staff',
  'volunteer-contractor-supply',
  'governor',
  'deputy-dsl',
  'dsl',
  'headteacher',
  'chair-of-governors',
] as const satisfies readonly Actor[];

/**
 * Who can have done each kind of thing. Where there is only one, the form need not ask.
 * Offices stand at the end, so that the likely answers come first.
 */
const ACTORS_OF_KIND = {
  pupil_follows_staff: ['pupil'],
  staff_follows_pupil: ADULTS_IN_SCHOOL,
  pupil_staff_private_message: ['pupil', 'pupil-and-adult', 'unknown', ...ADULTS_IN_SCHOOL],
  friend_request: ['pupil', 'pupil-and-adult', 'unknown', ...ADULTS_IN_SCHOOL],
  abusive_post_pupil: ['pupil'],
  abusive_post_parent: ['parent'],
  abusive_post_staff: ADULTS_IN_SCHOOL,
  abusive_post_third_party: ['outsider', 'unknown'],
  pupil_bullying: ['pupil', 'unknown', 'parent', 'outsider', ...ADULTS_IN_SCHOOL],
  disrepute: ['pupil', 'parent', 'outsider', 'unknown', ...ADULTS_IN_SCHOOL],
  parent_complaint_online: ['parent'],
  image_without_permission: ACTORS,
  underage_account: ['pupil'],
  extremism_pupil: ['pupil'],
  extremism_staff: ADULTS_IN_SCHOOL,
  impersonation: ['unknown', 'pupil', 'parent', 'outsider', ...ADULTS_IN_SCHOOL],
  threat_or_illegal: ACTORS,
  nudes: ACTORS,
  reputation_mention: ['unknown', 'parent', 'outsider', 'pupil', ...ADULTS_IN_SCHOOL],
  press: ['outsider'],
  about_headteacher: ['headteacher'],
  about_dsl: ['dsl', 'deputy-dsl'],
  about_volunteer_contractor_supply: ['volunteer-contractor-supply'],
  about_governor: ['governor', 'chair-of-governors'],
} as const satisfies Record<ReportKind, readonly [Actor, ...Actor[]]>;

/** The kinds in groups of at most five, so that nobody reads a list of 24. */
const KIND_GROUPS = {
  contact: [
    'pupil_follows_staff',
    'staff_follows_pupil',
    'pupil_staff_private_message',
    'friend_request',
    'underage_account',
  ],
  hurt: [
    'pupil_bullying',
    'abusive_post_pupil',
    'abusive_post_parent',
    'abusive_post_staff',
    'abusive_post_third_party',
  ],
  danger: ['threat_or_illegal', 'nudes', 'extremism_pupil', 'extremism_staff'],
  image: ['image_without_permission', 'impersonation', 'disrepute'],
  reputation: ['parent_complaint_online', 'reputation_mention', 'press'],
  adult: ['about_headteacher', 'about_dsl', 'about_volunteer_contractor_supply', 'about_governor'],
} as const satisfies Record<string, readonly ReportKind[]>;
export type KindGroup = keyof typeof KIND_GROUPS;
export const KIND_GROUP_IDS = [
  'contact',
  'hurt',
  'danger',
  'image',
  'reputation',
  'adult',
] as const satisfies readonly KindGroup[];

/** The group that a kind stands in. */
export function groupOf(kind: ReportKind): KindGroup {
  const group = KIND_GROUP_IDS.find((id) => kindsOf(id).includes(kind));
  if (group === undefined) throw new Error(`The kind ${kind} stands in no group.`);
  return group;
}

/** The kinds of a group. */
export function kindsOf(group: KindGroup): readonly ReportKind[] {
  return KIND_GROUPS[group];
}

/** Who can have done this kind of thing. */
export function actorsOf(kind: ReportKind): readonly Actor[] {
  return ACTORS_OF_KIND[kind];
}

/** The kinds for which the route depends on whether a child may come to harm. */
const RISK_KINDS: readonly ReportKind[] = [
  'image_without_permission',
  'impersonation',
  'underage_account',
];

/** Whether the form asks if a child may come to harm. */
export function asksRisk(kind: ReportKind): boolean {
  return RISK_KINDS.includes(kind);
}
