/** Looks over the whole installation without starting it: what is well, what is not, and what to do. */
import { type Finding, fine, problem } from '../bot/finding.ts';
import { examineSlack } from '../bot/slack/checkup/examine.ts';
import type { TeamsConfig } from '../bot/teams/config.ts';
import { type Config, readConfig } from '../config.ts';
import type { School } from '../policy/school.ts';
import { readPack } from '../policy-files.ts';
import { readSchoolFile, type SchoolFileResult } from '../school-file.ts';
import { examineAddress, whereItRuns } from './address.ts';
import { examineDatabase, withDatabase } from './database.ts';

export interface Section {
  readonly title: string;
  readonly findings: AsyncIterable<Finding> | Iterable<Finding>;
}

export interface Examined {
  readonly environment: NodeJS.ProcessEnv;
  /** The public address, without a slash at its end; undefined: not given. */
  readonly address: string | undefined;
}

/** One part of the installation after the other, each looked at when its findings are asked for. */
export async function* examine({ environment, address }: Examined): AsyncGenerator<Section> {
  const read = readConfig(environment);
  yield { title: 'Settings of the process', findings: settings(read) };
  if (!read.ok) return;
  const { config } = read;
  const { slack, teams } = config;

  const file = await readSchoolFile(config.root, config.schoolFile);
  const school = file.ok ? file.school : undefined;
  yield {
    title: 'The school',
    findings: schoolFile(file, slack !== undefined || teams !== undefined),
  };
  if (school !== undefined) {
    yield { title: 'The policy', findings: await policy(config.root, school.policy) };
  }
  yield { title: 'The database', findings: examineDatabase(config, school) };

  // One section for each chat platform that is set up.
  if (slack === undefined && teams === undefined) return;
  const base = address ?? (await whereItRuns(config.port));
  yield { title: 'The address', findings: examineAddress(address, config.port, base) };
  if (slack !== undefined) {
    yield { title: 'Slack', findings: examineSlack({ config: slack, school, base }) };
  }
  if (teams !== undefined) {
    yield { title: 'Microsoft Teams', findings: lookAtTeams(config, teams, { school, base }) };
  }
}

/** Where Teams has told that people and channels are stands in the database, where there is one. */
async function* lookAtTeams(
  config: Config,
  teams: TeamsConfig,
  known: { readonly school: School | undefined; readonly base: string | undefined },
): AsyncGenerator<Finding> {
  const { examineTeams } = await import('../bot/teams/checkup/examine.ts');
  const findings = await withDatabase(config, async (db) => {
    const all: Finding[] = [];
    for await (const finding of examineTeams({ config: teams, ...known, db })) all.push(finding);
    return all;
  });
  yield* findings;
}

function settings(read: ReturnType<typeof readConfig>): Finding[] {
  const looked = 'Environment';
  return read.ok
    ? [fine(looked, 'Every variable can be read.')]
    : read.problems.map((sentence) => problem(looked, sentence));
}

function schoolFile(read: SchoolFileResult, isOnPlatform: boolean): Finding[] {
  const looked = 'Settings file';
  if (!read.ok) {
    return read.problems.map((sentence) => problem(looked, sentence));
  }
  const { school, file, isSample } = read;
  if (isSample && isOnPlatform) {
    return [
      problem(
        looked,
        `There is no school.yaml: this is the sample school, ${school.name}.`,
        'Copy school.example.yaml to school.yaml and put your own people in it.',
      ),
    ];
  }
  return [fine(looked, `${school.name}, with ${school.people.length} people, from ${file}.`)];
}

async function policy(root: string, name: string): Promise<Finding[]> {
  const read = await readPack(root, name);
  return read.ok
    ? [fine('Policy', `policies/${name} is sound.`)]
    : read.problems.map((sentence) => problem('Policy', sentence));
}
