/** A question as it is understood beside one policy: its words, what it asks about, what it wants. */
import { plainText } from '../language/words.ts';
import type { Asked } from '../understand/asked.ts';
import type { Reading } from '../understand/reading.ts';
import { read } from '../understand/reading.ts';
import type { PlainPack } from './plain-pack.ts';
import type { Term } from './question-words.ts';
import { actOf, terms } from './question-words.ts';
import type { Subjects } from './subjects.ts';
import { subjectsOf } from './subjects.ts';
import type { Wish } from './wish.ts';
import { wish } from './wish.ts';
import type { Words } from './words-of.ts';
import { wordsOf } from './words-of.ts';

export interface Understood {
  readonly pack: PlainPack;
  /** The question in small letters and without marks; `whole` has its story too. */
  readonly question: string;
  readonly whole: string;
  readonly reading: Reading;
  readonly story: Reading | null;
  /** The words of both. */
  readonly said: Words;
  /** What it asks about, each word once, the telling ones heavier. */
  readonly wanted: readonly Term[];
  readonly wants: Wish;
  /** The word for what one would do, where there is one. */
  readonly act: string | null;
  readonly about: Subjects | null;
}

/** Reads a question beside a policy. */
export function understood(pack: PlainPack, asked: Asked): Understood {
  const reading = read(pack.language, asked.question);
  const story = asked.whole === asked.question ? null : read(pack.language, asked.whole);
  const question = plainText(asked.question)
    .replace(/[^a-z0-9 ]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const whole = plainText(asked.whole);
  return {
    pack,
    question,
    whole,
    reading,
    story,
    said: wordsOf(reading, ...(story === null ? [] : [story])),
    wanted: terms(pack, reading, story),
    wants: wish(question, whole, reading),
    act: actOf(reading),
    about: pack.sense === null ? null : subjectsOf(pack.sense, asked.whole),
  };
}
