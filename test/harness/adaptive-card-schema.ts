/** Asks Microsoft's own schema whether a card is one of Adaptive Cards 1.5. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv, type ValidateFunction } from 'ajv';

const FILE = fileURLToPath(new URL('../official/adaptive-card-1.5.0.json', import.meta.url));

let compiled: ValidateFunction | undefined;

/** What is wrong with a card, each with where; empty is good. */
export function wrongWithCard(card: unknown): string[] {
  compiled ??= compile();
  if (compiled(card)) return [];
  return (compiled.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

function compile(): ValidateFunction {
  // Written for a draft of JSON Schema in which its name was `id` and formats were free.
  const { id: _id, $schema: _draft, ...schema } = JSON.parse(readFileSync(FILE, 'utf8'));
  const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false });
  return ajv.compile(schema);
}
