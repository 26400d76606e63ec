/** `school.yaml` → a school, or what is wrong with it: each problem with its line and the cure. */
import { LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { type Person, sitsAt } from './people.ts';
import { ACTORS, actorsOf, REPORT_KINDS, RISKS } from './report.ts';
import { route } from './routing/route.ts';
import { SCHOOL_SHAPE, type School } from './school.ts';

interface SettingsProblem {
  /** Counted from 1; 0 where no one line is at fault. */
  readonly line: number;
  readonly problem: string;
}

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
  const shaped = SCHOOL_SHAPE.safeParse(document.toJS() ?? {});
  if (!shaped.success) {
    return failed(
      shaped.error.issues.map((issue) => ({
        line: lineOf(pathOf(issue)),
        problem: wordsOf(issue),
      })),
    );
  }
  const { school: head, people, routes } = shaped.data;
  const school: School = {
    id: head.id,
    name: head.name,
    policy: head.policy,
    timeZone: head.time_zone,
    categoryInAlerts: head.category_in_alerts,
    people,
    routes,
  };
  const problems = [
    ...doubledIds(people, lineOf),
    ...emptyRoutes(school, lineOf),
    ...unreachable(school, lineOf),
  ];
  return problems.length > 0 ? failed(problems) : { ok: true, school };
}

function failed(problems: SettingsProblem[]): SettingsResult {
  return { ok: false, problems: problems.toSorted((a, b) => a.line - b.line) };
}

type LineOf = (path: readonly PropertyKey[]) => number;

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

/** Tries every report there can be, with nobody named and with each person named. */
function unreachable(school: School, lineOf: LineOf): SettingsProblem[] {
  for (const kind of REPORT_KINDS) {
    for (const actor of ACTORS.filter((each) => actorsOf(kind).includes(each))) {
      for (const risk of RISKS) {
        for (const who of ['', ...school.people.map(({ name }) => name)]) {
          if (route({ kind, actor, risk, who }, school) !== undefined) continue;
          const about = who === '' ? `by "${actor}"` : `about ${who}`;
          return [
            {
              line: lineOf(['people']),
              problem: `A report (${kind}, ${about}) would reach nobody. Name a headteacher, a dsl and a chair-of-governors who are different people.`,
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
