/**
 * Who must be told: read top to bottom, the first row that matches decides,
 * the last one catches all. A report about an office comes before its kind,
 * so that no kind can carry a report to the person it is about.
 */
import type { Desk } from '../people.ts';
import type { Actor, ReportKind, Risk, Urgency } from '../report.ts';
import type { GuidanceId } from './guidance.ts';

/** What a row rests on: a clause of the school's own policy, by its id in the pack, or guidance where it is silent. */
export type Basis =
  | { readonly rests: 'clause'; readonly clause: string }
  | { readonly rests: 'guidance'; readonly source: GuidanceId };

export interface RoutingRow {
  readonly id: string;
  /** Left out: any. */
  readonly kinds?: readonly ReportKind[];
  readonly actors?: readonly Actor[];
  readonly risk?: readonly Risk[];
  readonly desks: readonly [Desk, ...Desk[]];
  readonly urgency: Urgency;
  readonly basis: readonly [Basis, ...Basis[]];
  /** Fixed rows protect somebody: a school's own routes do not change them. */
  readonly fixed?: true;
  /** The reporter is told that the local authority's officer (LADO) is the way round the school. */
  readonly lado?: true;
}

const clause = (id: string): Basis => ({ rests: 'clause', clause: id });
const guidance = (source: GuidanceId): Basis => ({ rests: 'guidance', source });

const ADULTS: readonly Actor[] = ['staff', 'volunteer-contractor-supply', 'pupil-and-adult'];
/** Where a child is in danger, those who protect children are told whoever did it. */
const DANGER: readonly ReportKind[] = ['nudes', 'threat_or_illegal', 'extremism_staff'];
const AT_RISK: readonly Risk[] = ['yes', 'unsure'];
const CONTACT: readonly ReportKind[] = ['pupil_staff_private_message', 'friend_request'];

