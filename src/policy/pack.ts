/** A policy that can be asked: with rules of its own, or read as it stands. */
import type { RuledPack } from './pack/types.ts';

export type Pack = RuledPack;
