/** What one person's Slack client holds: the modals that are open, what is typed in them, the Home tab. */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';

export type Fields = Readonly<Record<string, unknown>>;
export type Blocks = readonly unknown[];

export interface View {
  readonly id: string;
  /** Another one after every change. */
  readonly hash: string;
  readonly type: string;
  readonly title: string;
  readonly blocks: Blocks;
  readonly callbackId: string;
  readonly privateMetadata: string;
}

export interface Screen {
  readonly stack: View[];
  /** By view, block and action: what was typed or chosen. */
  readonly typed: Map<string, string>;
  errors: Readonly<Record<string, string>>;
  /** The blocks that Slack itself says must be filled in. */
  missing: readonly string[];
  home: Blocks;
  /** The messages on which something was pressed. */
  readonly pressed: Set<string>;
}

export function emptyScreen(): Screen {
  return { stack: [], typed: new Map(), errors: {}, missing: [], home: [], pressed: new Set() };
}

const fieldsSchema = z.record(z.string(), z.unknown());

/** A JSON object as its fields. */
export function fieldsIn(json: string): Fields {
  return fieldsSchema.parse(JSON.parse(json));
}

export function isFields(value: unknown): value is Fields {
  return fieldsSchema.safeParse(value).success;
}

/** A field that is a text; anything else counts as left out. */
export function textOf(value: unknown, otherwise = ''): string {
  return typeof value === 'string' ? value : otherwise;
}

export function viewFrom(view: Fields): View {
  const { title, blocks } = view;
  return {
    id: textOf(view['id']),
    hash: textOf(view['hash'], randomUUID()),
    type: textOf(view['type']),
    title: isFields(title) ? textOf(title['text']) : '',
    blocks: Array.isArray(blocks) ? blocks : [],
    callbackId: textOf(view['callback_id']),
    privateMetadata: textOf(view['private_metadata']),
  };
}
