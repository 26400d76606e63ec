/** `npm run policy -- check|diff|train`: what the keeper of a policy does with it. */
import { stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { approvedInDatabase } from './approved-in-database.ts';
import { changes, clauseOf, rulesOn, sentencesOf } from './policy/pack/diff.ts';
import { parsePack, parsePackSource } from './policy/pack/parse.ts';
import type { RuledPack } from './policy/pack/types.ts';
import { answersOn } from './policy/plain/answers-on.ts';
import type { PlainPack } from './policy/plain/plain-pack.ts';
import { withOffice } from './policy/plain/named.ts';
import { agedFacts, skeleton } from './policy/plain/skeleton.ts';
import { learn } from './policy/rank/learn.ts';
import { ROUTING } from './policy/routing/table.ts';
import { packProblem, readPack, readPackFiles, readPolicyFile } from './policy-files.ts';

const ROOT = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const OWN = path.join('policies', 'social-media');
const USAGE = `Usage:
  npm run policy -- check path/to/policy.md     what a policy holds (.md or .docx; a pack's folder too)
  npm run policy -- diff old.md new.md          which clauses changed, and what rests on them
  npm run policy -- train [policies/name]       learn a pack's phrasings again`;

/** What the person at the terminal must put right, in one sentence. */
class BadInput extends Error {}

async function ownPack(): Promise<RuledPack | null> {
  const read = await readPack(ROOT, 'social-media');
  return read.ok && read.pack.kind === 'ruled' ? read.pack : null;
}

async function plainPolicy(file: string, sense: RuledPack | null): Promise<PlainPack> {
  const read = await readPolicyFile(file, sense);
  if (!read.ok) throw new BadInput(read.problems.join('\n'));
  if (read.pack.kind !== 'plain') throw new BadInput(`${file} is a pack; give the policy's file.`);
  return read.pack;
}

/** Learns a pack's phrasings and writes its model. */
async function trainPack(folder: string): Promise<number> {
  const files = await readPackFiles(folder);
  const parsed = parsePackSource(files);
  if (!parsed.ok) {
    for (const error of parsed.errors) console.error(packProblem(folder, error));
    return 1;
  }
  const model = learn(parsed.pack, files);
  await writeFile(path.join(folder, 'model.json'), model);
  console.log(
    `Learnt ${parsed.pack.phrasings.length} phrasings; model.json has ${model.length} characters.`,
  );
  return 0;
}

async function checkFolder(folder: string): Promise<number> {
  const parsed = parsePack(await readPackFiles(folder));
  if (!parsed.ok) {
    for (const error of parsed.errors) console.error(packProblem(folder, error));
    return 1;
  }
  const { pack } = parsed;
  console.log(
    `${folder} is sound: ${pack.clauses.size} clauses, ${pack.rules.size} rules, ${pack.silences.size} subjects on which it is silent.`,
  );
  for (const note of pack.notes)
    if (note.kind === 'out-of-date')
      console.log(`  may be out of date: ${note.clauses.join(', ')} – ${note.text}`);
  return 0;
}

async function checkPolicy(file: string): Promise<number> {
  const pack = await plainPolicy(file, await ownPack());
  console.log(`${pack.school || file}: ${pack.units.length} clauses\n`);
  for (const unit of pack.units) {
    const named = unit.named.length === 0 ? '' : `; names ${unit.named.join(', ')}`;
    console.log(
      `${unit.id}  [${unit.modalities.join(', ')}${named}]\n  ${unit.lead === '' ? '' : `(${unit.lead}) `}${unit.text}`,
    );
  }
  const binding = pack.units.filter((unit) => unit.modalities[0] !== 'states').length;
  console.log(
    `\nAlready answered from the wording: ${binding} clauses bind (must, may, report …), ${pack.units.length - binding} state facts.`,
  );
  const named = [...new Set(pack.units.flatMap((unit) => unit.named))];
  console.log(`Names and roles: ${named.join(', ') || 'none found'}`);
  for (const office of pack.offices) console.log(`  one and the same: ${[...office].join(' = ')}`);
  const [asked, ...alsoCalled] = withOffice(
    pack.firstContact?.named.slice(0, 1) ?? [],
    pack.offices,
  );
  console.log(
    `Whom to ask first: ${asked === undefined ? 'not found; put it into words.yaml' : `${asked}${alsoCalled.length === 0 ? '' : ` (${alsoCalled.filter((one) => one !== asked).join(', ')})`}`}`,
  );
  for (const { unit, why } of agedFacts(pack))
    console.log(`May be out of date: ${unit.id} – ${why}`);
  console.log(`\nA skeleton of rules.yaml to fill in:\n\n${skeleton(pack)}`);
  return 0;
}

/** What changed, and the rules, routes and approved answers that rest on it. */
async function diffPolicies(
  oldFile: string,
  newFile: string,
  closers: (() => Promise<void>)[],
): Promise<number> {
  const own = await ownPack();
  const before = await plainPolicy(oldFile, own);
  const after = await plainPolicy(newFile, own);
  const found = changes(sentencesOf(before), sentencesOf(after));
  if (found.length === 0) {
    console.log('No clause changed.');
    return 0;
  }
  const approved = await approvedInDatabase(closers);
  for (const change of found) {
    const clause = own === null || change.before === '' ? null : clauseOf(own, change.before);
    console.log(`${change.kind}: ${clause?.id ?? change.clause}`);
    if (change.before !== '') console.log(`  - ${change.before}`);
    if (change.after !== '') console.log(`  + ${change.after}`);
    if (own !== null && clause !== null) {
      const routes = ROUTING.filter((row) =>
        row.basis.some((basis) => basis.rests === 'clause' && basis.clause === clause.id),
      ).map((row) => row.id);
      console.log(`  rules that quote it: ${rulesOn(own, clause).join(', ') || 'none'}`);
      console.log(`  routes that rest on it: ${routes.join(', ') || 'none'}`);
    }
    if (!approved.looked) continue;
    const resting = answersOn(change, approved.answers, before, after);
    if (resting.length === 0) console.log('  approved answers to read again: none');
    for (const { wordings, decidedAt } of resting)
      console.log(
        `  approved answer to read again: “${wordings.join('” / “')}”${decidedAt === null ? '' : `, approved on ${dayOf(decidedAt)}`}`,
      );
  }
  console.log(
    approved.looked
      ? `\nApproved answers looked through: ${approved.answers.length}.`
      : `\nApproved answers were not looked through: ${approved.why}`,
  );
  return 0;
}

function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}

async function isFolder(file: string): Promise<boolean> {
  try {
    return (await stat(file)).isDirectory();
  } catch {
    return false;
  }
}

async function run(closers: (() => Promise<void>)[]): Promise<number> {
  const [command, first, second] = process.argv.slice(2);
  if (command === 'train') return trainPack(first ?? OWN);
  if (command === 'check') {
    const file = first ?? OWN;
    return (await isFolder(file)) ? checkFolder(file) : checkPolicy(file);
  }
  if (command === 'diff' && first !== undefined && second !== undefined)
    return diffPolicies(first, second, closers);
  throw new BadInput(USAGE);
}

const closers: (() => Promise<void>)[] = [];
try {
  process.exitCode = await run(closers);
} catch (cause) {
  if (!(cause instanceof BadInput)) throw cause;
  console.error(cause.message);
  process.exitCode = 2;
} finally {
  for (const close of closers.toReversed()) await close();
}
