/** `school.yaml` → a school, or what is wrong with it: each problem with its line and the cure. */
import { type Document, LineCounter, parseDocument, visit } from 'yaml';
import type { z } from 'zod';
import { PLATFORMS } from './addresses.ts';
import { DESKS, type Person, type Role, sitsAt } from './people.ts';
import { type Actor, ACTORS, actorsOf, REPORT_KINDS, RISKS } from './report.ts';
import { route } from './routing/route.ts';
import { type PersonSetting, SCHOOL_SHAPE, type School } from './school.ts';
import { USUAL_TIMES } from './school-times.ts';
import type { LineOf, SettingsProblem } from './settings-problem.ts';
import { coverProblems, timesProblems } from './times-problems.ts';

export type SettingsResult =
  | { readonly ok: true; readonly school: School }
  | { readonly ok: false; readonly problems: readonly SettingsProblem[] };

/** Reads a school's settings. Refuses any under which some report would reach nobody. */
export function parseSchoolSettings(text: string): SettingsResult {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  if (document.errors.length > 0) {
    return failed(
      document.errors.map((error) => ({
        line: lines.linePos(error.pos[0]).line,
        problem: `This is not YAML that can be read: ${error.message}`,
      })),
    );
  }
  const lineOf = (path: readonly PropertyKey[]): number => {
    for (let end = path.length; end > 0; end -= 1) {
      const node: unknown = document.getIn(path.slice(0, end), true);
      const start = startOf(node);
      if (start !== undefined) return lines.linePos(start).line;
    }
    return 1;
  };
  const written = valuesOf(document);
  if (!written.ok) return failed([{ line: lines.linePos(written.at).line, problem: ALIAS_CURE }]);
  const shaped = SCHOOL_SHAPE.safeParse(written.values ?? {});
  if (!shaped.success) {
    return failed(
      shaped.error.issues.map((issue) => ({
        line: lineOf(pathOf(issue)),
        problem: wordsOf(issue),
      })),
    );
  }
  const { school: head, routes } = shaped.data;
  const people = shaped.data.people.map(personFrom);
  const school: School = {
    id: head.id,
    name: head.name,
    policy: head.policy,
    timeZone: head.time_zone,
    categoryInAlerts: head.category_in_alerts,
    times: { ...USUAL_TIMES, ...shaped.data.times },
    people,
    cover: shaped.data.cover,
    desks: shaped.data.desks,
    routes,
  };
  const problems = [
    ...doubledIds(people, lineOf),
    ...doubledAddresses(school, lineOf),
    ...emptyRoutes(school, lineOf),
    ...offices(school, lineOf),
    ...timesProblems(school.times, lineOf),
    ...coverProblems(school, lineOf),
  ];
  // Only with every office filled: what is missing explains itself better than what follows from it.
  if (problems.length === 0) problems.push(...unreachable(school, lineOf));
  return problems.length > 0 ? failed(problems) : { ok: true, school };
}

function personFrom({ id, name, roles, email, ...addresses }: PersonSetting): Person {
  return { id, name, roles, addresses, ...(email === undefined ? {} : { email }) };
}

function failed(problems: SettingsProblem[]): SettingsResult {
  return { ok: false, problems: problems.toSorted((a, b) => a.line - b.line) };
}

/** Enough for a list that stands for several people, and too few to fill the memory. */
const MOST_ALIASES = 100;
const ALIAS_CURE =
  'This "*…" stands for something that is not there, or for far too much. Write the values out instead.';

type Written =
  | { readonly ok: true; readonly values: unknown }
  /** Where the first alias stands. */
  | { readonly ok: false; readonly at: number };

function valuesOf(document: Document.Parsed): Written {
  try {
    return { ok: true, values: document.toJS({ maxAliasCount: MOST_ALIASES }) };
  } catch {
    let at = 0;
    visit(document, {
      Alias: (_key, alias) => {
        at = alias.range?.[0] ?? 0;
        return visit.BREAK;
      },
    });
    return { ok: false, at };
  }
}

function doubledIds(people: readonly Person[], lineOf: LineOf): SettingsProblem[] {
  return people.flatMap((person, index) => {
    const first = people.findIndex(({ id }) => id === person.id);
    if (first === index) return [];
    return {
      line: lineOf(['people', index, 'id']),
      problem: `The id "${person.id}" is used twice (first on line ${lineOf(['people', first, 'id'])}). Give each person an id of their own.`,
    };
  });
}

