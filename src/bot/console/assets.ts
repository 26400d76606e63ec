/** The files that the page is made of. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { ServerResponse } from 'node:http';
import { Refused } from './refused.ts';

// The same two folders, seen from src/ in tests and from dist/ in use.
const WRITTEN = new URL('../../../src/bot/console/page/', import.meta.url);
const COMPILED = new URL('../../../dist/bot/console/page/', import.meta.url);
const RENDERER = createRequire(import.meta.url).resolve('adaptivecards/dist/adaptivecards.min.js');

const SCRIPT = 'text/javascript; charset=utf-8';

interface Asset {
  readonly file: URL | string;
  readonly type: string;
}

const ASSETS = new Map<string, Asset>([
  ['/', { file: new URL('index.html', WRITTEN), type: 'text/html; charset=utf-8' }],
  ['/mark.svg', { file: new URL('mark.svg', WRITTEN), type: 'image/svg+xml' }],
  ['/adaptivecards.js', { file: RENDERER, type: SCRIPT }],
]);

/** Sends the file that stands at a path, or refuses where none does. */
export async function sendAsset(path: string, response: ServerResponse): Promise<void> {
  const asset = ASSETS.get(path) ?? partOfPage(path);
  if (asset === undefined) throw new Refused(404, 'There is nothing here. The console is at /.');
  response.setHeader('content-type', asset.type);
  response.end(await contentOf(asset));
}

/** The page's own scripts and style sheets, by name: no path of the request reaches the disk. */
function partOfPage(path: string): Asset | undefined {
  const [, name, kind] = /^\/page\/([a-z-]+)\.(js|css)$/.exec(path) ?? [];
  if (name === undefined) return undefined;
  return kind === 'js'
    ? { file: new URL(`${name}.js`, COMPILED), type: SCRIPT }
    : { file: new URL(`${name}.css`, WRITTEN), type: 'text/css; charset=utf-8' };
}

async function contentOf({ file }: Asset): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch {
    throw new Refused(404, 'A part of the page is missing: `npm run build` makes it.');
  }
}