export const ROUTING: readonly RoutingRow[] = [
  {
    id: 'about-headteacher',
    actors: ['headteacher'],
    desks: ['chair'],
    urgency: 'immediate',
    basis: [guidance('KCSIE-74')],
    fixed: true,
    lado: true,
  },
  {
    id: 'danger-by-chair',
    kinds: DANGER,
    actors: ['chair-of-governors'],
    desks: ['headteacher', 'dsl'],
    urgency: 'immediate',
    basis: [guidance('LADO'), guidance('KCSIE-341')],
    fixed: true,
    lado: true,
  },
  {
    id: 'about-chair',
    actors: ['chair-of-governors'],
    desks: ['headteacher'],
    urgency: 'immediate',
    basis: [guidance('LADO')],
    fixed: true,
    lado: true,
  },
  {
    id: 'about-dsl',
    actors: ['dsl', 'deputy-dsl'],
    desks: ['headteacher'],
    urgency: 'immediate',
    basis: [clause('following.notify'), guidance('KCSIE-74')],
    fixed: true,
  },
  {
    id: 'danger-by-governor',
    kinds: DANGER,
    actors: ['governor'],
    desks: ['chair', 'dsl', 'headteacher'],
    urgency: 'immediate',
    basis: [guidance('GOVERNORS'), guidance('KCSIE-341')],
    fixed: true,
    lado: true,
  },
  {
    id: 'about-governor',
    actors: ['governor'],
    desks: ['chair'],
    urgency: 'today',
    basis: [guidance('GOVERNORS')],
    fixed: true,
    lado: true,
  },
  {
    id: 'threat-or-illegal',
    kinds: ['threat_or_illegal'],
    desks: ['dsl', 'headteacher'],
    urgency: 'immediate',
    basis: [clause('incidents.police'), guidance('KCSIE-341')],
  },
  {
    id: 'nudes-by-adult',
    kinds: ['nudes'],
    actors: ADULTS,
    desks: ['dsl', 'headteacher'],
    urgency: 'immediate',
    basis: [guidance('NUDES'), guidance('KCSIE-341')],
  },
  {
    id: 'nudes',
    kinds: ['nudes'],
    desks: ['dsl'],
    urgency: 'immediate',
    basis: [guidance('NUDES')],
  },
  {
    id: 'image-child-at-risk',
    kinds: ['image_without_permission'],
    risk: AT_RISK,
    desks: ['headteacher', 'dsl', 'data-protection'],
    urgency: 'today',
    basis: [clause('images.permission'), guidance('LLC')],
  },
  {
    id: 'image-without-permission',
    kinds: ['image_without_permission'],
    desks: ['headteacher', 'data-protection'],
    urgency: 'today',
    basis: [clause('images.permission'), guidance('LLC')],
  },
  {
    id: 'impersonation-child-shown',
    kinds: ['impersonation'],
    risk: AT_RISK,
    desks: ['headteacher', 'reputation', 'dsl'],
    urgency: 'today',
    basis: [clause('presence.accounts'), clause('incidents.third-party'), guidance('POSH')],
  },
  {
    id: 'impersonation',
    kinds: ['impersonation'],
    desks: ['headteacher', 'reputation'],
    urgency: 'today',
    basis: [clause('presence.accounts'), clause('incidents.third-party'), guidance('POSH')],
  },
  {
    id: 'pupil-follows-staff',
    kinds: ['pupil_follows_staff'],
    desks: ['dsl'],
    urgency: 'today',
    basis: [clause('following.pupils'), clause('following.notify')],
  },
  {
    id: 'staff-follows-pupil',
    kinds: ['staff_follows_pupil'],
    desks: ['headteacher'],
    urgency: 'today',
    basis: [clause('following.staff'), clause('following.notify')],
  },
  {
    id: 'contact-by-pupil',
    kinds: CONTACT,
    actors: ['pupil'],
    desks: ['dsl'],
    urgency: 'today',
    basis: [clause('following.notify'), guidance('KCSIE-74')],
  },
  {
    id: 'contact-by-staff',
    kinds: CONTACT,
    actors: ['staff', 'volunteer-contractor-supply'],
    desks: ['headteacher'],
    urgency: 'today',
    basis: [clause('following.notify'), guidance('KCSIE-74')],
  },
  {
    id: 'contact-by-both-or-unknown',
    kinds: CONTACT,
    desks: ['dsl', 'headteacher'],
    urgency: 'today',
    basis: [clause('following.notify'), guidance('KCSIE-74')],
  },
  {
    id: 'bullying-by-adult',
    kinds: ['pupil_bullying'],
    actors: ADULTS,
    desks: ['headteacher', 'dsl'],
    urgency: 'today',
    basis: [clause('incidents.breaches'), guidance('KCSIE-74')],
  },
  {
    id: 'bullying',
    kinds: ['pupil_bullying'],
    desks: ['dsl'],
    urgency: 'today',
    basis: [clause('incidents.breaches'), guidance('BULLY')],
  },
  {
    id: 'abusive-post-by-pupil',
    kinds: ['abusive_post_pupil'],
    desks: ['dsl'],
    urgency: 'today',
    basis: [clause('incidents.delete'), guidance('BULLY')],
  },
  {
    id: 'abusive-post-by-parent',
    kinds: ['abusive_post_parent'],
    desks: ['headteacher'],
    urgency: 'today',
    basis: [clause('incidents.delete'), guidance('KENT')],
  },
  {
    id: 'abusive-post-by-staff',
    kinds: ['abusive_post_staff'],
    desks: ['headteacher'],
    urgency: 'today',
    basis: [clause('incidents.breaches'), guidance('KCSIE-423')],
  },
  {
    id: 'abusive-post-by-third-party',
    kinds: ['abusive_post_third_party'],
    desks: ['headteacher'],
    urgency: 'today',
    basis: [clause('incidents.third-party'), guidance('POSH')],
  },
  {
    id: 'disrepute-by-pupil',
    kinds: ['disrepute'],
    actors: ['pupil'],
    desks: ['headteacher', 'dsl'],
    urgency: 'routine',
    basis: [clause('incidents.breaches'), guidance('CHILD-OR-STAFF')],
  },
  {
    id: 'disrepute',
    kinds: ['disrepute'],
    desks: ['headteacher'],
    urgency: 'routine',
    basis: [clause('incidents.breaches'), guidance('KCSIE-423')],
  },
  {
    id: 'parent-complaint',
    kinds: ['parent_complaint_online'],
    desks: ['headteacher', 'reputation'],
    urgency: 'routine',
    basis: [clause('parents.complaints-procedure'), guidance('KENT')],
  },
  {
    id: 'reputation-mention',
    kinds: ['reputation_mention'],
    desks: ['headteacher', 'reputation'],
    urgency: 'routine',
    basis: [clause('presence.accounts')],
  },
  {
    id: 'underage-account-at-risk',
    kinds: ['underage_account'],
    risk: AT_RISK,
    desks: ['dsl'],
    urgency: 'today',
    basis: [guidance('UNDERAGE')],
  },
  {
    id: 'underage-account',
    kinds: ['underage_account'],
    desks: ['dsl'],
    urgency: 'routine',
    basis: [guidance('UNDERAGE')],
  },
  {
    id: 'extremism-pupil',
    kinds: ['extremism_pupil'],
    desks: ['dsl'],
    urgency: 'immediate',
    basis: [guidance('PREVENT')],
  },
  {
    id: 'extremism-staff',
    kinds: ['extremism_staff'],
    desks: ['headteacher'],
    urgency: 'immediate',
    basis: [clause('extremism.staff'), guidance('EAH')],
  },
  {
    id: 'press',
    kinds: ['press'],
    desks: ['headteacher'],
    urgency: 'today',
    basis: [guidance('ANON')],
  },
  {
    id: 'about-volunteer-contractor-supply',
    kinds: ['about_volunteer_contractor_supply'],
    desks: ['headteacher'],
    urgency: 'today',
    basis: [guidance('KCSIE-74')],
  },
  {
    id: 'by-child',
    actors: ['pupil'],
    desks: ['dsl'],
    urgency: 'today',
    basis: [clause('following.notify')],
  },
  {
    id: 'by-staff',
    actors: ['staff', 'volunteer-contractor-supply'],
    desks: ['headteacher'],
    urgency: 'today',
    basis: [clause('following.notify')],
  },
  {
    id: 'by-both-or-unknown',
    desks: ['dsl', 'headteacher'],
    urgency: 'today',
    basis: [guidance('CHILD-OR-STAFF')],
  },
];
