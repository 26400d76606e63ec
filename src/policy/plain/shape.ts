/** What kind of thing is asked for: a number, a time, a person, a place; and whether a clause holds one. */
import type { Reading } from '../understand/reading.ts';
import type { ReadUnit } from './plain-pack.ts';
import type { Term } from './question-words.ts';
import { near } from './question-words.ts';

const PERSON = /\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Rev)\.? /;
const TIME =
  /\d|\bday|week|month|\byear|term\b|hour|immediate|soon|once|prompt|annual|before|after|first|same|when|until|straight|at once|without delay|each|every|january|february|march|april|\bmay \d|june|july|august|september|october|november|december|monday|friday|spring|autumn|summer|lunch|break/i;

/** What is asked for, by the question's words; what a clause that tells it looks like; how sorely it is missed. */
const SHAPES: readonly (readonly [RegExp, RegExp, number])[] = [
  [
    /\b(?:phone number|number (?:for|of)|telephone|extension|mobile number|what number|number is it|contact details)\b/,
    /\d{3,}|\bext\b/i,
    1,
  ],
  [
    /\b(?:email address|e mail address|address (?:of|for)|what is the email|s email|email of)\b/,
    /@/,
    1,
  ],
  [
    /\b(?:how (?:long|soon|quickly|quick|fast|often|frequently)|by when|deadline|what time|how far ahead|how much notice)\b|^(?:so |and |but )*when (?:is|was|will|does|do|did|should|must|are|next|can|were|s)\b|\bwhen (?:is|are|was|will|do we|does)\b/,
    TIME,
    0.8,
  ],
  [
    /\b(?:how many|how much|what percentage|number of)\b/,
    /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|no more|maximum|half|only|single)\b/i,
    0.8,
  ],
  [
    /\b(?:how old|what age|age limit|minimum age|old enough|age (?:must|do|should|can))\b/,
    /\b(?:1\d|2[01])\b|\bage[ds]?\b|\bthirteen|sixteen|eighteen/i,
    1.2,
  ],
  [/\bwhat colou?r\b|\bwhich colou?r\b/, /\b(?:red|blue|green|black|white|yellow|colour)\b/i, 1.2],
  [
    /\bwhat (?:does|do|did) [\w ]{2,30} look like\b|\bwhat is the (?:password|code)\b|\bhow much (?:is|does|do|are)\b|\bhow do i (?:log in|log into|reset|block|turn|get into|apply|claim)\b/,
    /£|\blooks like\b|\bsettings?\b|\bto log in\b|\bappl(?:y|ications)\b/i,
    1,
  ],
  [/\bwho pays\b|\bwho buys\b/, /\bpa(?:y|id|ys)\b|\bcost|\bbudget|\bexpense/i, 1],
  [
    /^(?:so |and |but )*where (?:is|are|do|does|can|s|should|would|will)\b/,
    /\b(?:in|on|at|from|to|under|with|goes?|kept|held|stored|found|website|office|drive|locker|board|room)\b/i,
    0.5,
  ],
];
const ASKS_NAME =
  /^(?:so |and |but |ok )*(?:who is|who s|who are|whos|what is the (?:head|principal|dsl)\w* name|name of|what s the name|what is the name)\b/;
const WHOSE_JOB =
  /\b(?:responsible|told|in charge|supposed|meant|allowed|covered|bound|running|managing|looking)\b/;
const ASKS_WHO =
  /^(?:and |so |but )*(?:who|whose|whom|which (?:person|member))\b|\bwho (?:is|are|do|does|should|can|runs?|has|needs|will|would|must|shall)\b/;

const ASKS_LEAVE =
  /\b(?:can|may|could|shall|should|must) (?:i|we|staff|he|she|they|my|our)\b|^(?:so |and |but )*(?:is it|am i|are we|is that|would it be|ok|okay|fine|alright|any harm)\b/;
const DEFINES =
  /^(?:so |and |but )*(?:what (?:counts as|do you mean by|is meant by|qualifies as)|what does .{2,40} mean|definition of|what are [a-z ]+ settings$)/;
const DEFINITION =
  /\bmeans?\b|such as|\binclud|refers? to|for example|e\.g\.|:|\bis any|\bare any/i;

const ASKS_OF_WHAT_KIND = /^(?:so |and |but )*(?:how|when|what|where|who)\b/;
/** A name is asked for, and there is none. */
const NOBODY = 2;
/** Just what was asked for is there. */
const HELD = -0.3;

/** Whether a unit names a person for what is asked: the words of the question and the name stand together. */
function namesPerson(wanted: readonly Term[], unit: ReadUnit): boolean {
  if (!PERSON.test(unit.text) && !(unit.cells.length > 0 && unit.named.length > 0)) return false;
  let total = 0;
  let shared = 0;
  for (const term of wanted) {
    total += term.weight;
    shared += term.weight * Math.max(near(term, unit.words), 0.9 * near(term, unit.above));
  }
  return total > 0 && shared / total >= 0.6;
}

/** From 0, holds what is asked for, upwards: how sorely it is missed. Below 0: it is just what was asked for. */
export function lacksShape(
  question: string,
  asked: Reading,
  wanted: readonly Term[],
  unit: ReadUnit,
): number {
  if (ASKS_NAME.test(question) && !WHOSE_JOB.test(question))
    return namesPerson(wanted, unit) ? -0.5 : NOBODY;
  if (DEFINES.test(question)) return DEFINITION.test(unit.text) ? 0 : 1;
  let missed = 0;
  let held = 0;
  if (!ASKS_LEAVE.test(question) || ASKS_OF_WHAT_KIND.test(question))
    for (const [wants, holds, by] of SHAPES) {
      if (!wants.test(question)) continue;
      if (holds.test(unit.text)) held = HELD;
      else missed = Math.max(missed, by);
    }
  if (missed > 0) return missed;
  if (held === 0 && asked.kinds.includes('who') && ASKS_WHO.test(question))
    return unit.named.length === 0 ? 0.5 : HELD;
  return held;
}
