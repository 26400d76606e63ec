/** What no shape can say of the school's times and of who covers whom. */
import { desksOf, sitsAt, standInRole } from './people.ts';
import type { School } from './school.ts';
import type { Hours, SchoolTimes } from './school-times.ts';
import type { LineOf, SettingsProblem } from './settings-problem.ts';

/** Lessons outside school, and days that are two things at once. */
export function timesProblems(times: SchoolTimes, lineOf: LineOf): SettingsProblem[] {
  const outside = times.lessons.flatMap((lesson, index) =>
    times.hours.from <= lesson.from && lesson.to <= times.hours.to
      ? []
      : {
          line: lineOf(['times', 'lessons', index]),
          problem: `The lesson ${written(lesson)} is outside the hours of the school, ${written(times.hours)}. Change the lesson, or hours.`,
        },
  );
  const both = times.inset.flatMap(({ from, to }, index) => {
    const clash = times.holidays.find((each) => each.from <= to && from <= each.to);
    return clash === undefined
      ? []
      : {
          line: lineOf(['times', 'inset', index]),
          problem: `${from} is an INSET day and among the holidays (line ${lineOf(['times', 'holidays', times.holidays.indexOf(clash)])}). Take it out of one of them.`,
        };
  });
  return [...outside, ...both];
}

/** Whoever stands in must be somebody, and must be able to see what comes to that desk. */
export function coverProblems({ cover, people }: School, lineOf: LineOf): SettingsProblem[] {
  return cover.flatMap(({ away, by }, index) => {
    const named = (field: 'away' | 'by', id: string): SettingsProblem[] =>
      people.some((person) => person.id === id)
        ? []
        : [
            {
              line: lineOf(['cover', index, field]),
              problem: `Nobody has the id "${id}". Write the id of somebody under people.`,
            },
          ];
    const unknown = [...named('away', away), ...named('by', by)];
    const absent = people.find(({ id }) => id === away);
    const standing = people.find(({ id }) => id === by);
    if (absent === undefined || standing === undefined) return unknown;
    const line = lineOf(['cover', index, 'by']);
    if (absent === standing) {
      return [
        { line, problem: `${absent.name} cannot stand in for themselves. Name another person.` },
      ];
    }
    // Of somebody without a desk anybody can stand in: nothing comes to them that others may not see.
    const [desk] = desksOf(absent);
    if (desk === undefined || desksOf(absent).some((each) => sitsAt(standing, each))) return [];
    return [
      {
        line,
        problem: `${standing.name} cannot see what comes to ${absent.name}, and cover does not change that. Give ${standing.name} the role ${standInRole(desk)} as well.`,
      },
    ];
  });
}

function written({ from, to }: Hours): string {
  return `${clock(from)}-${clock(to)}`;
}

function clock(minutes: number): string {
  return [Math.floor(minutes / 60), minutes % 60]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');
}
