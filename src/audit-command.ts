/** `npm run audit -- verify`: whether the record of who did what is whole, and its head, to be published. */
import { parseArgs } from 'node:util';
import { type Break, type Published, verifyChain } from './db/audit-chain.ts';
import { singleClient } from './db/client.ts';
import { BadInput, runAtRecords, say } from './records-command.ts';

const USAGE = `Usage:
  npm run audit -- verify                 whether every entry is as it was written, and the head of the chain
  npm run audit -- verify --head HEAD     and whether it holds a head that was published; may be given several times`;

/** As \`verify\` prints it, or its hash only. */
function readHead(typed: string): Published {
  const [, entry, hash] = /^(?:(\d+):)?([0-9a-f]{64})$/iu.exec(typed.trim()) ?? [];
  if (hash === undefined) {
    throw new BadInput(
      `A head looks like 1234:5f3c… with 64 letters and digits behind the colon, as verify prints it. This is none: ${typed}`,
    );
  }
  const lower = hash.toLowerCase();
  return entry === undefined ? { hash: lower } : { entry: Number(entry), hash: lower };
}

/** What is wrong, in a sentence that names the entry. */
function sentence(broken: Break): string {
  switch (broken.kind) {
    case 'changed':
      return `Entry ${broken.entry} is not as it was written, or does not follow the one before it.`;
    case 'missing':
      return broken.from === broken.to
        ? `Entry ${broken.from} is missing.`
        : `The entries ${broken.from} to ${broken.to} are missing.`;
    case 'added':
      return `Behind the end of the chain stand entries that Staffroom did not write: ${broken.from} to ${broken.to}.`;
    case 'other-end':
      return `Entry ${broken.entry}, the last one, is not the one that the chain ended with.`;
    case 'not-as-published': {
      const { published, sound } = broken;
      const upTo = 'entry' in published ? ` and up to entry ${published.entry}` : '';
      return `The published head ${'entry' in published ? `${published.entry}:` : ''}${published.hash} is not in the chain: something behind entry ${sound}${upTo} was written anew or taken away.`;
    }
  }
}

await runAtRecords(() => {
  const { values, positionals } = parseArgs({
    options: { head: { type: 'string', multiple: true, default: [] } },
    allowPositionals: true,
    strict: false,
  });
  if (positionals.join() !== 'verify') throw new BadInput(USAGE);
  const published = values.head.map((each) => readHead(String(each)));
  return async ({ url, school }) => {
    const client = singleClient(url);
    await client.connect();
    try {
      const { entries, head, breaks } = await verifyChain(client, school.id, published);
      for (const broken of breaks) say(sentence(broken));
      if (breaks.length > 0) {
        say('The audit is broken. Keep this database as it is, and compare it with a backup.');
        return 1;
      }
      say(`The audit is whole: ${entries.toLocaleString('en-GB')} entries.`);
      say(`Head: ${head.entry}:${head.hash}`);
      return 0;
    } finally {
      await client.end();
    }
  };
});
