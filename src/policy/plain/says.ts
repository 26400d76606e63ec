/** What one statement of a policy says to somebody who asks for leave, or whether one must. */
import type { Verdict } from '../reply.ts';
import type { Reading } from '../understand/reading.ts';
import { CHANNEL } from './modality.ts';
import { near, sharedBack } from './question-words.ts';
import type { Statement } from './statements.ts';
import type { Understood } from './understood.ts';
import type { Weighed } from './weigh.ts';
import { TELLS } from './wish.ts';

/** Whoever asks names what is missing, or means to do without it. */
const LACKING =
  /\b(?:without|not asked|no permission|no consent|no form|not got|have no|has no|haven t|hasn t|have not|has not|didn t|did not|never (?:asked|signed)|w o|not (?:agreed|signed|agreeing)|is blank|not on the list|before (?:he|she|they) (?:agree|answer)s?|instead of asking|skip|refus\w+|declined|withdr\w+|said no|not consented|objected|opted out|doesn t want|does not want|don t want)\b/;
/** Leave that rests on something: where that is missing, there is none. */
const CONDITIONAL =
  /\b(?:consent|permission|agree\w*|approv\w+|if|where|when|once|provided|signed|authoris\w+)\b/i;
const UNLESS =
  /^(?:unless|except|save|other than|apart from|outside|without|only|in an emergency|in emergencies)/;
/** What the school itself does is no leave for staff. */
const OF_THE_SCHOOL =
  /^(?:so |and |but )*(?:does|do|is|are|will|has|have|can) (?:the |our |my )?(?:school|trust|academy|college|nursery|it|slt|office|governors?|head\w*|management|anybody|anyone|somebody|someone)\b/;
/** So much about the question is a statement that names the very way. */
const NAMED_BY_NAME = 0.8;
/** The same of what stands behind an "only", and of one of several ways. */
const ONLY_MET = 0.4;
const WAY_MET = 0.6;
/** Enough of a condition is in the question to take it as met. */
const MET = 0.5;

/** Whether what lifts a rule, or limits it, is what the question speaks of. */
export function isMet(asked: Understood, condition: Reading | null): boolean {
  return condition !== null && sharedBack(asked.pack, condition, asked.said) >= MET;
}

const CHANNELS: ReadonlySet<string> = new Set([
  'platform',
  'whatsapp',
  '=email',
  '=workemail',
  '=ownemail',
]);
/** What stands on the inside of an "only": behind it, or before it where nothing follows. */
function inside(asked: Understood, { statement, share }: Weighed): boolean {
  if (CHANNEL.test(statement.text.toLowerCase())) {
    const channels = asked.wanted.filter((term) => term.concepts.some((one) => CHANNELS.has(one)));
    if (channels.length === 0 && share >= NAMED_BY_NAME) return true;
    if (channels.length > 0)
      return channels.every(
        ({ stem }) => statement.words.stems.has(stem) || statement.words.concepts.has(stem),
      );
  }
  if (statement.condition !== null && statement.conditionText.startsWith('only'))
    return (
      sharedBack(asked.pack, statement.condition, asked.said) >= ONLY_MET ||
      statement.ways.some((way) => sharedBack(asked.pack, way, asked.said) >= WAY_MET)
    );
  return false;
}

/** "… as long as pupils are not discussed", "… outside working hours": what leave leaves out. */
const LEFT_OUT = /^(?:outside|except|apart from|other than)\b|\b(?:not|never|without|nobody)\b/;

/** Whether the question is about just what a statement's leave leaves out. */
function isRuledOut(asked: Understood, { condition, conditionText }: Statement): boolean {
  return (
    LEFT_OUT.test(conditionText) &&
    !/\b(?:outside|except|apart|not|never|without|nobody|no|t|off|after|before)\b/.test(
      asked.question,
    ) &&
    isMet(asked, condition)
  );
}

const AGE_FROM =
  /\b(?:turned|over|at least|reached|until (?:they are|he is|she is)?) ?(1[0-9]|2[0-9])\b/;
const AGE_ASKED =
  /\b(?:who is|who s|who are|she s|he s|she is|he is|they are|aged?|is|are) (1[0-9]|2[0-9])\b|\b(1[0-9]|2[0-9]) (?:years? old|year olds?|yo)\b/;

/** Whether a statement allows something from an age that the question does not reach. */
function tooYoung(asked: Understood, { text }: Statement): boolean {
  const from = AGE_FROM.exec(text.toLowerCase())?.[1];
  const found = AGE_ASKED.exec(asked.whole.replace(/[^a-z0-9 ]+/g, ' '));
  const age = found?.[1] ?? found?.[2];
  return from !== undefined && age !== undefined && Number(age) < Number(from);
}

/** What one statement says to somebody who asks for leave, or whether one must. */
export function says(asked: Understood, weighed: Weighed): Verdict {
  const { statement } = weighed;
  const { question, wants } = asked;
  const [first = 'states'] = statement.binds;
  const has = (modality: Statement['binds'][number]): boolean => statement.binds.includes(modality);
  const lacking = LACKING.test(question);
  switch (first) {
    case 'approval':
      return lacking ? 'no' : 'needs-approval';
    case 'forbids':
      if (
        !lacking &&
        UNLESS.test(statement.conditionText) &&
        !statement.conditionText.startsWith('without') &&
        isMet(asked, statement.condition)
      )
        return 'yes';
      return 'no';
    case 'restricts':
      if (lacking) return 'no';
      if (has('allows') && isMet(asked, statement.condition)) return 'yes';
      return inside(asked, weighed) ? 'yes' : 'no';
    case 'discourages':
      return 'discouraged';
    case 'reports':
      return has('allows') && wants !== 'duty' && !TELLS.test(asked.whole) ? 'yes' : 'report';
    case 'exempts':
      return wants === 'duty' ? 'yes' : has('allows') ? 'yes' : 'info';
    case 'allows':
      if (lacking && (statement.condition !== null || CONDITIONAL.test(statement.text)))
        return 'no';
      return tooYoung(asked, statement) || isRuledOut(asked, statement) ? 'no' : 'yes';
    case 'obliges': {
      if (wants === 'duty') return 'yes';
      if (wants === 'whether' && OF_THE_SCHOOL.test(question)) return 'info';
      const term = asked.wanted.find((one) => one.stem === asked.act);
      const does = term !== undefined && near(term, statement.ruled) >= 0.75;
      return does ? 'yes' : 'no';
    }
    case 'states':
      return 'info';
  }
}
