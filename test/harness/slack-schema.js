/** Prints the JSON schema of what Slack takes, made from the types of its own SDK. Run by `slack-payload.ts`. */
import { createRequire } from 'node:module';
import path from 'node:path';
import { createGenerator } from 'ts-json-schema-generator';

const types = path.join(
  path.dirname(createRequire(import.meta.url).resolve('@slack/types/package.json')),
  'dist/index.d.ts',
);
const generator = createGenerator({
  path: types,
  type: '*',
  skipTypeCheck: true,
  additionalProperties: false,
  jsDoc: 'none',
});
const schemas = ['KnownBlock', 'ModalView', 'HomeView', 'MessageMetadata'].map((type) => [
  type,
  generator.createSchema(type),
]);
process.stdout.write(JSON.stringify(Object.fromEntries(schemas)));
