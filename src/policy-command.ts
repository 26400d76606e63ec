/** `npm run policy -- train|check|diff`: what the keeper of a policy pack does with it. */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parsePackSource } from './policy/pack/parse.ts';
import { learn } from './policy/rank/learn.ts';
import { packProblem, readPackFiles } from './policy-files.ts';

/** Learns a pack's phrasings and writes its model. */
async function trainPack(folder: string): Promise<number> {
  const parsed = parsePackSource(await readPackFiles(folder));
  if (!parsed.ok) {
    for (const error of parsed.errors) console.error(packProblem(folder, error));
    return 1;
  }
  const model = learn(parsed.pack);
  await writeFile(path.join(folder, 'model.json'), model);
  console.log(
    `Learnt ${parsed.pack.phrasings.length} phrasings; model.json has ${model.length} characters.`,
  );
  return 0;
}

const [command, folder = 'policies/social-media'] = process.argv.slice(2);
if (command === 'train') process.exitCode = await trainPack(folder);
else {
  console.error('Usage: npm run policy -- train [policies/name]');
  process.exitCode = 2;
}
