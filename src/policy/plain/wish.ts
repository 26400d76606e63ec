/** What the one who writes wants: leave to do something, to know something, or to be told what to do. */
import type { Reading } from '../understand/reading.ts';

/** `whether`: a yes or a no is asked for of how things are, not of what one may do. */
export type Wish = 'leave' | 'duty' | 'whether' | 'knowledge' | 'telling' | 'whom';

/** Words of something that has happened or is happening. */
export const TELLS =
  /\b(?:there is|there s|there are|there ve|has|have|had|just|been|was|were|keeps?|saw|seen|noticed|found|sent|got|received|posted|followed|messaged|added|shared|put|took|told me|happened|lost|someone s|somebody s|someone|somebody|nicked|stolen|hacked|think (?:a|my|one|another|our|someone|one)|worried|uneasy|concerned|regret|is (?:posting|saying|slagging|sharing|sending|messaging|following|calling|bullying|being)|are (?:posting|saying|slagging|sharing|sending|messaging|following|calling|bullying|being))\b/;

const OPENER =
  '^(?:so |and |but |also |hi |hello |please |then |ok |quick one |sorry |or |if so )*';
/** Those who act in a question of leave. */
const ACTORS =
  '(?:i|we|you|he|she|they|staff|teachers?|tas?|adults?|governors?|volunteers?|colleagues?|pupils?|students?|children|kids|learners?|parents?|mums?|dads?|families|anyone|anybody|somebody|someone|people|our [a-z]+|my [a-z]+|the [a-z]+|a [a-z]+|an [a-z]+)';
/** What is done to somebody as a consequence asks for no leave. */
const CONSEQUENCE =
  'be (?:banned|struck|disciplined|sacked|dismissed|fired|suspended|involved|prosecuted|traced|held|seen|found|in trouble|punished|warned|barred|arrested|sued|affected)';

const OPENS_LEAVE = new RegExp(
  `${OPENER}(?:(?:can|could|may|might|shall) (?!${ACTORS} (?:really |actually |also )?${CONSEQUENCE})|am i (?:ok|okay|allowed|able|alright|right|permitted|free|fine|good)|are we (?:ok|okay|allowed|able|alright|permitted|free|fine)|is it (?:ok|okay|alright|all right|fine|allowed|acceptable|permitted|permissible|appropriate|against|wrong|forbidden|banned|a problem|an issue|bad|cool|safe|legit|unprofessional)|is that (?:ok|okay|alright|fine|allowed|acceptable|against)|would it be|ok\\b|okay\\b|alright\\b|allowed\\b|is (?:[a-z0-9]+ ){1,8}?(?:ok|okay|alright|allowed|fine|acceptable|permitted|forbidden|banned)\\b|are (?:[a-z0-9]+ ){1,8}?(?:allowed|permitted|ok|okay|banned)\\b|any (?:harm|problem|issue)|do you mind|does anyone mind|surely)`,
);
const LEAVE_ANYWHERE = new RegExp(
  `\\b(?:can|may|could|shall) (?:i|we|staff|he|she|they|it|this|that|her|his|their|my)\\b|\\b(?:allowed|permitted) to\\b|\\bam i (?:ok|allowed|alright|exempt)\\b|\\bis (?:it|that|this) (?:ok|okay|alright|allowed|fine|acceptable|a problem|against)\\b|\\b(?:ok|okay|alright|fine|allowed) (?:to|if|for|with)\\b|\\b(?:ok|okay|alright|allowed|right|fine)$|\\bmind if\\b|\\bget away with\\b|\\bwhat is stopping\\b|\\b(?:any|a|the) (?:problem|harm|issue)\\b|\\b(?:wrong|forbidden|banned|against the) \\b|\\bfree to\\b|\\bwould it be\\b|\\bsurely\\b`,
);
/** Status of an act, in other words: "what's the rule on …". */
const ASKS_RULE =
  /\bwhat (?:is|s|are) (?:the|our) (?:rules?|policy|position|guidance|line|stance|view|deal|score) (?:on|about|for|if|when|with|around|re)\b|\bwhat (?:if|about) (?:i|we|a member of staff|staff)\b|\bhow about (?:if )?(?:i|we)\b|\bwhere do (?:i|we) stand\b|\bwhat (?:must|should|may|can) (?:i|we|staff|teachers?) (?:not|never)\b|\bwhat (?:mustn|shouldn|can)\s?t\b/;
