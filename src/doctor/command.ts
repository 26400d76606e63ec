/** `npm run doctor [-- --url https://…]`: looks over the installation and says what to do. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Finding } from '../bot/finding.ts';
import { readPublicAddress } from '../bot/public-address.ts';
import { examine } from './examine.ts';

const ENV_FILE = fileURLToPath(new URL('../../.env', import.meta.url));
const USAGE = `Usage:
  npm run doctor                                             looks over the installation
  npm run doctor -- --url https://staffroom.example.school   … and at its public address`;

const MARKS = { ok: 'ok      ', warning: 'WARNING ', problem: 'PROBLEM ' } as const;

type Asked =
  | { readonly ok: true; readonly address: string | undefined }
  | { readonly ok: false; readonly problem: string };

function read(words: readonly string[]): Asked {
  try {
    const { url } = parseArgs({ args: [...words], options: { url: { type: 'string' } } }).values;
    return url === undefined ? { ok: true, address: undefined } : readPublicAddress(url);
  } catch {
    return { ok: false, problem: USAGE };
  }
}

function say(finding: Finding): void {
  console.log(`  ${MARKS[finding.level]} ${finding.looked}: ${finding.found}`);
  if (finding.cure !== undefined) console.log(`           → ${finding.cure}`);
}

/** Exit status 1 where there is a problem. */
async function run(address: string | undefined): Promise<number> {
  if (existsSync(ENV_FILE)) process.loadEnvFile(ENV_FILE);
  const counts = { ok: 0, warning: 0, problem: 0 };
  for await (const { title, findings } of examine({ environment: process.env, address })) {
    console.log(`\n${title}`);
    for await (const finding of findings) {
      counts[finding.level] += 1;
      say(finding);
    }
  }
  console.log(
    counts.problem + counts.warning === 0
      ? '\nAll is well.'
      : `\n${counted(counts.problem, 'problem')}, ${counted(counts.warning, 'warning')}.`,
  );
  return counts.problem > 0 ? 1 : 0;
}

function counted(count: number, what: string): string {
  return `${count === 0 ? 'No' : count} ${what}${count === 1 ? '' : 's'}`;
}

const asked = read(process.argv.slice(2));
if (asked.ok) {
  process.exitCode = await run(asked.address);
} else {
  process.stderr.write(`${asked.problem}\n`);
  process.exitCode = 2;
}
