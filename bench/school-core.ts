/** What handlers work with, put together for a benchmark as a start does it. */
import { tmpdir } from 'node:os';
import path from 'node:path';
import { connect } from '../src/db/client.ts';
import { Intakes } from '../src/db/intake.ts';
import { addressFor } from '../src/db/one-school.ts';
import { prepare } from '../src/db/prepare.ts';
import { Asking } from '../src/handlers/asking.ts';
import type { Core } from '../src/handlers/core.ts';
import type { School } from '../src/policy/school.ts';
import { readPack } from '../src/policy-files.ts';
import { readSchoolFile } from '../src/school-file.ts';
import type { Closers } from './server.ts';

const ROOT = process.cwd();

export interface SchoolCore {
  readonly core: Core;
  /** Where the product's role reaches this school. */
  readonly url: string;
}

/** The sample school, under another id where one is given. */
export async function sampleSchool(id?: string): Promise<School> {
  const settings = await readSchoolFile(ROOT, path.join(ROOT, 'school.example.yaml'));
  if (!settings.ok) throw new Error(settings.problems.join('\n'));
  return id === undefined ? settings.school : { ...settings.school, id };
}

/** Brings the database up to date and opens the school in it, as the role that sees one school. */
export async function schoolCore(
  owner: string,
  school: School,
  closers: Closers,
): Promise<SchoolCore> {
  const keyFile = path.join(tmpdir(), `staffroom-bench-${process.pid}.key`);
  const { url, vault } = await prepare(owner, school, keyFile, () => {});
  return { core: coreAt(url, { school, vault, ...(await policyOf(school)) }, closers), url };
}

let known: Pick<Core, 'policy' | 'policyVersion'> | undefined;

/** Read once, as a start does. */
async function policyOf(school: School): Promise<Pick<Core, 'policy' | 'policyVersion'>> {
  if (known !== undefined) return known;
  const pack = await readPack(ROOT, school.policy);
  if (!pack.ok) throw new Error(pack.problems.join('\n'));
  known = { policy: pack.pack, policyVersion: pack.version };
  return known;
}

/**
 * A school whose rows were not sealed with any key that there is: nothing that somebody wrote can be
 * read there, and everything else is as it is at `other`, a school in the same database.
 */
export function schoolBeside(
  owner: string,
  other: SchoolCore,
  school: School,
  closers: Closers,
): SchoolCore {
  const url = addressFor(owner, school.id, other.url.includes('role'));
  return { core: coreAt(url, { ...other.core, school }, closers), url };
}

function coreAt(
  url: string,
  at: Pick<Core, 'school' | 'vault' | 'policy' | 'policyVersion'>,
  closers: Closers,
): Core {
  const connection = connect(url);
  closers.push(async () => await connection.close());
  const { db } = connection;
  const { school, vault, policy, policyVersion } = at;
  return {
    db,
    vault,
    asking: new Asking(db, vault),
    intakes: new Intakes(db, vault),
    school,
    policy,
    policyVersion,
    surfaces: ['slack'],
    mail: false,
    connections: () => [],
    happened: () => {},
  };
}