const ASKS_DUTY = new RegExp(
  `${OPENER}(?:must|should|shall|need) ${ACTORS}\\b|\\b(?:must|should) (?:i|we)\\b|\\bdo (?:i|we|you|staff|they) (?:need|have to|really need|still need|still have to|also need|tell|report|declare|own up|mention)\\b|\\b(?:does|do) ${ACTORS} (?:need|have) to\\b|\\b(?:have|has|got) to\\b|\\bneed to\\b|\\bneeded\\b|\\brequired\\b|\\bsupposed to\\b|\\bexpected to\\b|\\bmeant to\\b|\\bobliged to\\b`,
);
const OPENS_FACT = new RegExp(
  `${OPENER}(?:who|whose|whom|what|which|when|where|why|how|tell me|remind me|explain|name|list)\\b`,
);
/** What others do, or what is so: "does the policy cover", "are there any", "has anybody been", "do lessons". */
const ASKS_SO = new RegExp(
  `${OPENER}(?:does|do|did|has|have|had|is|are|was|were|will|would) (?!i\\b|we need|we have to|you need|you have to|it ok|it okay|it alright|that ok)|${OPENER}(?:can|could|may|might) ${ACTORS} (?:really |actually |also )?${CONSEQUENCE}`,
);
const WHOM_VERBS =
  /\b(?:tell|report(?:ed)?|inform(?:ed)?|notif(?:y|ied)|speak|go to|goes? to|know|told|contact|flag|raise|pass|take|turn to)\b/;

/** What would happen, or happens by rule, has not happened. */
const WHAT_IF = /\bwhat (?:would|will|could|happens?|does|do (?:we|they)) /;
/** A fact is asked for after a story, or in a word or two: "which policy do we use", "email address of the helpline". */
const ASKS_FACT_LATER =
  /(?<!\b(?:pupils?|students?|child|children|kids?|boys?|girls?|parents?|mums?|dads?|someone|somebody|anyone|anybody|people|person|colleagues?|teachers?|staff|tas?|adults?|man|woman|one|account|page|post|photo|picture|video|group|those|know|sure|see|saw|about|day|time|moment|case|so) )\b(?:who|what|which|when|where|why|how) (?!(?:a|an|the|my|our|some|he|she|they|i|we|one|another)\b)(?:\w+ ){0,2}?(?:do|does|did|is|are|can|should|must|will|would|s|next|happens)\b|^(?:phone number|number|email|email address|address|contact details|name|date|time|link)\b/;
const LEAVE_FOR_US =
  /\b(?:can|may|could|shall|should|must) (?:i|we|staff|he|she|they|my|our|pupils|parents)\b|\b(?:ok|okay|alright|allowed)\b/;
/** What somebody means to do is not done yet: leave is asked for. */
const INTENDS =
  /\b(?:i|we|she|he|they|staff|teacher|ta|colleague|trainee) (?:am |m |is |s |are |re )?(?:really |just |only )?(?:want|wants|wanted|would like|d like|going|about|thinking|thought i|planning|plan|fancy|tempted|hoping|hope|intend|keen|asked whether|asks whether|asks if|wonder\w*) (?:to|of|about|on|i|if|he|she|they|we|whether)?\b/;

/** "I can't find the tablet" asks for no leave. */
const HELPLESS = /^(?:so |and |but |oh no |help |hi )*(?:i|we) (?:can|could) ?(?:not|t)\b/;

/** What the asker wants, by the question's own words; `whole` has the story that belongs to it. */
export function wish(question: string, whole: string, asked: Reading): Wish {
  const kinds = new Set(asked.kinds);
  if (
    kinds.has('who') &&
    WHOM_VERBS.test(question) &&
    !/\bwho (?:is|are) (?:allowed|responsible)\b/.test(question)
  )
    return 'whom';
  if (
    kinds.has('what-now') &&
    TELLS.test(whole) &&
    !WHAT_IF.test(question) &&
    !OPENS_LEAVE.test(question)
  )
    return 'telling';
  if (ASKS_RULE.test(question)) return 'leave';
  if (OPENS_FACT.test(question) && !/^how about\b/.test(question)) return 'knowledge';
  if (HELPLESS.test(question)) return 'telling';
  if (OPENS_LEAVE.test(question)) return 'leave';
  const fact = question.search(ASKS_FACT_LATER);
  const asksLeave = question.search(LEAVE_FOR_US);
  if (fact >= 0 && (asksLeave < 0 || fact <= asksLeave)) return 'knowledge';
  if (ASKS_DUTY.test(question)) return 'duty';
  if (ASKS_SO.test(question) && !LEAVE_ANYWHERE.test(question)) return 'whether';
  if (LEAVE_ANYWHERE.test(question) || INTENDS.test(question)) return 'leave';
  if (TELLS.test(question)) return 'telling';
  if (kinds.has('may')) return 'leave';
  if (kinds.has('must')) return 'duty';
  return kinds.size === 0 || kinds.has('told') ? 'telling' : 'knowledge';
}
