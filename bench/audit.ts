/**
 * `npm run bench:audit`: how long a chain of a million entries takes to verify (`--entries` for
 * another length). Writes them through the product's own trigger, into a database of its own that
 * is removed, or into the one at DATABASE_URL.
 */
import { parseArgs } from 'node:util';
import { verifyChain } from '../src/db/audit-chain.ts';
import { singleClient } from '../src/db/client.ts';
import { inBenchDatabase } from './bench-database.ts';

/** In one transaction: the school's head has a version for each, which a long one must all look through. */
const BATCH = 200;

const { values: asked } = parseArgs({
  options: {
    entries: { type: 'string', default: '1000000' },
    json: { type: 'boolean', default: false },
  },
});

await inBenchDatabase(async ({ url, school }) => {
  const client = singleClient(url);
  await client.connect();
  try {
    const most = Number(asked.entries);
    for (let written = 0; written < most; written += BATCH) {
      await client.query(
        `insert into audit (school_id, who, act, case_id, detail)
         select $1, 'staffroom', 'posted', gen_random_uuid(),
           '{"kind": "alert", "surface": "console", "place": "dsl"}'
         from generate_series(1, $2)`,
        [school.id, Math.min(BATCH, most - written)],
      );
    }
    const begun = performance.now();
    const { entries, breaks } = await verifyChain(client, school.id, []);
    const verifyMs = Math.round(performance.now() - begun);
    if (breaks.length > 0) throw new Error('The chain is broken.');
    process.stdout.write(
      asked.json
        ? `${JSON.stringify({ entries, verifyMs })}\n`
        : `${entries.toLocaleString('en-GB')} entries verified in ${(verifyMs / 1_000).toFixed(1)} s.\n`,
    );
  } finally {
    await client.end();
  }
});
