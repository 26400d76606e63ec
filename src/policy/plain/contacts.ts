/** Whom to go to, of those whom the clauses name: the one for this matter, and not the one it is about. */
import type { Verdict } from '../reply.ts';
import type { PlainPack, ReadUnit } from './plain-pack.ts';
import { namedIn, withOffice } from './named.ts';

const BY_CHILD = /\b(?:pupil|child|student|learner|boy|girl|kid)/i;
const BY_STAFF = /\b(?:staff|adult|teacher|colleague|employee|member of staff)/i;
/** "Where the concern is about the Head, inform the Chair." */
const ABOUT_THEM =
  /\b(?:if|where|when|unless|in case)\b[^.;]*?\b(?:about|concerns?|concerned|involves?|against|complain\w*|suspects?)\b[^.;]*\b(?:head\w*|principal|chief executive|dsl|lead|chair|manager|her|him|them|mr|mrs|ms|miss|dr)\b|\b(?:if|where|when) [^.;,]*\b(?:head\w*|principal|chief executive|dsl|lead|chair|manager|she|he) is (?:concerned|involved|away|absent|the one|the subject)\b/i;
const TOP =
  /\b(?:head|headteacher|head teacher|principal|chief executive|ceo|boss|dsl|safeguarding lead|chair)\b/i;

/** Parts of a clause, each with its own people. */
function parts(text: string): string[] {
  return text.split(
    /(?<=[.!?])(?<!\b(?:Mr|Mrs|Ms|Miss|Dr|[A-Z])\.) +|;|, or,? (?=(?:where|if|to|when))|, and (?=(?:where|if|to|when))| or (?=to the)|, but | and (?=where |if )|, (?=if |where )/,
  );
}

/** The office that is itself complained of: it is never the one to go to. */
function complainedOf(pack: PlainPack, question: string): readonly string[] {
  const about =
    /\b(?:about|by|from|is|its|against|with|what|if|of)\b (?:it s |it is |what )?(?:the |our |my )?([a-z .]{2,40})/gi;
  const found: string[] = [];
  for (const office of pack.offices)
    for (const name of office) {
      const plain = name
        .toLowerCase()
        .replace(/[^a-z0-9 ]+/g, ' ')
        .replace(/\s+/g, ' ')
        .trim();
      if (plain.length > 2 && question.includes(plain)) found.push(...office);
    }
  for (const [, after = ''] of question.matchAll(about)) {
    const top = TOP.exec(after.slice(0, 24));
    if (top !== null) found.push(top[0]);
  }
  return found;
}

function isOf(name: string, complained: readonly string[]): boolean {
  const plain = name.toLowerCase();
  return complained.some((one) => {
    const other = one.toLowerCase();
    return (
      plain === other || (plain.split(' ').includes(other) && !/^(?:deputy|chair)/.test(plain))
    );
  });
}

/** Everybody whom a unit names for this matter. */
function chosen(pack: PlainPack, unit: ReadUnit, by: string, question: string): string[] {
  const { named } = unit;
  if (named.length < 2) return [...named];
  const complained = complainedOf(pack, question);
  const split = parts(unit.text);
  const about = split.filter((part) => ABOUT_THEM.test(part));
  if (complained.length > 0) {
    const others = (about.length > 0 ? about : split)
      .flatMap((part) => namedIn(part, pack.offices))
      .filter((name) => !isOf(name, complained));
    if (others.length > 0) return others;
  }
  const plainly = split.filter((part) => !about.includes(part) || about.length === split.length);
  const wanted = by === 'pupil' ? BY_CHILD : by === 'staff' ? BY_STAFF : null;
  const held = wanted === null ? [] : plainly.filter((part) => wanted.test(part));
  const from = held.flatMap((part) => namedIn(part, pack.offices));
  if (from.length > 0) return from;
  const rest = plainly.flatMap((part) => namedIn(part, pack.offices));
  return rest.length > 0 ? rest : [...named];
}

/** Of the units that were read for an answer, the one that names whom to go to. */
function whoIsTold(verdict: Verdict, units: readonly ReadUnit[]): ReadUnit | null {
  const naming = units.filter((unit) => unit.named.length > 0);
  const fitting =
    verdict === 'report'
      ? naming.find((unit) => unit.modalities.includes('reports'))
      : verdict === 'needs-approval'
        ? naming.find((unit) => unit.modalities.includes('approval'))
        : naming[0];
  return fitting ?? naming[0] ?? null;
}

/** `units`: the best first; `by`: who did it, as far as the question says; `question` in plain words. */
export function contacts(
  pack: PlainPack,
  verdict: Verdict,
  units: readonly ReadUnit[],
  by: string,
  question: string,
): string[] {
  const unit = whoIsTold(verdict, units);
  if (unit === null) return [];
  return withOffice([...new Set(chosen(pack, unit, by, question))], pack.offices);
}
