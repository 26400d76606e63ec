/** What a message asks: its questions, each with the story that belongs to it. */
import { sentences } from './question.ts';

export interface Asked {
  /** The words that are answered, as they were typed. */
  readonly question: string;
  /** The question with the story before it: what it is understood by. */
  readonly whole: string;
}

/** Words by which a question leans on what was said before. */
const LEANS =
  /^(?:(?:so|and|but|or|also|if so|ok|then)[ ,]+)*(?:(?:is|was|are|does|do|did|can|could|should|would|will|must) (?:that|this|it|she|he|they|these|those|there)\b|(?:what|how) (?:now|next|then|about|do i do|should i do|should we do|can i do|can we do|will (?:the )?school do|happens(?: next| now)?)|who (?:do|should|needs|has|would|can|shall|must|is|gets) |(?:do|should|must|can|need) (?:i|we) (?:need to |have to )?(?:tell|report|say|ignore|worry|reply|answer|accept|do|stop|let|take|keep|mention|leave|block|delete|act|pass)|(?:any )?(?:thoughts|advice|ideas|suggestions|help)\b|why\b|right\b|yes or no|ok\b|allowed\b|true\b|correct\b|where\b|when\b)/i;

/** Greetings and thanks, which are no questions and need no answer beside one. */
const PLEASANTRY =
  /^(?:hi|hello|hiya|hey|good (?:morning|afternoon|evening)|morning|afternoon|evening|thanks|thank you|thx|ta|cheers|please|sorry|help|hope you can help(?: me)?|hope you are well|quick (?:one|question|q)|just a quick (?:one|question)|how are you|can i ask (?:you )?(?:something|a question|a quick question)|can you help(?: me)?|question)(?: (?:all|there|team|both|again|in advance|so much|very much|everyone|staffroom|bot))*$/i;

const JOINED =
  /,? (?:and|plus|also|and also) (?=(?:can|could|may|should|must|do|does|is|are|am|who|what|when|where|which|how|why) (?:i|we|you|the|a|my|our|it|staff|pupils|parents|teachers|they|he|she|is|are|do|does|should|runs?|manages?|checks?|looks?|happens?|counts?|old|many|about)\b)/i;

function contentWords(text: string): number {
  return text.split(/\s+/).filter((word) => word.length > 3).length;
}

function isPleasantry(text: string): boolean {
  return PLEASANTRY.test(
    text
      .replace(/[^\p{L}\p{N}' ]+/gu, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  );
}

/** Questions joined by "and" in one sentence are taken apart when each can stand alone. */
function apart(text: string): string[] {
  const parts = text.split(JOINED).map((part) => part.trim());
  return parts.length > 1 &&
    parts.every((part) => contentWords(part) >= 2) &&
    !LEANS.test(parts[1] ?? '')
    ? parts
    : [text];
}

/**
 * The questions of a message in the order they were asked. A message without a
 * question is taken whole: whoever tells of an event wants to know what to do.
 */
export function asked(message: string): Asked[] {
  const parts = sentences(message).filter((one) => !isPleasantry(one.text));
  const found: { question: string; story: string[] }[] = [];
  let story: string[] = [];
  for (const part of parts) {
    if (!part.asks) {
      story.push(part.text);
      continue;
    }
    for (const text of apart(part.text)) {
      const last = found.at(-1);
      if (
        last !== undefined &&
        story.length === 0 &&
        (LEANS.test(text) || contentWords(text) < 2)
      ) {
        last.story.push(last.question);
        last.question = text;
      } else found.push({ question: text, story });
      story = [];
    }
  }
  const last = found.at(-1);
  if (last === undefined) {
    const whole = parts.map((part) => part.text).join(' ');
    return whole === ''
      ? [{ question: message.trim(), whole: message }]
      : [{ question: whole, whole }];
  }
  // What is said after the last question explains it.
  last.story.push(...story);
  return found.map(({ question, story: told }) => {
    return { question, whole: [...told, question].join(' ') };
  });
}
