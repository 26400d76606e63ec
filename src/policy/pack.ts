/** A policy that can be asked: with rules of its own, or read as it stands. */
import type { RuledPack } from './pack/types.ts';
import type { PlainPack } from './plain/plain-pack.ts';

export type Pack = RuledPack | PlainPack;
