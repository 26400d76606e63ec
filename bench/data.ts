/**
 * `npm run bench:data -- --into FOLDER`: builds the large data set, of all the UK's schools, in a
 * Postgres of its own in that folder, where `npm run bench -- --data FOLDER` finds it.
 */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { fill } from './fill.ts';
import { benchServer, type Closers, LARGE } from './server.ts';

const { values: asked } = parseArgs({
  options: {
    into: { type: 'string' },
    schools: { type: 'string', default: '25000' },
    cases: { type: 'string', default: '2600000' },
  },
});
if (asked.into === undefined) {
  throw new Error('Say where to build it: npm run bench:data -- --into /a/folder/with/20-GB-free');
}
const folder = path.resolve(asked.into);
await mkdir(folder, { recursive: true, mode: 0o755 });
const closers: Closers = [];
const begun = performance.now();
const say = (what: string): void => {
  console.log(`${((performance.now() - begun) / 1_000).toFixed(0).padStart(5)} s  ${what}`);
};
try {
  const server = await benchServer(closers, folder);
  if (await server.has(LARGE)) throw new Error(`${folder} holds a data set already.`);
  const url = await server.create(LARGE, true);
  await fill(url, { schools: Number(asked.schools), cases: Number(asked.cases) }, say);
  say('done');
} finally {
  for (const closer of closers.toReversed()) await closer();
}
