/** The app package to upload to Teams: the manifest and its two icons in a .zip. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { type TeamsApp, teamsManifest } from './manifest.ts';

/** Throws where an icon cannot be read. `root`: where the project lies. */
export async function teamsPackage(root: string, app: TeamsApp): Promise<Uint8Array> {
  const icon = async (name: string) => await readFile(path.join(root, 'manifests/teams', name));
  return zipSync({
    'manifest.json': strToU8(`${JSON.stringify(teamsManifest(app), undefined, 2)}\n`),
    'color.png': await icon('color.png'),
    'outline.png': await icon('outline.png'),
  });
}
