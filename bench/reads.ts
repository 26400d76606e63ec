/** What people wait for each day, at schools in a database with many others: how long it takes, and by which plan. */
import { singleClient } from '../src/db/client.ts';
import { acknowledgeCase } from '../src/handlers/acknowledge-case.ts';
import type { Core } from '../src/handlers/core.ts';
import { listMyReports } from '../src/handlers/list-my-reports.ts';
import { listOpenCases } from '../src/handlers/list-open-cases.ts';
import type { Person } from '../src/policy/people.ts';
import { MOST_MEASURED, OPEN_HERE, REPORTER, schoolId } from './fill.ts';
import { type AccessPath, accessPaths, spoken } from './plans.ts';
import { sampleSchool, schoolBeside, type SchoolCore, schoolCore } from './school-core.ts';
import type { Closers } from './server.ts';

export interface Reads {
  readonly acknowledge: readonly number[];
  readonly openCases: readonly number[];
  readonly myReports: readonly number[];
  /** How each table is reached that grows with the cases, by all three. */
  readonly paths: readonly AccessPath[];
}

/** One after another at schools in turn, so that no school's rows are at hand from the last time. Each school's lists are asked for `rounds` times. */
export async function measureReads(owner: string, schools: number, rounds: number): Promise<Reads> {
  const closers: Closers = [];
  try {
    // A school of this run's own brings the database up to date.
    const own = await sampleSchool(`bench-${process.pid}`);
    const known = await schoolCore(owner, own, closers);
    const cores: SchoolCore[] = [];
    for (let number = 0; number < Math.min(schools, MOST_MEASURED); number += 1) {
      cores.push(schoolBeside(owner, known, { ...own, id: schoolId(number) }, closers));
    }
    const [first] = cores;
    if (first === undefined) throw new Error('There is no school to measure.');
    const dsl = personIn(first.core, 'nadia-rahman');
    const reporter = personIn(first.core, REPORTER);
    const open = await openReferences(owner, cores.length);

    const statements = await spoken(first.core.db, async (db) => {
      const core: Core = { ...first.core, db };
      await listOpenCases(core, dsl);
      await listMyReports(core, reporter);
      await acknowledgeCase(core, dsl, open[0]?.[0] ?? '');
    });
    const paths = await accessPaths(first.url, statements);

    const times = async (
      most: number,
      work: (core: Core, school: number, round: number) => Promise<{ readonly kind: string }>,
      hoped: string,
    ): Promise<number[]> => {
      const taken: number[] = [];
      for (let round = 0; round < most; round += 1) {
        for (const [school, { core }] of cores.entries()) {
          const from = performance.now();
          const outcome = await work(core, school, round);
          taken.push(performance.now() - from);
          if (outcome.kind !== hoped) throw new Error(`It was ${outcome.kind}.`);
        }
      }
      return taken;
    };
    // The first round opens connections and compiles.
    const openCases = await times(
      rounds + 1,
      async (core) => await listOpenCases(core, dsl),
      'reply',
    );
    const myReports = await times(
      rounds + 1,
      async (core) => await listMyReports(core, reporter),
      'reply',
    );
    const acknowledge = await times(
      Math.min(rounds + 1, OPEN_HERE - 1),
      async (core, school, round) =>
        await acknowledgeCase(core, dsl, open[school]?.[round + 1] ?? ''),
      'reply',
    );
    return {
      acknowledge: acknowledge.slice(cores.length),
      openCases: openCases.slice(cores.length),
      myReports: myReports.slice(cores.length),
      paths,
    };
  } finally {
    for (const closer of closers.toReversed()) await closer();
  }
}

function personIn({ school }: Core, id: string): Person {
  const found = school.people.find((person) => person.id === id);
  if (found === undefined) throw new Error(`${id} is not at the sample school.`);
  return found;
}

/** By school, the references of the cases to acknowledge; those that an earlier run acknowledged are put back. */
async function openReferences(owner: string, schools: number): Promise<string[][]> {
  const client = singleClient(owner);
  await client.connect();
  try {
    const all: string[][] = [];
    for (let number = 0; number < schools; number += 1) {
      await client.query(`select set_config('app.school_id', $1, false)`, [schoolId(number)]);
      await client.query(
        `update cases set state = 'unacknowledged', acknowledged_by = null, acknowledged_as = null,
           acknowledged_at = null, version = 1 where school_id = $1 and state = 'acknowledged'`,
        [schoolId(number)],
      );
      const { rows } = await client.query<{ reference: string }>(
        `select reference from cases where school_id = $1 and state <> 'closed' order by created_at`,
        [schoolId(number)],
      );
      all.push(rows.map(({ reference }) => reference));
    }
    return all;
  } finally {
    await client.end();
  }
}
