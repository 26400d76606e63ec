/**
 * Whether Slack would take a payload, and whether anybody would be pinged by it: a JSON schema made
 * from the types of Slack's own SDK, and a table of the limits that no type can say.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';

/** A thing that Slack is to be sent; checked from nothing, as Slack does. */
type Json = Readonly<Record<string, unknown>>;

interface Schemas {
  readonly KnownBlock: ValidateFunction;
  readonly ModalView: ValidateFunction;
  readonly HomeView: ValidateFunction;
  readonly MessageMetadata: ValidateFunction;
}

const SCRIPT = fileURLToPath(new URL('slack-schema.js', import.meta.url));
const CACHE = fileURLToPath(new URL('../../node_modules/.cache/staffroom', import.meta.url));
let made: Schemas | undefined;

/** Made once for each version of what it is made from; that takes some seconds, so do it before a test. */
export function slackSchemas(): Schemas {
  if (made !== undefined) return made;
  const all = asObject(JSON.parse(printed()));
  const compiled = (name: string): ValidateFunction =>
    new Ajv({ strict: false }).compile(asObject(all[name]));
  made = {
    KnownBlock: compiled('KnownBlock'),
    ModalView: compiled('ModalView'),
    HomeView: compiled('HomeView'),
    MessageMetadata: compiled('MessageMetadata'),
  };
  return made;
}

function printed(): string {
  const from = [
    readFileSync(SCRIPT),
    ...['@slack/types', 'ts-json-schema-generator'].map(versionOf),
  ];
  const name = createHash('sha256').update(from.join('\n')).digest('hex').slice(0, 16);
  const kept = path.join(CACHE, `slack-${name}.json`);
  if (!existsSync(kept)) {
    mkdirSync(CACHE, { recursive: true });
    const fresh = execFileSync(process.execPath, [SCRIPT], { maxBuffer: 2 ** 26 });
    // Another test file may be at it too: the file appears whole or not at all.
    const part = `${kept}.${process.pid}`;
    writeFileSync(part, fresh);
    renameSync(part, kept);
  }
  return readFileSync(kept, 'utf8');
}

function versionOf(name: string): string {
  return readFileSync(new URL(`../../node_modules/${name}/package.json`, import.meta.url), 'utf8');
}

/** Throws unless Slack would take this message, and nobody would be pinged by it. */
export function checkMessage(message: object): void {
  const { text, blocks, metadata } = asObject(message);
  if (typeof text !== 'string' || text.trim() === '') {
    throw new Error('A message has no top-level text, which is all that a screen reader gets.');
  }
  // chat.update refuses what chat.postMessage would only cut.
  within('the top-level text', text, 4_000);
  if (/<|>|&(?!amp;|lt;|gt;)/u.test(text)) throw new Error(`Slack reads markup in: ${text}`);
  checkBlocks(blocks, 50);
  const size = JSON.stringify(blocks).length;
  if (size > 13_200)
    throw new Error(`The message is too long: its blocks have ${size} characters.`);
  if (metadata === undefined) return;
  must(slackSchemas().MessageMetadata, metadata, 'The metadata');
}

/** Throws unless Slack would open or update this modal. */
export function checkView(modal: object): void {
  const view = asObject(modal);
  must(slackSchemas().ModalView, view, 'The view');
  checkBlocks(view['blocks'], 100);
  for (const part of ['title', 'submit', 'close']) {
    if (view[part] !== undefined) within(`the view’s ${part}`, textOf(view[part]), 24);
  }
  checkFrame(view);
  const asks = objectsIn(view['blocks']).some(({ type }) => type === 'input');
  if (asks && view['submit'] === undefined) {
    throw new Error('A view with inputs has nothing to send it with.');
  }
}

/** Throws unless Slack would publish this Home tab. */
export function checkHome(home: object): void {
  const view = asObject(home);
  must(slackSchemas().HomeView, view, 'The Home tab');
  checkBlocks(view['blocks'], 100);
  checkFrame(view);
}

function checkFrame(view: Json): void {
  within('callback_id', view['callback_id'] ?? '', 255);
  within('private_metadata', view['private_metadata'] ?? '', 3_000);
  const size = Buffer.byteLength(JSON.stringify(view).replaceAll(/[^ -~]/gu, '\\u0000'));
  if (size > 250_000) throw new Error(`The view is too large: ${size} bytes.`);
}

function checkBlocks(blocks: unknown, most: number): void {
  if (!Array.isArray(blocks) || blocks.length === 0) throw new Error('There are no blocks.');
  if (blocks.length > most) throw new Error(`${blocks.length} blocks are more than ${most}.`);
  for (const [at, block] of blocks.entries()) {
    const where = `Block ${at} (${String(asObject(block)['type'])})`;
    must(slackSchemas().KnownBlock, block, where);
    checkInside(where, block);
  }
  unique('block_id', blocks);
  unique('action_id', objectsIn(blocks));
}

/** The limits of everything in a block, by what it is. */
function checkInside(where: string, block: unknown): void {
  for (const part of objectsIn([block])) {
    const limit = LIMITS[String(part['type'])];
    try {
      limit?.(part);
      checkIds(part);
    } catch (fault) {
      throw new Error(`${where}: ${fault instanceof Error ? fault.message : String(fault)}`, {
        cause: fault,
      });
    }
  }
}

const PINGS = ['broadcast', 'user', 'usergroup', 'channel', 'team'];

