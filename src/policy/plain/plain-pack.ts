/** A policy without rules of its own, read as it stands. */
import { buildLexicon } from '../language/lexicon.ts';
import { buildSpeller } from '../language/spelling.ts';
import { words } from '../language/words.ts';
import type { Party } from '../understand/mentions.ts';
import { partyOf } from '../understand/mentions.ts';
import type { Language, Reading } from '../understand/reading.ts';
import { read } from '../understand/reading.ts';
import type { Modality } from './modality.ts';
import type { Statement } from './statements.ts';
import { statementsIn } from './unit-statements.ts';
import { SYNONYMS } from './thesaurus.ts';
import type { Office } from './named.ts';
import { namedIn, offices } from './named.ts';
import { boundBy } from './parties.ts';
import type { Unit, UnitDocument } from './units.ts';
import { readUnits, unmarked } from './units.ts';
import type { Words } from './words-of.ts';
import { wordsOf } from './words-of.ts';
import type { Telling } from './question-words.ts';
import { pairsOf, tellingOf } from './question-words.ts';
import type { Sense, Subjects } from './subjects.ts';
import { subjectsOf } from './subjects.ts';

/** A unit as it was understood, with the line above it. */
export interface ReadUnit extends Unit {
  readonly own: Reading;
  /** What it says, one thing at a time. */
  readonly statements: readonly Statement[];
  /** The words of the unit itself, of the line above it, of its headings and of what stands beside it. */
  readonly words: Words;
  /** Its pairs of neighbouring words. */
  readonly pairs: ReadonlySet<string>;
  readonly above: Words;
  readonly headed: Words;
  readonly beside: Words;
  readonly modalities: readonly Modality[];
  /** Whom it binds, as a side: `us`, `pupil`, `parent` … */
  readonly binds: string;
  /** Everybody of whom it speaks, by itself, under the line above or under its heading. */
  readonly parties: ReadonlySet<Party>;
  readonly named: readonly string[];
  /** What the unit is about, where a sense of subjects was given. */
  readonly subjects: Subjects;
}

export interface PlainPack {
  readonly kind: 'plain';
  readonly school: string;
  readonly text: string;
  readonly units: readonly ReadUnit[];
  readonly language: Language;
  readonly sense: Sense | null;
  /** In how many units a stem or a concept (`c:…`) stands. */
  readonly spread: ReadonlyMap<string, number>;
  /** The largest share that a subject has of any unit. */
  readonly held: ReadonlyMap<string, number>;
  /** What each statement and each condition says, weighed by how rare it is here. */
  readonly telling: ReadonlyMap<Reading, Telling>;
  /** Who is named in more than one way: a role and whoever holds it. */
  readonly offices: readonly Office[];
  /** The unit that names whom to ask about the policy, where there is one. */
  readonly firstContact: ReadUnit | null;
}

