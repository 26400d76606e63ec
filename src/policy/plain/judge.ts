/** From what clauses say and what was asked to a verdict: the stricter one wherever it is not clear. */
import type { Verdict } from '../reply.ts';
import { VERDICTS } from '../reply.ts';
import type { Reading } from '../understand/reading.ts';
import type { ReadUnit } from './plain-pack.ts';
import type { Term } from './question-words.ts';
import { near, sharedBack } from './question-words.ts';
import { CHANNEL } from './modality.ts';
import { actorFits } from './parties.ts';
import type { Statement } from './statements.ts';
import type { Understood } from './understood.ts';
import { TELLS } from './wish.ts';

/** Whoever asks names what is missing, or means to do without it. */
const LACKING =
  /\b(?:without|not asked|no permission|no consent|no form|not got|have no|has no|haven t|hasn t|have not|has not|didn t|did not|never (?:asked|signed)|w o|not (?:agreed|signed|agreeing)|is blank|not on the list|before (?:he|she|they) (?:agree|answer)s?|instead of asking|skip|refus\w+|declined|withdr\w+|said no|not consented|objected|opted out|doesn t want|does not want|don t want)\b/;
/** Leave that rests on something: where that is missing, there is none. */
const CONDITIONAL =
  /\b(?:consent|permission|agree\w*|approv\w+|if|where|when|once|provided|signed|authoris\w+)\b/i;
const UNLESS =
  /^(?:unless|except|save|other than|apart from|outside|without|only|in an emergency|in emergencies)/;
const WHAT_TO_DO =
  /\bhow (?:do|should|must|can|would|shall) (?:i|we|staff|you|one) (?:deal|handle|respond|react|proceed|report|raise|flag|manage|treat|approach)\b|\b(?:procedure|process|protocol|steps|action)\b.*\b(?:if|when|for|after)\b|\bwho (?:deals?|handles?|sorts?|looks? into|investigates?)\b|\bwhat (?:do|should|must|can|am|are|shall) (?:i|we|staff|you)\b|\bwhat (?:now|next)\b|\bwhat happens\b|\bwhat to do\b/;
const TO_REPORT =
  /\b(?:report(?:ed|ing)?|tell|told|inform(?:ed)?|notif(?:y|ied)|flag|raise|alert|declare|disclose|own up|pass (?:it|this|that) on|let .{2,20} know|mention it)\b/;
/** What the asker did, or does. */
const OWN_ACT =
  /\b(?:i|we) (?:have |ve |had |am |m |just |did |keep |also |always |usually |often )*(?!think|saw|see|know|noticed|found|heard|got|was|were|worry|worried|believe|suspect|received)[a-z]+/;
/** "Can I tell a parent …" is no report. */
const MAY_REPORT =
  /\b(?:report(?:ing)?|own up|keep (?:it|this) (?:quiet|to myself)|say nothing|let it (?:go|lie))\b/;
/** How much or how soon: a fact, even of a report. */
const ASKS_AMOUNT =
  /\b(?:how (?:long|soon|quickly|quick|fast|often|many|much|old)|by when|deadline|what (?:time|number|form)|which form)\b/;
/** A quantity, a time or a name is asked for: a fact, whatever the clause demands. */
const ASKS_FACT =
  /\b(?:how (?:long|soon|quickly|fast|often|many|much|old)|by when|deadline|what (?:time|number|form|counts?)|which form|when (?:do|does|is|are|will|was|should|must))\b|^(?:so |and |but )*(?:when|where|which|why)\b/;

const CONSEQUENCES =
  /\b(?:consequences?|repercussions?|what (?:would|will|might|could|can|happens?) (?:\w+ ){0,3}?(?:happen|if)|punish\w*|penalt\w+|get (?:sacked|fired|into trouble)|lose my job|in trouble)\b/;
const WHO_AGREES =
  /\b(?:who|whose|which|whom)\b.*\b(?:approv\w+|agree\w*|permission|authoris\w+|sign\w* (?:it |this )?off|say so|says? yes|decides?|allows?|grants?|ok)\b/;

