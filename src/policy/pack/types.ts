/** A school's policy as data, once it has been read and found sound. */
import type { Model } from '../rank/model.ts';
import type { Note, Quote, Verdict } from '../reply.ts';
import type { Language } from '../understand/reading.ts';

/** One file of a pack, with the name it has inside the pack's folder. */
export interface PackFile {
  readonly name: string;
  readonly text: string;
  /** The file's content, where it was read before. */
  readonly read?: Value;
}

/** What a YAML file holds: texts, lists and mappings. */
export type Value = string | readonly Value[] | Entry;

/** A mapping, with the line it begins on. */
export interface Entry {
  readonly line: number;
  readonly fields: ReadonlyMap<string, Value>;
}

export interface PackError {
  readonly file: string;
  readonly line: number;
  readonly message: string;
  readonly cure: string;
}

/** A sentence of the policy, word for word. */
export interface Clause {
  readonly id: string;
  readonly heading: string;
  readonly text: string;
  /** Where the sentence stands in the policy's text, white space normalised. */
  readonly from: number;
  readonly to: number;
}

export interface PackNote extends Note {
  readonly id: string;
  /** Clauses whose quotation always carries this note. */
  readonly clauses: readonly string[];
  /** A concept that the message must speak of for the note to be of use. */
  readonly about: string | null;
}

/** What changes for a person who holds an approved exception. */
export interface RuleException {
  readonly name: string;
  readonly verdict: Verdict;
  readonly plain: string;
}

/** Something the policy answers. */
export interface Rule {
  readonly id: string;
  readonly verdict: Verdict;
  readonly plain: string;
  readonly quotes: readonly Quote[];
  readonly contacts: readonly string[];
  readonly notes: readonly PackNote[];
  readonly when: When;
  readonly exception: RuleException | null;
}

/** The bounds of a rule: slots that a message must fill, or must not. */
export interface When {
  /** Any of these frames, written `act by>to`, where `us` is everybody who works or helps at the school. */
  readonly frames: readonly string[];
  /** All of these concepts; `a|b` is satisfied by either. */
  readonly needs: readonly string[];
  /** None of these concepts. */
  readonly unless: readonly string[];
  /** Any of these sets of concepts, written `a+b`, speaks for the rule by itself. */
  readonly strong: readonly string[];
}

/** Something staff ask and the policy does not say. */
export interface Silence {
  readonly id: string;
  readonly plain: string;
  readonly notes: readonly PackNote[];
  readonly when: When;
}

interface FirstContact {
  readonly name: string;
  readonly clause: string;
}

/** A policy with rules of its own. */
export interface RuledPack {
  readonly kind: 'ruled';
  readonly school: string;
  /** The policy's text without heading marks, white space normalised: what every quotation is part of. */
  readonly text: string;
  readonly clauses: ReadonlyMap<string, Clause>;
  readonly rules: ReadonlyMap<string, Rule>;
  readonly silences: ReadonlyMap<string, Silence>;
  readonly notes: readonly PackNote[];
  readonly firstContact: FirstContact;
  readonly language: Language;
  readonly model: Model;
}