/** Two people behind one account would see each other's reports, and two desks in one channel too. */
function doubledAddresses({ people, desks }: School, lineOf: LineOf): SettingsProblem[] {
  return PLATFORMS.flatMap((platform) => {
    const accounts = people.flatMap(({ id, addresses }, index) => {
      const address = addresses?.[platform];
      return address === undefined ? [] : { who: id, address, path: ['people', index, platform] };
    });
    const channels = DESKS.flatMap((desk) => {
      const address = desks[desk]?.[platform];
      return address === undefined ? [] : { who: desk, address, path: ['desks', desk, platform] };
    });
    return [
      ...doubled(accounts, 'each person their own account'),
      ...doubled(channels, 'each desk a private channel of its own'),
    ];

    function doubled(
      named: readonly { who: string; address: string; path: readonly PropertyKey[] }[],
      cure: string,
    ): SettingsProblem[] {
      return named.flatMap(({ who, address, path }, index) => {
        const first = named.findIndex((each) => each.address === address);
        return first === index
          ? []
          : {
              line: lineOf(path),
              problem: `${named[first]?.who ?? ''} and ${who} have the same address on ${platform}. Give ${cure}.`,
            };
      });
    }
  });
}

/** A school's own route to desks where nobody sits would quietly be somebody else's: better to say so. */
function emptyRoutes(school: School, lineOf: LineOf): SettingsProblem[] {
  return REPORT_KINDS.flatMap((kind) =>
    (school.routes[kind] ?? []).flatMap((desk, index) =>
      school.people.some((person) => sitsAt(person, desk))
        ? []
        : {
            line: lineOf(['routes', kind, index]),
            problem: `The route of ${kind} names the ${desk} desk, where nobody sits. Give somebody the role, or choose another desk.`,
          },
    ),
  );
}

/** The offices without which reports about the others would have nowhere to go. */
const OFFICES = {
  headteacher: 'Headteacher',
  dsl: 'DSL',
  'chair-of-governors': 'chair of governors',
} as const satisfies Partial<Record<Role, string>>;

/**
 * Every office is held, and the chair, who is told of a concern about the Headteacher, is somebody
 * else than the Headteacher. The Headteacher may be the DSL too, as in many small schools.
 */
function offices(school: School, lineOf: LineOf): SettingsProblem[] {
  const missing = Object.entries(OFFICES).filter(
    ([role]) => !school.people.some(({ roles }) => roles.some((each) => each === role)),
  );
  const both = school.people.flatMap(({ name, roles }, index) =>
    roles.includes('headteacher') && roles.includes('chair-of-governors')
      ? {
          line: lineOf(['people', index, 'roles']),
          problem: `${name} is Headteacher and chair of governors at once, and a concern about the Headteacher goes to the chair. Give the role chair-of-governors to somebody else.`,
        }
      : [],
  );
  return [
    ...missing.map(([role, title]) => ({
      line: lineOf(['people']),
      problem: `Nobody is ${title}. Give somebody the role ${role}.`,
    })),
    ...both,
  ];
}

/** Who did it, as the end of "a report about …". */
const ABOUT = {
  pupil: 'a pupil',
  staff: 'a member of staff',
  'volunteer-contractor-supply': 'a volunteer, contractor or supply teacher',
  parent: 'a parent or carer',
  governor: 'a governor',
  outsider: 'someone outside the school',
  'pupil-and-adult': 'both a pupil and an adult',
  unknown: 'someone unknown',
  'deputy-dsl': 'a deputy DSL',
  dsl: 'the DSL',
  headteacher: 'the Headteacher',
  'chair-of-governors': 'the chair of governors',
} as const satisfies Record<Actor, string>;

/** Tries every report there can be, with nobody named and with each person named. */
function unreachable(school: School, lineOf: LineOf): SettingsProblem[] {
  for (const kind of REPORT_KINDS) {
    for (const actor of ACTORS.filter((each) => actorsOf(kind).includes(each))) {
      for (const risk of RISKS) {
        for (const who of ['', ...school.people.map(({ name }) => name)]) {
          if (route({ kind, actor, risk, who }, school) !== undefined) continue;
          const naming = who === '' ? '' : ` that names ${who}`;
          return [
            {
              line: lineOf(['people']),
              problem: `A report about ${ABOUT[actor]}${naming} would reach nobody: at every desk sits somebody whom it is about. Give one more person a desk of their own, such as data-protection-lead.`,
            },
          ];
        }
      }
    }
  }
  return [];
}

function pathOf(issue: z.core.$ZodIssue): readonly PropertyKey[] {
  const unknownKey = issue.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
  return unknownKey === undefined ? issue.path : [...issue.path, unknownKey];
}

function wordsOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') {
    if (issue.path[0] === 'desks' && issue.path.length === 1) {
      return `"${issue.keys.join('", "')}" is not a desk. A desk is one of: ${DESKS.join(', ')}.`;
    }
    if (issue.path[0] === 'routes') {
      return `"${issue.keys.join('", "')}" is not a kind of report; docs/routing.md lists them.`;
    }
    return `"${issue.keys.join('", "')}" is not a setting here. Check the spelling against school.example.yaml, or remove it.`;
  }
  const where = issue.path.filter((part) => typeof part === 'string').join('.');
  return where === '' ? issue.message : `${where}: ${issue.message}`;
}

function startOf(node: unknown): number | undefined {
  if (typeof node !== 'object' || node === null || !('range' in node)) return undefined;
  const { range } = node;
  return Array.isArray(range) && typeof range[0] === 'number' ? range[0] : undefined;
}
