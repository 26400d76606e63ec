/**
 * What a clause says, one thing at a time: "editors may reply to questions; they shall not reply to
 * complaints" allows one thing and forbids another, and each has its conditions.
 */
import type { Reading } from '../understand/reading.ts';
import type { Modality } from './modality.ts';
import { modalities } from './modality.ts';
import type { Words } from './words-of.ts';
import { wordsOf } from './words-of.ts';

export interface Statement {
  readonly text: string;
  readonly own: Reading;
  readonly words: Words;
  /** Its words without the condition: the rule itself. */
  readonly ruled: Words;
  /** How it binds, the strongest first; never empty. */
  readonly binds: readonly Modality[];
  /** What lifts it or must be met: "unless …", "only with …", "provided that …". */
  readonly condition: Reading | null;
  readonly conditionText: string;
  /** Where several would do, each of them: "only through email, Teams or the portal". */
  readonly ways: readonly Reading[];
}

/** Where one thing that a sentence says ends and another begins. */
const APART =
  /; (?:and |but |however,? )?|(?<=[.!?][”"’')*_]*)(?<!\b(?:Mr|Mrs|Ms|Miss|Dr|St|e\.g|i\.e|[A-Z])\.) +(?=[A-Z“"‘(*_])|, (?:but|although|though|yet|whereas|while) |(?:,| –| -) (?:and |nor |or )?(?=(?:they |he |she |it |staff |employees |adults |colleagues |we )?(?:must|may|shall|should|can|will|do|does|need) (?:\w+ )?not\b)| but (?=(?:not|never|the|they|we|advise)\b|[^,;.]{0,50}\b(?:must|may|shall|should|can|cannot|will|do|does|are|is|needs?|requires?)\b)|,? (?=nor (?:should|may|must|shall|can|do|are|is|ask)\b)| and (?=(?:must|may|shall|should|can|do) (?:not|never)\b)|, and (?=(?:must|may|shall|should|can)\b)/;
const CONDITION =
  /\b(?:unless|except(?: (?:that|where|when|for|in|with))?|save (?:where|when|that|in)|other than|apart from|provided(?: that)?|as long as|so long as|on condition that|only (?:be )?(?:\w+(?:ed|en|wn) )?(?:if|when|where|with|by|in|for|through|via|using|on|to|after|once)|if|once|with (?:the|a|an|prior|written)\b|without|until|before|in an? emergency|subject to|outside|(?:during|at|in) (?:unpaid |paid |your )?(?:breaks?|lunch))\b.*$/i;

/** A condition that stands ahead: "Before posting a picture, check the list." */
const AHEAD = /^\W*(?:before|if|when|where|once|unless|after|while|during) [^,]{3,90}, /i;

/** The smallest text that can say something of its own. */
const FEWEST_WORDS = 3;

/** "… during breaks but not during lessons": the same act, forbidden there. */
const NOT_THERE = /^not (?:during|in|on|at|for|with|when|while|to|by|if|from|outside)\b/;

/** Cut where one thing ends; bits that say nothing by themselves stay with what stands before. */
function cut(text: string): string[] {
  const found: string[] = [];
  for (const part of text.split(APART)) {
    const one = part.trim();
    if (one === '') continue;
    const before = found.at(-1);
    const own = modalities(one);
    if (
      before !== undefined &&
      !NOT_THERE.test(one) &&
      (one.split(' ').length < FEWEST_WORDS || (own[0] === 'states' && /^[a-z(]/.test(one)))
    )
      found[found.length - 1] = `${before}; ${one}`;
    else found.push(one);
  }
  return found;
}

/** A text without its condition, where more than a word or two are left. */
function ruleOf(part: string, condition: string): string {
  const rule = condition === '' ? part : part.slice(0, part.length - condition.length);
  const trailing = AHEAD.exec(rule);
  const main = trailing === null ? rule : rule.slice(trailing[0].length);
  return main.trim().split(' ').length < FEWEST_WORDS ? part : main;
}

/** What a condition forbids or asks for is no rule of its own; only approval and "only" stand there too. */
function bindingOf(part: string, condition: string): Modality[] {
  if (NOT_THERE.test(part)) return ['forbids'];
  const whole = modalities(part);
  if (condition === '') return whole;
  const main = modalities(part.slice(0, part.length - condition.length));
  if (main[0] === 'states') return whole;
  return [
    ...whole.filter((one) => (one === 'approval' || one === 'restricts') && !main.includes(one)),
    ...main,
  ];
}

/**
 * The statements of a unit. `lead` is the line above a bullet: where it binds, every bullet is bound
 * by it ("Staff must not:").
 */
export function statementsOf(
  text: string,
  lead: readonly Modality[],
  read: (text: string) => Reading,
): Statement[] {
  return cut(text).map((part, at): Statement => {
    const condition = CONDITION.exec(part)?.[0] ?? '';
    const bindings = bindingOf(part, condition);
    const own = read(part);
    const led = lead[0] !== undefined && lead[0] !== 'states';
    const bound = led && (at === 0 || bindings[0] === 'states');
    const binds: Modality[] = bound
      ? lead[0] === 'forbids' || lead[0] === 'discourages'
        ? [lead[0], ...bindings.filter((one) => one === 'approval' || one === 'reports')]
        : [...bindings.filter((one) => one !== 'states' && one !== 'obliges'), ...lead]
      : [...bindings];
    return {
      text: part,
      own,
      words: wordsOf(own),
      ruled: wordsOf(read(ruleOf(part, condition))),
      binds: [...new Set(binds)],
      condition: condition === '' ? null : read(condition),
      conditionText: condition.toLowerCase(),
      ways: condition.toLowerCase().startsWith('only')
        ? condition.split(/, (?:or |and )?| or | and /).map((way) => read(way))
        : [],
    };
  });
}
