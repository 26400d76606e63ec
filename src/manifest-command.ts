/** `npm run manifest:slack -- --url https://… | --socket`: prints the manifest to paste. */
import { parseArgs } from 'node:util';
import { readPublicAddress } from './bot/public-address.ts';
import { slackManifest, type WayIn } from './bot/slack/manifest.ts';

const USAGE = `Say how Slack reaches Staffroom:
  npm run manifest:slack -- --url https://staffroom.example.school   Slack calls a public address of yours
  npm run manifest:slack -- --socket                                 Socket Mode: no public address is needed`;

const PASTE =
  'Paste this at https://api.slack.com/apps: "Create New App", "From a manifest". docs/slack.md shows the rest.';

type Read =
  | { readonly ok: true; readonly way: WayIn }
  | { readonly ok: false; readonly problem: string };

function read(words: readonly string[]): Read {
  let url: string | undefined;
  let isSocket: boolean | undefined;
  try {
    const { values } = parseArgs({
      args: [...words],
      options: { url: { type: 'string' }, socket: { type: 'boolean' } },
    });
    ({ url, socket: isSocket } = values);
  } catch {
    return { ok: false, problem: USAGE };
  }
  if (isSocket === true) return { ok: true, way: { over: 'socket' } };
  if (url === undefined) return { ok: false, problem: USAGE };
  const address = readPublicAddress(url);
  return address.ok ? { ok: true, way: { over: 'http', address: address.address } } : address;
}

const asked = read(process.argv.slice(2));
if (asked.ok) {
  process.stdout.write(`${JSON.stringify(slackManifest(asked.way), undefined, 2)}\n`);
  if (process.stdout.isTTY) process.stderr.write(`\n${PASTE}\n`);
} else {
  process.stderr.write(`${asked.problem}\n`);
  process.exitCode = 1;
}
