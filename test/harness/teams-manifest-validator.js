/** Microsoft's own look at a Teams manifest: reads one from standard input, prints what is wrong with it as JSON. In a process of its own: jest cannot load what it needs. */
import { readFileSync } from 'node:fs';
import { AppManifestUtils } from '@microsoft/app-manifest';

const manifest = JSON.parse(readFileSync(0, 'utf8'));
process.stdout.write(JSON.stringify(await AppManifestUtils.validateAgainstSchema(manifest)));
