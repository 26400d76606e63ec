/** Prints the JSON schema of a manifest, made from the types of Slack's own SDK. Run by `manifest.test.ts`. */
import { createRequire } from 'node:module';
import path from 'node:path';
import { createGenerator } from 'ts-json-schema-generator';

const types = path.join(
  path.dirname(createRequire(import.meta.url).resolve('@slack/web-api/package.json')),
  'dist/types/request/manifest.d.ts',
);
const schema = createGenerator({
  path: types,
  type: 'Manifest',
  skipTypeCheck: true,
  additionalProperties: false,
  jsDoc: 'none',
}).createSchema('Manifest');
// The type lets any other key in at the top; what it names is all that there is.
schema.definitions.Manifest.additionalProperties = false;
process.stdout.write(JSON.stringify(schema));