/** Things that have to be told to somebody when they happen. */
const TROUBLE = [
  '=abuse',
  '=bully',
  '=threat',
  '=fake',
  '=hacked',
  '=lost',
  '=nude',
  '=harm',
  '=selfharm',
  '=concern',
  '=dataloss',
  '=crime',
  '=extremism',
  '=rumour',
  '=parentcomplaint',
  '=regret',
  'threat',
  'nude',
  'bully',
];

function goesWrong(reading: Reading, story: Reading | null): boolean {
  return [reading, ...(story === null ? [] : [story])].some(
    (one) =>
      TROUBLE.some((trouble) => one.concepts.has(trouble)) ||
      one.frames.some((frame) => frame.by !== 'asker' && frame.act !== 'discuss'),
  );
}

/** What the school itself does is no leave for staff. */
const OF_THE_SCHOOL =
  /^(?:so |and |but )*(?:does|do|is|are|will|has|have|can) (?:the |our |my )?(?:school|trust|academy|college|nursery|it|slt|office|governors?|head\w*|management|anybody|anyone|somebody|someone)\b/;
const ASKS_SCOPE =
  /\b(?:counts?|covers?|covered|apply|applies|includes?|included|extends?|reach)\b/;

/** A statement with how much of the question it is about. */
interface Weighed {
  readonly unit: ReadUnit;
  readonly statement: Statement;
  readonly share: number;
}

/** So much about the question is a statement that names the very way. */
const NAMED_BY_NAME = 0.8;
/** The same of what stands behind an "only", and of one of several ways. */
const ONLY_MET = 0.4;
const WAY_MET = 0.6;
/** Enough of a condition is in the question to take it as met. */
const MET = 0.5;

/** The word for the act counts this much more than others: "must not delete it" answers "can I delete the photo?". */
const ACT = 2;

function weigh(units: readonly ReadUnit[], terms: readonly Term[], act: string | null): Weighed[] {
  const wanted = terms.map((term) =>
    term.stem === act ? { ...term, weight: ACT * term.weight } : term,
  );
  const total = wanted.reduce((sum, term) => sum + term.weight, 0);
  return units.flatMap((unit, at) =>
    unit.statements.map((statement): Weighed => {
      const { words } = statement;
      let shared = 0;
      for (const term of wanted)
        shared +=
          term.weight *
          Math.max(near(term, words), 0.9 * near(term, unit.above), 0.45 * near(term, unit.words));
      const share = total === 0 ? 0 : shared / total;
      return { unit, statement, share: at === 0 ? share : share * 0.9 };
    }),
  );
}

export interface Judged {
  readonly verdict: Verdict;
  readonly why: string;
}

interface Asked extends Understood {
  /** How certain it is that the best unit is the one, from 0 to 1. */
  readonly certain: number;
}

