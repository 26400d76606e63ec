/**
 * Who is who: roles, the desks where alerts land, and the only place that
 * grants anyone a look at a case.
 */
import type { Addresses } from './addresses.ts';
import type { Actor } from './report.ts';

export const ROLES = [
  'teacher',
  'teaching-assistant',
  'office',
  'volunteer',
  'governor',
  'dsl',
  'deputy-dsl',
  'headteacher',
  'chair-of-governors',
  'reputation-lead',
  'data-protection-lead',
  'first-contact',
  'policy-owner',
  'it-administrator',
] as const;
export type Role = (typeof ROLES)[number];

/** The private places where one role's alerts land. */
export const DESKS = ['dsl', 'headteacher', 'chair', 'reputation', 'data-protection'] as const;
export type Desk = (typeof DESKS)[number];

/** Which roles sit at a desk. */
const DESK_ROLES = {
  dsl: ['dsl', 'deputy-dsl'],
  headteacher: ['headteacher'],
  chair: ['chair-of-governors'],
  reputation: ['reputation-lead'],
  'data-protection': ['data-protection-lead'],
} as const satisfies Record<Desk, readonly Role[]>;

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly Role[];
  /** Left out: they are met at the console only. */
  readonly addresses?: Addresses;
  /** Where an alert goes that nobody acknowledges in the chat. */
  readonly email?: string;
}

/** The desks that a person sits at, by their roles. */
export function desksOf(person: Person): Desk[] {
  return DESKS.filter((desk) => sitsAt(person, desk));
}

/** Whether a person sits at a desk, by their roles. */
export function sitsAt(person: Person, desk: Desk): boolean {
  return DESK_ROLES[desk].some((role) => person.roles.includes(role));
}

/** The people who sit at a desk, in the order of the settings. */
export function membersOf(desk: Desk, people: readonly Person[]): Person[] {
  return people.filter((person) => sitsAt(person, desk));
}

/** Those who hold the first role of a desk; its other members are deputies. */
export function leadsAt(desk: Desk, people: readonly Person[]): Person[] {
  const [first] = DESK_ROLES[desk];
  return people.filter(({ roles }) => roles.includes(first));
}

/** The role that a person holds at a desk: what others are told of who acted there. */
export function roleAt(person: Person, desk: Desk): Role | undefined {
  return DESK_ROLES[desk].find((role) => person.roles.includes(role));
}

/** The role that lets somebody stand in at a desk: the lowest that sits there. */
export function standInRole(desk: Desk): Role {
  const [lowest] = DESK_ROLES[desk].toReversed();
  if (lowest === undefined) throw new Error(`No role sits at the desk ${desk}.`);
  return lowest;
}

/** The role in the school behind each actor that is one particular office, not a group of people. */
const OFFICES: Partial<Record<Actor, Role>> = {
  headteacher: 'headteacher',
  dsl: 'dsl',
  'deputy-dsl': 'deputy-dsl',
  'chair-of-governors': 'chair-of-governors',
};

/** The role that an actor names, where the actor is an office that the settings give to somebody. */
export function officeOf(actor: Actor): Role | undefined {
  return OFFICES[actor];
}

/** What of a case decides who may see it. */
export interface CaseAccess {
  readonly desks: readonly Desk[];
  /** Ids of the people whom the report is about. */
  readonly subjects: readonly string[];
}

/**
 * The desk through which a person may open and acknowledge a case, or undefined.
 * Nobody may whom the report is about, whatever their role (KCSIE part four).
 */
export function deskFor(person: Person, access: CaseAccess): Desk | undefined {
  if (access.subjects.includes(person.id)) return undefined;
  return access.desks.find((desk) => sitsAt(person, desk));
}

/** Everyone who may see a case, in the order of the settings. */
export function whoMaySee(access: CaseAccess, people: readonly Person[]): Person[] {
  return people.filter((person) => deskFor(person, access) !== undefined);
}

/** Whom a question to a person goes to: the first of these roles that somebody else than the asker holds. */
const ASKED_ROLES = ['first-contact', 'headteacher', 'dsl'] as const satisfies readonly Role[];

/** Those who hold one role, and that role: what others are told of who acted. */
export interface Holders {
  readonly role: Role;
  readonly people: readonly Person[];
}

/**
 * Who is asked when somebody asks a person: whoever holds the first-contact role; the
 * Headteacher where nobody does, or where the asker is the only one; then the DSL.
 * Nobody answers their own question.
 */
export function askedPeople(asker: string, people: readonly Person[]): Holders | undefined {
  const others = people.filter(({ id }) => id !== asker);
  return holdersOfFirst(ASKED_ROLES, others);
}

/** Who decides what is given to others as the school's own answer: the policy owner, else the Headteacher. */
export function policyOwners(people: readonly Person[]): Holders | undefined {
  return holdersOfFirst(['policy-owner', 'headteacher'], people);
}

/** Who is told that Staffroom itself needs help: the IT administrator, else the Headteacher. */
export function administrators(people: readonly Person[]): Holders | undefined {
  return holdersOfFirst(['it-administrator', 'headteacher'], people);
}

/** The role through which a person acts for these holders, or undefined. */
export function roleAmong(person: Person, holders: Holders | undefined): Role | undefined {
  return holders?.people.some(({ id }) => id === person.id) ? holders.role : undefined;
}

function holdersOfFirst(roles: readonly Role[], people: readonly Person[]): Holders | undefined {
  for (const role of roles) {
    const holding = people.filter((person) => person.roles.includes(role));
    if (holding.length > 0) return { role, people: holding };
  }
  return undefined;
}
