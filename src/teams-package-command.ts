/** `npm run manifest:teams -- --url https://… --app-id …`: writes the app package to upload to Teams. */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readPublicAddress } from './bot/public-address.ts';
import type { TeamsApp } from './bot/teams/manifest.ts';
import { teamsPackage } from './bot/teams/package.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u;
const USAGE = `Say where Teams reaches Staffroom, and which app it is:
  npm run manifest:teams -- --url https://staffroom.example.school --app-id 11111111-2222-3333-4444-555555555555
--app-id is "Application (client) ID" of the app registration. --out chooses another file than staffroom-teams.zip.`;

type Read =
  | { readonly ok: true; readonly app: TeamsApp; readonly file: string }
  | { readonly ok: false; readonly problem: string };

function read(words: readonly string[]): Read {
  let given: { url?: string; 'app-id'?: string; out?: string };
  try {
    given = parseArgs({
      args: [...words],
      options: {
        url: { type: 'string' },
        'app-id': { type: 'string' },
        out: { type: 'string' },
      },
    }).values;
  } catch {
    return { ok: false, problem: USAGE };
  }
  const { url, 'app-id': id, out = 'staffroom-teams.zip' } = given;
  if (url === undefined || id === undefined) return { ok: false, problem: USAGE };
  const appId = id.trim().toLowerCase();
  if (!GUID.test(appId)) {
    return {
      ok: false,
      problem: `--app-id is an id such as 11111111-2222-3333-4444-555555555555, not "${id}": copy "Application (client) ID" in the Entra admin centre.`,
    };
  }
  const address = readPublicAddress(url);
  if (!address.ok) return address;
  return { ok: true, app: { address: address.address, appId }, file: path.resolve(out) };
}

const asked = read(process.argv.slice(2));
if (asked.ok) {
  try {
    await writeFile(asked.file, await teamsPackage(ROOT, asked.app));
    process.stdout.write(
      `${asked.file}\nUpload it in the Teams admin centre: "Teams apps", "Manage apps", "Upload new app". docs/teams.md shows the rest.\n`,
    );
  } catch {
    process.stderr.write(`${asked.file} cannot be written. Choose another with --out.\n`);
    process.exitCode = 1;
  }
} else {
  process.stderr.write(`${asked.problem}\n`);
  process.exitCode = 1;
}
