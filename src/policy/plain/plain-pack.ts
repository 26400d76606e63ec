/** A policy without rules of its own, read as it stands. */
import { buildLexicon } from '../language/lexicon.ts';
import { buildSpeller } from '../language/spelling.ts';
import { words } from '../language/words.ts';
import type { Language, Reading } from '../understand/reading.ts';
import { read } from '../understand/reading.ts';
import type { Modality } from './modality.ts';
import { modalities } from './modality.ts';
import { named } from './named.ts';
import type { Unit, UnitDocument } from './units.ts';
import { readUnits, unmarked } from './units.ts';
import type { Sense, Subjects } from './subjects.ts';
import { subjectsOf } from './subjects.ts';

/** A unit as it was understood, with the line above it. */
export interface ReadUnit extends Unit {
  readonly own: Reading;
  /** Stems of the unit itself. */
  readonly stems: ReadonlySet<string>;
  /** Stems of the line above, the headings and the sentences beside it. */
  readonly around: ReadonlySet<string>;
  readonly aroundConcepts: ReadonlySet<string>;
  readonly modalities: readonly Modality[];
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

/** Reads any school's policy in Markdown. */
export function readPlainPolicy(markdown: string, sense: Sense | null = null): PlainPack {
  const document = readUnits(markdown);
  const lexicon = buildLexicon(definitions(document));
  const language = {
    lexicon,
    speller: buildSpeller([...lexicon.vocabulary, ...words(document.text)]),
  };
  const readings = document.units.map((unit) => read(language, unmarked(unit.text)));
  const units = document.units.map((unit, at): ReadUnit => {
    const own = readings[at] ?? read(language, '');
    const above = read(language, `${unit.lead} ${unit.path}`);
    const beside = [at - 1, at + 1].flatMap((near) =>
      document.units[near]?.heading === unit.heading && unit.lead === ''
        ? (readings[near]?.items ?? [])
        : [],
    );
    const leadModalities = modalities(unit.lead);
    const ownModalities = modalities(unit.text);
    const all =
      unit.lead === '' || unit.text.startsWith('|')
        ? ownModalities
        : [
            ...new Set([
              ...ownModalities.filter((one) => one === 'approval' || one === 'reports'),
              ...(leadModalities[0] === 'states' ? ownModalities : leadModalities),
              ...ownModalities,
            ]),
          ].filter((one) => one !== 'states');
    return {
      ...unit,
      own,
      stems: new Set(own.items.map((item) => item.stem)),
      around: new Set([...above.items, ...beside].map((item) => item.stem)),
      aroundConcepts: new Set([...above.items, ...beside].flatMap((item) => [...item.concepts])),
      modalities: all.length === 0 ? ['states'] : all,
      named: named(unit.text),
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
    return { ...unit, modalities: before.modalities };
  });
  const spread = new Map<string, number>();
  for (const unit of units) {
    const marks = new Set<string>(unit.stems);
    for (const concept of unit.own.concepts) marks.add(`c:${concept}`);
    for (const mark of marks) spread.set(mark, (spread.get(mark) ?? 0) + 1);
  }
  return {
    kind: 'plain',
    school: document.title,
    text: document.text,
    units: bound,
    language,
    sense,
    spread,
    firstContact: firstContact(bound),
  };
}
