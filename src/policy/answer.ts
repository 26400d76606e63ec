/** A message → what the policy says, word for word, or that it does not say. */
import type { Pack } from './pack.ts';
import type { PackNote, Rule, RuledPack, Silence } from './pack/types.ts';
import { answerPlainly } from './plain/answer-plain.ts';
import { decide } from './rank/decide.ts';
import type { Decision } from './rank/decide.ts';
import type { Answer, Note, Reply } from './reply.ts';
import { VERDICTS } from './reply.ts';
import { isTurned, withoutYesOrNo } from './turned-question.ts';
import type { Asked } from './understand/asked.ts';
import { asked } from './understand/asked.ts';
import type { Reading } from './understand/reading.ts';
import { read } from './understand/reading.ts';
import { told } from './understand/told.ts';

/** A longer message with several questions asks several things. */
const LONGEST_SINGLE = 400;

/** What is known of the person who asks. */
export interface Asker {
  /** Names of the exceptions that were approved for this person and still hold. */
  readonly exceptions: readonly string[];
}

/** More questions than a message is answered for; the rest would bury the first. */
const MOST_QUESTIONS = 4;
/** The longest message that is looked at for several questions. */
const LONGEST_MESSAGE = 2400;

function publicNote(note: PackNote): Note {
  const { kind, text, source } = note;
  return source === undefined ? { kind, text } : { kind, text, source };
}

function notesFor(pack: RuledPack, rule: Rule, reading: Reading): Note[] {
  const main = rule.quotes[0]?.clause;
  const own = rule.notes.filter((note) => note.clauses.length === 0);
  const aged = pack.notes.filter(
    (note) =>
      main !== undefined &&
      note.clauses.includes(main) &&
      (note.about === null || reading.concepts.has(note.about) || rule.verdict === 'info'),
  );
  return [...own, ...aged].map(publicNote);
}

function fromRule(
  pack: RuledPack,
  rule: Rule,
  question: Asked,
  reading: Reading,
  why: readonly string[],
  asker: Asker | null,
): Answer {
  const held =
    rule.exception !== null && asker?.exceptions.includes(rule.exception.name) === true
      ? rule.exception
      : null;
  const plain = held?.plain ?? rule.plain;
  return {
    question: question.question,
    verdict: held?.verdict ?? rule.verdict,
    plain: isTurned(question.question) ? withoutYesOrNo(plain) : plain,
    quotes: rule.quotes,
    contacts: rule.contacts,
    notes: [
      ...(held === null
        ? []
        : [
            {
              kind: 'personal-exception',
              text: 'This holds for you because an exception was approved for you.',
            } satisfies Note,
          ]),
      ...notesFor(pack, rule, reading),
    ],
    why: [...why, `rule: ${rule.id}`],
  };
}

function fromSilence(
  pack: RuledPack,
  silence: Silence | null,
  question: Asked,
  why: readonly string[],
): Answer {
  const said = silence?.plain ?? 'The policy does not say.';
  return {
    question: question.question,
    verdict: 'none',
    plain: `${said} Staff can ask ${pack.firstContact.name} first.`,
    quotes: [],
    contacts: [pack.firstContact.name],
    notes: (silence?.notes ?? []).map(publicNote),
    why: [...why, silence === null ? 'no rule is likely enough' : `silent: ${silence.id}`],
  };
}

function explain(reading: Reading, decision: Decision): string[] {
  const frames = reading.frames.map(
    (frame) => `${frame.by} ${frame.act} ${frame.to ?? 'nobody named'}`,
  );
  return [
    `asks: ${reading.kinds.join(', ') || 'nothing'}`,
    `speaks of: ${[...reading.concepts].toSorted().join(', ') || 'nothing known'}`,
    ...(frames.length === 0 ? [] : [`who does what: ${frames.join('; ')}`]),
    `likeliest: ${decision.ranked
      .slice(0, 3)
      .map((one) => `${one.id} ${(100 * one.chance).toFixed(0)} %`)
      .join(', ')}`,
    ...decision.because,
  ];
}

/** One question as it was understood and decided. */
interface Decided {
  readonly question: Asked;
  readonly reading: Reading;
  readonly decision: Decision;
}

function decideOne(pack: RuledPack, question: Asked): Decided {
  const reading = read(pack.language, question.whole);
  return { question, reading, decision: decide(pack, reading) };
}

/**
 * Each question by itself, or the message as one where that is surer: "so it blows
 * over, does it? what does the policy say?" asks one thing in two sentences.
 */
function decideAll(pack: RuledPack, questions: readonly Asked[], text: string): Decided[] {
  const apart = questions.map((question) => decideOne(pack, question));
  if (apart.length < 2 || text.length > LONGEST_SINGLE) return apart;
  const together = decideOne(pack, { question: text.trim(), whole: text });
  const sure = apart.reduce((sum, one) => sum + one.decision.sure, 0) / apart.length;
  return together.decision.sure >= sure ? [together] : apart;
}

function answerDecided(pack: RuledPack, decided: Decided, asker: Asker | null): Answer {
  const { question, reading, decision } = decided;
  const why = explain(reading, decision);
  const rule = pack.rules.get(decision.id);
  return rule === undefined
    ? fromSilence(pack, pack.silences.get(decision.id) ?? null, question, why)
    : fromRule(pack, rule, question, reading, why, asker);
}

/** Answers every question of a message, the strictest verdict first. Never throws, whatever is typed. */
export function answerMessage(pack: Pack, text: string, asker: Asker | null = null): Reply {
  const kept =
    text.length > LONGEST_MESSAGE
      ? `${text.slice(0, LONGEST_MESSAGE / 2)} ${text.slice(-LONGEST_MESSAGE / 2)}`
      : text;
  const questions = asked(kept).slice(0, MOST_QUESTIONS);
  const found = new Map<string, Answer>();
  const add = (id: string, answer: Answer): void => {
    if (!found.has(id)) found.set(id, answer);
  };
  if (pack.kind === 'plain')
    for (const question of questions) {
      const answer = answerPlainly(pack, question);
      add(answer.quotes[0]?.clause ?? '', answer);
    }
  else
    for (const decided of decideAll(pack, questions, kept))
      add(decided.decision.id, answerDecided(pack, decided, asker));
  const answers = [...found.values()];
  const strictestFirst = answers.toSorted(
    (a, b) => VERDICTS.indexOf(a.verdict) - VERDICTS.indexOf(b.verdict),
  );
  return { answers: strictestFirst, told: told(pack.language, text) };
}
