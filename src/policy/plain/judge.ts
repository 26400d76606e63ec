/** From what was asked to a verdict: whom to tell, a fact, what happened, or leave. */
import type { Reading } from '../understand/reading.ts';
import type { Asked, Judged, Usual } from './leave.ts';
import { leave } from './leave.ts';
import type { ReadUnit } from './plain-pack.ts';
import type { Understood } from './understood.ts';
import { weigh } from './weigh.ts';
import { TELLS } from './wish.ts';

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

const ASKS_SCOPE =
  /\b(?:counts?|covers?|covered|apply|applies|includes?|included|extends?|reach)\b/;

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