/** "**Covered platforms** means Instagram, …": what stands for the defined term. */
function definitions(document: UnitDocument): Record<string, string> {
  const found: Record<string, string> = {};
  for (const unit of document.units) {
    const defined =
      /^[“"‘]?\*\*[“"‘]?([^*]{3,50}?)[”"’]?:?\*\*[”"’]?:?\s*(?:\([^)]*\)\s*)?(?:means?|is|are|refers? to|includes?|covers?|–|-|—|:)?\s*(.*)$/i.exec(
        unit.text,
      );
    const term = defined?.[1]?.replace(/[:.]$/, '').trim().toLowerCase() ?? '';
    const body = defined?.[2] ?? '';
    if (term === '' || body === '' || term.split(' ').length > 4) continue;
    const members = unmarked(body)
      .split(/,| and | or |;|\(|\)|:/)
      .map((part) =>
        part
          .replace(
            /^(?:any|every|all|the|a|an|such as|including|e\.g\.|for example|other|similar|like|anyone|people|person|who|that|is|are|means?)\s+/gi,
            '',
          )
          .trim()
          .toLowerCase(),
      )
      .filter((part) => /^[\p{L}\p{N}' -]{2,28}$/u.test(part) && part.split(' ').length <= 3);
    found[`defined ${term}`] = [term, ...members.slice(0, 12)].join('|');
  }
  return found;
}

const MARK_FIRST =
  /question|query|queries|unsure|advice|in doubt|not sure|clarif|first instance|guidance|further information|uncertain/i;

function firstContact(units: readonly ReadUnit[]): ReadUnit | null {
  for (const unit of units) {
    if (!MARK_FIRST.test(unit.text) || unit.named.length === 0) continue;
    if (
      /\b(?:ask|speak|contact|talk|see|should be (?:put|addressed|directed)|to|seek)\b/i.test(
        unit.text,
      )
    )
      return unit;
  }
  return null;
}

const STRENGTH: readonly Modality[] = [
  'approval',
  'forbids',
  'restricts',
  'reports',
  'discourages',
  'exempts',
  'allows',
  'obliges',
];

/** How a unit binds as a whole, the strongest first. */
function bindings(statements: readonly Statement[]): Modality[] {
  const all = new Set(statements.flatMap((one) => one.binds));
  const found = STRENGTH.filter((one) => all.has(one));
  return found.length === 0 ? ['states'] : found;
}

/** Words by which a sentence speaks of what the one before it named. */
const LEANS =
  /^\W*(?:[\d.]+\s+)?(?:\S+ ){0,7}?(?:it|they|them|this|these|that|those|one|ones|he|she|such|do so|same)\b/i;

function leansOnBefore(unit: Unit, before: Unit | undefined): boolean {
  return (
    before !== undefined &&
    before.heading === unit.heading &&
    before.cells.length === 0 &&
    unit.cells.length === 0 &&
    unit.lead === '' &&
    LEANS.test(unit.text)
  );
}

/** Reads any school's policy in Markdown. */
export function readPlainPolicy(markdown: string, sense: Sense | null = null): PlainPack {
  const document = readUnits(markdown);
  const lexicon = buildLexicon({ ...SYNONYMS, ...definitions(document) });
  const language = {
    lexicon,
    speller: buildSpeller([...lexicon.vocabulary, ...words(document.text)]),
  };
  const known = offices(document.units);
  const understand = (text: string): Reading => read(language, unmarked(text));
  const readings = document.units.map((unit) => understand(unit.text));
  const units = document.units.map((unit, at): ReadUnit => {
    const own = readings[at] ?? understand('');
    const beside = [at - 1, at + 1].flatMap((near) => {
      const reading = readings[near];
      return document.units[near]?.heading === unit.heading && reading !== undefined
        ? [reading]
        : [];
    });
    const leans = leansOnBefore(unit, document.units[at - 1]);
    const statements = statementsIn(unit, understand);
    return {
      ...unit,
      own,
      statements,
      words: wordsOf(own),
      pairs: pairsOf(own),
      above: wordsOf(understand(unit.lead), ...(leans ? [readings[at - 1] ?? own] : [])),
      headed: wordsOf(understand(unit.path)),
      beside: wordsOf(...beside),
      modalities: bindings(statements),
      binds: boundBy({ ...unit, own }, understand(unit.lead)),
      parties: new Set(
        [
          own,
          understand(unit.lead),
          understand(unit.path),
          ...(leans ? [readings[at - 1] ?? own] : []),
        ]
          .flatMap((reading) => reading.items.map((item) => partyOf(item)))
          .filter((party) => party !== null),
      ),
      named: namedIn(unit.text, known),
      subjects:
        sense === null ? new Map() : subjectsOf(sense, unmarked(`${unit.lead} ${unit.text}`)),
    };
  });
  // "This holds for … as well": a sentence that leans on the one before binds like it.
  const bound = units.map((unit, at): ReadUnit => {
    const before = units[at - 1];
    const leans = /^(?:this|these|that|the same|such)\b/i.test(unit.text);
    if (
      !leans ||
      before === undefined ||
      before.heading !== unit.heading ||
      unit.modalities[0] !== 'states'
    )
      return unit;
    const binds = before.modalities;
    return {
      ...unit,
      modalities: binds,
      statements: unit.statements.map((one) =>
        one.binds[0] === 'states' ? { ...one, binds } : one,
      ),
    };
  });
  const spread = new Map<string, number>();
  for (const unit of units) {
    const marks = new Set<string>(unit.words.stems);
    for (const concept of unit.own.concepts) marks.add(`c:${concept}`);
    for (const mark of marks) spread.set(mark, (spread.get(mark) ?? 0) + 1);
  }
  const held = new Map<string, number>();
  for (const { subjects } of units)
    for (const [id, share] of subjects) held.set(id, Math.max(share, held.get(id) ?? 0));
  const telling = new Map<Reading, Telling>();
  for (const { statements } of bound)
    for (const { own, condition, ways } of statements)
      for (const reading of condition === null ? [own] : [own, condition, ...ways])
        telling.set(reading, tellingOf(spread, units.length, reading));
  return {
    kind: 'plain',
    school: document.title,
    text: document.text,
    units: bound,
    language,
    sense,
    spread,
    held,
    telling,
    offices: known,
    firstContact: firstContact(bound),
  };
}