/** Whether what lifts a rule, or limits it, is what the question speaks of. */
function isMet(asked: Asked, condition: Reading | null): boolean {
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
function inside(asked: Asked, { statement, share }: Weighed): boolean {
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
function isRuledOut(asked: Asked, { condition, conditionText }: Statement): boolean {
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
function tooYoung(asked: Asked, { text }: Statement): boolean {
  const from = AGE_FROM.exec(text.toLowerCase())?.[1];
  const found = AGE_ASKED.exec(asked.whole.replace(/[^a-z0-9 ]+/g, ' '));
  const age = found?.[1] ?? found?.[2];
  return from !== undefined && age !== undefined && Number(age) < Number(from);
}

/** What one statement says to somebody who asks for leave, or whether one must. */
function says(asked: Asked, weighed: Weighed): Verdict {
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

/** Verdicts that never hurt anybody who asked for leave. */
const SAFE: ReadonlySet<Verdict> = new Set(['no', 'report', 'discouraged', 'none']);

/** For each verdict how usual it is for such a question, from 0 to 1. */
export type Usual = Readonly<Partial<Record<Verdict, number>>>;

/** How much the usual verdict on such questions counts beside the words of the policy. */
const USUAL = 0.5;
/** How sharply a statement that is less about the question falls behind. */
const SHARP = 4;
/** What stands in another unit than the best one counts less. */
const ELSEWHERE = 0.5;
/** A yes, or a mere fact, gives way to what is stricter and this nearly as strong: a wrong yes is worst. */
const RIVALS = 0.65;
/** Where the clause only tells something, hardly anything that binds nearby is too weak to decide. */
const FACT_MARGIN = 0.35;
/** A yes must rest on a statement that is about all of the question, or mostly, and the question about it. */
const ALL_ABOUT = 0.85;
const MOSTLY_ABOUT = 0.6;
const SOME_BACK = 0.25;
const MUCH_BACK = 0.42;
/** Where a yes is not sure enough, something nearby that says no decides. */
const A_NO_NEARBY = 0.3;
/** Or the passage is certain to be the one. */
const CERTAIN = 0.7;
/** So likely it must be that the passage is the one before anything nearby decides. */
const LIKELY = 0.45;
/** What a bare fact counts for somebody who asks for leave. */
const FACT = 0.3;

/** Leave for staff is none for parents. */
function othersActIn(asked: Asked, unit: ReadUnit): boolean {
  return actorFits(asked.reading, unit) <= -1;
}

function leave(asked: Asked, weighed: readonly Weighed[], usual: Usual): Judged {
  const [best] = weighed;
  if (best === undefined) return { verdict: 'info', why: 'nothing binds' };
  const most = Math.max(...weighed.filter((one) => one.unit === best.unit).map((one) => one.share));
  const weight = new Map<Verdict, number>();
  const add = (verdict: Verdict, by: number): void => {
    weight.set(verdict, (weight.get(verdict) ?? 0) + by);
  };
  let main: { one: Weighed; verdict: Verdict; by: number } | null = null;
  let elsewhere = 0;
  for (const one of weighed) {
    const verdict = says(asked, one);
    const own = one.unit === best.unit;
    const by =
      Math.min(1.3, one.share / Math.max(most, 0.05)) ** SHARP *
      (own ? 1 : ELSEWHERE) *
      (verdict === 'info' ? FACT : 1);
    if (!own) elsewhere += by;
    if (main === null || by > main.by) main = { one, verdict, by };
    add(verdict, own ? by : elsewhere > 1.5 ? 0 : by);
  }
  for (const verdict of VERDICTS)
    if (verdict !== 'none') add(verdict, USUAL * (usual[verdict] ?? 0));
  const strength = (verdict: Verdict): number => weight.get(verdict) ?? 0;
  const ranked = VERDICTS.filter((verdict) => verdict !== 'none').toSorted(
    (a, b) => strength(b) - strength(a),
  );
  const first = ranked[0] ?? 'info';
  const back = main === null ? 0 : sharedBack(asked.pack, main.one.statement.own, asked.said);
  const share = main?.one.share ?? 0;
  const met = isMet(asked, main?.one.statement.condition ?? null);
  const why = `${ranked
    .slice(0, 3)
    .map((one) => `${one} ${strength(one).toFixed(2)}`)
    .join(
      ', ',
    )}; about it ${share.toFixed(2)}, it about the question ${back.toFixed(2)}${met ? ', condition met' : ''}; “${main?.one.statement.text.slice(0, 80) ?? ''}” ${main?.one.statement.binds.join(' and ') ?? ''} → ${main?.verdict ?? ''}`;
  if (SAFE.has(first)) return { verdict: first, why };
  const stricter = ranked.find((verdict) => SAFE.has(verdict) && verdict !== 'report');
  const strict = stricter === undefined ? 0 : strength(stricter);
  const sure =
    share >= ALL_ABOUT ||
    (share >= MOSTLY_ABOUT && back >= SOME_BACK) ||
    back >= MUCH_BACK ||
    met ||
    (asked.certain >= CERTAIN && strict < A_NO_NEARBY);
  if (
    stricter !== undefined &&
    first !== 'needs-approval' &&
    strict > (first === 'info' ? strength(first) - FACT_MARGIN : strength(first) * RIVALS)
  )
    return { verdict: stricter, why };
  if (main === null || othersActIn(asked, main.one.unit))
    return { verdict: 'none', why: `${why}; binds others than those who act` };
  if (!sure)
    return stricter !== undefined && strict >= A_NO_NEARBY && asked.certain >= LIKELY
      ? { verdict: stricter, why: `${why}; not sure enough for ${first}` }
      : { verdict: 'none', why: `${why}; not sure enough for ${first}` };
  // Whoever may do something once somebody agreed may not just do it.
  if (first === 'yes' && main.one.unit.modalities[0] === 'approval' && main.one.unit === best.unit)
    return { verdict: 'needs-approval', why };
  return { verdict: first, why };
}

/** The verdict for a question: the best unit leads, what stands beside it and what is usual have a say. */
export function judge(
  understood: Understood,
  certain: number,
  units: readonly ReadUnit[],
  usual: Usual,
): Judged {
  const asked: Asked = { ...understood, certain };
  const { question, whole, reading, story, wanted, wants } = understood;
  const weighed = weigh(units, wanted, understood.act);
  const [main] = units;
  const reports = units.some((unit) => unit.modalities.includes('reports'));
  const reported = usual.report ?? 0;
  const happened = TELLS.test(whole);
  const mainBinds = main?.modalities ?? [];
  switch (wants) {
    case 'whom':
      if (ASKS_AMOUNT.test(question)) return { verdict: 'info', why: 'an amount is asked for' };
      if (reports || happened || reported > 0.3 || TO_REPORT.test(question))
        return { verdict: 'report', why: 'asks whom to tell' };
      return {
        verdict: mainBinds.includes('approval') ? 'needs-approval' : 'info',
        why: 'asks whom',
      };
    case 'telling':
      if (mainBinds.includes('reports')) return { verdict: 'report', why: 'tells of something' };
      if (mainBinds.includes('forbids') && OWN_ACT.test(question))
        return { verdict: 'no', why: 'tells of what is forbidden' };
      if (reports || reported > 0.4) return { verdict: 'report', why: 'tells of something' };
      if (mainBinds.includes('forbids') || (usual.no ?? 0) > 0.4)
        return { verdict: 'no', why: 'tells of what is forbidden' };
      if (mainBinds.includes('approval'))
        return { verdict: 'needs-approval', why: 'tells of what needs approval' };
      return {
        verdict: mainBinds.includes('discourages') ? 'discouraged' : 'report',
        why: 'tells of something',
      };
    case 'knowledge':
      if (TO_REPORT.test(question) && reports && !ASKS_AMOUNT.test(question))
        return { verdict: 'report', why: 'asks about reporting' };
      if (ASKS_AMOUNT.test(question)) return { verdict: 'info', why: 'an amount is asked for' };
      if (CONSEQUENCES.test(question) && mainBinds[0] === 'forbids')
        return { verdict: 'no', why: 'asks what follows from what is forbidden' };
      if (WHO_AGREES.test(question) && mainBinds.includes('approval'))
        return { verdict: 'needs-approval', why: 'asks who agrees' };
      if (WHAT_TO_DO.test(question) && (reports || happened))
        return { verdict: 'report', why: 'asks what to do about it' };
      if (mainBinds.includes('reports') && (goesWrong(reading, story) || !ASKS_FACT.test(question)))
        return { verdict: 'report', why: 'asks about something that goes wrong' };
      return reported > 0.45 && happened
        ? { verdict: 'report', why: 'such matters are usually reported' }
        : { verdict: 'info', why: 'asks to know' };
    case 'whether': {
      if (ASKS_SCOPE.test(question)) return { verdict: 'info', why: 'asks what is covered' };
      if (TO_REPORT.test(question) && reports)
        return { verdict: 'report', why: 'asks about reporting' };
      const judged = leave(asked, weighed, usual);
      return judged.verdict === 'yes' || judged.verdict === 'none'
        ? { verdict: 'info', why: `asks whether it is so; ${judged.why}` }
        : judged;
    }
    case 'duty':
    case 'leave':
      if (reports && (wants === 'duty' ? TO_REPORT : MAY_REPORT).test(question))
        return { verdict: 'report', why: 'asks whether to report' };
      return leave(asked, weighed, usual);
  }
}