const LIMITS: Readonly<Record<string, (part: Json) => void>> = {
  plain_text: ({ text, emoji }) => {
    filled('plain text', text, 3_000);
    if (emoji !== false) throw new Error('It would turn :words: into emoji.');
  },
  mrkdwn: ({ text }) => {
    filled('mrkdwn', text, 3_000);
    throw new Error(`Words that people typed must not be read as markup: ${String(text)}`);
  },
  text: ({ text }) => {
    if (typeof text !== 'string' || text === '') throw new Error('A run of rich text is empty.');
    within('a run of rich text', text, 3_000);
  },
  ...Object.fromEntries(
    PINGS.map((kind) => [
      kind,
      () => {
        throw new Error(`It would ping somebody: ${kind}.`);
      },
    ]),
  ),
  header: ({ text }) => within('a header', textOf(text), 150),
  section: ({ text, fields }) => {
    if (text === undefined && fields === undefined) throw new Error('The section is empty.');
    if (fields === undefined) return;
    for (const field of amount('fields', fields, 10)) within('a field', textOf(field), 2_000);
  },
  context: ({ elements }) => void amount('elements', elements, 10),
  actions: ({ elements }) => void amount('elements', elements, 25),
  rich_text: ({ elements }) => void amount('parts of rich text', elements, Infinity),
  rich_text_section: ({ elements }) => void amount('runs', elements, Infinity),
  rich_text_quote: ({ elements }) => void amount('runs', elements, Infinity),
  rich_text_list: ({ elements }) => void amount('items', elements, Infinity),
  button: ({ text, value }) => {
    within('a button’s text', textOf(text), 75);
    within('a button’s value', value ?? '', 2_000);
  },
  input: ({ label, hint }) => {
    within('a label', textOf(label), 2_000);
    if (hint !== undefined) within('a hint', textOf(hint), 2_000);
  },
  plain_text_input: ({ initial_value: value, max_length: most }) => {
    if (typeof most !== 'number' || most > 3_000 || most < 1) {
      throw new Error(`max_length is ${String(most)}.`);
    }
    within('what the input holds', value ?? '', most);
    if (value === '') throw new Error('initial_value is empty.');
  },
  radio_buttons: (part) => choice(part, 10),
  static_select: (part) => choice(part, 100),
};

function choice({ options, initial_option: initial, placeholder }: Json, most: number): void {
  const values = amount('options', options, most).map((option) => {
    const { text, value } = asObject(option);
    within('an option', textOf(text), 75);
    filled('an option’s value', value, 75);
    return JSON.stringify({ text, value });
  });
  if (new Set(values).size < values.length) throw new Error('Two options are the same.');
  if (initial !== undefined && !values.includes(JSON.stringify(initial))) {
    throw new Error('What is chosen is none of the options.');
  }
  if (placeholder !== undefined) within('a placeholder', textOf(placeholder), 150);
}

function checkIds({ block_id: block, action_id: action }: Json): void {
  if (block !== undefined) filled('block_id', block, 255);
  if (action !== undefined) filled('action_id', action, 255);
}

function unique(id: 'block_id' | 'action_id', parts: readonly unknown[]): void {
  const ids = parts.flatMap((part) => {
    const value = asObject(part)[id];
    return value === undefined ? [] : [value];
  });
  const twice = ids.find((value, at) => ids.indexOf(value) !== at);
  if (twice !== undefined)
    throw new Error(`The ${id} ${JSON.stringify(twice)} stands there twice.`);
}

function amount(what: string, list: unknown, most: number): readonly unknown[] {
  if (!Array.isArray(list) || list.length === 0) throw new Error(`There are no ${what}.`);
  if (list.length > most) throw new Error(`${list.length} ${what} are more than ${most}.`);
  return list;
}

function filled(what: string, text: unknown, most: number): void {
  if (typeof text !== 'string' || text.trim() === '') throw new Error(`${what} is empty.`);
  within(what, text, most);
}

function within(what: string, text: unknown, most: number): void {
  if (typeof text !== 'string') throw new Error(`${what} is no text.`);
  if (text.length > most) {
    throw new Error(`${what} has ${text.length} characters; Slack takes ${most}.`);
  }
  // oxlint-disable-next-line no-control-regex
  if (/[\u0000-\u0008\u000B-\u001F\u007F]/u.test(text) || !text.isWellFormed()) {
    throw new Error(`${what} holds characters that Slack does not take: ${JSON.stringify(text)}`);
  }
}

function must(validate: ValidateFunction, value: unknown, what: string): void {
  if (validate(value)) return;
  throw new Error(`${what} is not of Slack’s shape: ${sentence(validate.errors ?? [])}`);
}

/** The error that lies deepest says most. */
function sentence(errors: readonly ErrorObject[]): string {
  const [deepest] = errors.toSorted((a, b) => b.instancePath.length - a.instancePath.length);
  if (deepest === undefined) return 'nobody knows why';
  return `${deepest.instancePath} ${deepest.message ?? ''} ${JSON.stringify(deepest.params)}`;
}

/** Every object in there, at any depth. */
function objectsIn(value: unknown): Json[] {
  if (Array.isArray(value)) return value.flatMap(objectsIn);
  if (typeof value !== 'object' || value === null) return [];
  const own: Json = Object.fromEntries(Object.entries(value));
  return [own, ...Object.values(own).flatMap(objectsIn)];
}

function textOf(part: unknown): unknown {
  return asObject(part)['text'];
}

function asObject(value: unknown): Json {
  if (typeof value !== 'object' || value === null)
    throw new Error(`${String(value)} is no object.`);
  return Object.fromEntries(Object.entries(value));
}
