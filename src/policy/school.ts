/** One school's settings: who holds which role, and what the school chose. */
import { z } from 'zod';
import { DESK_ADDRESSES, PERSON_ADDRESSES } from './address-shapes.ts';
import type { Addresses } from './addresses.ts';
import { DESKS, type Desk, type Person, ROLES } from './people.ts';
import { REPORT_KINDS, type ReportKind } from './report.ts';
import type { Cover } from './cover.ts';
import { COVER_SHAPE, TIMES_SHAPE } from './times-shapes.ts';
import type { SchoolTimes } from './school-times.ts';

export interface School {
  readonly id: string;
  readonly name: string;
  /** The folder of the policy under `policies/`. */
  readonly policy: string;
  /** Whether an alert may name its kind; in a small school even that can identify someone. */
  readonly categoryInAlerts: boolean;
  /** In which the times on cards are shown, such as Europe/London. */
  readonly timeZone: string;
  /** When people are at school. */
  readonly times: SchoolTimes;
  readonly people: readonly Person[];
  /** Who stands in for whom, and when. */
  readonly cover: readonly Cover[];
  /** The desks' private channels. A desk without one is reached person by person. */
  readonly desks: Readonly<Partial<Record<Desk, Addresses>>>;
  /** The school's own routes, for kinds that no protective row decides. */
  readonly routes: Readonly<Partial<Record<ReportKind, readonly [Desk, ...Desk[]]>>>;
}

/** Whether the settings name this person; everybody else at the school may ask and report too. */
export function isNamed({ people }: School, { id }: Person): boolean {
  return people.some((person) => person.id === id);
}

const ID = /^[a-z0-9][a-z0-9-]*$/;
const ID_CURE = 'Use small letters, digits and hyphens, such as "amira-khan".';
const MOST_LETTERS = 120;

/** A short text; `what` begins the sentence that says what is wrong with it. */
const text = (what: string) =>
  z
    .string({
      error: ({ input }) =>
        input === undefined || input === null
          ? `${what} is missing.`
          : `${what} is not a text. Put it on one line; a number or a yes goes in quotes, such as "12".`,
    })
    .trim()
    .min(1, `${what} is empty.`)
    .max(MOST_LETTERS, `${what} is longer than ${MOST_LETTERS} letters. Shorten it.`);

/** What is said where a group of settings is left out, or is something else than a group. */
const group =
  (what: string, lines: string) =>
  ({ input }: { readonly input?: unknown }): string =>
    input === undefined || input === null
      ? `${what} is missing. Write ${lines}, as school.example.yaml does.`
      : `${what} is not written as a group of settings. Write ${lines}, as school.example.yaml does.`;

const person = z.strictObject(
  {
    id: text('The id of a person').regex(ID, ID_CURE),
    name: text('The name of a person'),
    roles: z
      .array(z.enum(ROLES, { error: `A role is one of: ${ROLES.join(', ')}.` }), {
        error: 'roles is a list, such as [teacher].',
      })
      .min(1, 'Give the person at least one role.'),
    email: z.email('This is not an e-mail address, such as a.ash@school.example.').exactOptional(),
    ...PERSON_ADDRESSES,
  },
  { error: group('A person', 'id, name and roles, each on a line of its own behind one "-"') },
);

const deskAddress = z.strictObject(DESK_ADDRESSES, {
  error: group('A desk', 'slack: or teams: with the channel, on an indented line below the desk'),
});

const desk = z.enum(DESKS, { error: `A desk is one of: ${DESKS.join(', ')}.` });
const ROUTE_CURE = 'A route names at least one desk, such as [headteacher].';
const route = z
  .array(desk, { error: ROUTE_CURE })
  .refine((desks): desks is [Desk, ...Desk[]] => desks.length > 0, ROUTE_CURE);

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en-GB', { timeZone: name }).format() !== '';
  } catch {
    return false;
  }
}

const TIME_ZONE_CURE = 'This is not a time zone; write one such as Europe/London.';

/** A person as `school.yaml` names them. */
export type PersonSetting = z.infer<typeof person>;

/** The shape of `school.yaml`; what no shape can say is checked in `school-settings.ts`. */
export const SCHOOL_SHAPE = z.strictObject(
  {
    school: z.strictObject(
      {
        id: text('The id of the school').regex(ID, ID_CURE),
        name: text('The name of the school'),
        policy: text('The policy').regex(
          ID,
          'Name a folder under policies/, such as social-media.',
        ),
        time_zone: z
          .string(TIME_ZONE_CURE)
          .refine(isTimeZone, TIME_ZONE_CURE)
          .default('Europe/London'),
        category_in_alerts: z
          .boolean({ error: 'category_in_alerts is true or false.' })
          .default(true),
      },
      { error: group('school', 'id, name and policy on indented lines below "school:"') },
    ),
    people: z
      .array(person, { error: 'people is a list of people, each with id, name and roles.' })
      .min(1, 'Name at least the people who hold a role.'),
    times: TIMES_SHAPE,
    cover: COVER_SHAPE,
    desks: z
      .partialRecord(desk, deskAddress, {
        error:
          'desks names the private channel of each desk, such as dsl: { slack: C0ABC12DE }. Leave desks out where you have none.',
      })
      .default({}),
    routes: z
      .partialRecord(z.enum(REPORT_KINDS), route, {
        error:
          'routes maps a kind of report to a list of desks, such as press: [headteacher]. Leave routes out where you have none.',
      })
      .default({}),
  },
  { error: group('The school', '"school:" and "people:" at the beginning of a line') },
);
