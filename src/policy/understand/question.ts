/** What a message wants to know: whether one may, whom to tell, what something is. */

export type QuestionKind =
  | 'may'
  | 'must'
  | 'who'
  | 'what-now'
  | 'what'
  | 'when'
  | 'where'
  | 'how-many'
  | 'how-long'
  | 'how-old'
  | 'how'
  | 'why'
  | 'which'
  | 'is'
  | 'tag'
  | 'told';

const KINDS: readonly (readonly [QuestionKind, RegExp])[] = [
  [
    'what-now',
    /\b(what (?:now|next|then|happens?|will happen|do (?:i|we|they)(?: do)?|should (?:i|we|they|you)|am i|are we|can (?:i|we)|would you|action|steps?)|now what|advice|help)\b/,
  ],
  ['who', /\b(who|whom|whose|which (?:person|people|one of us|member of staff)|what person)\b/],
  [
    'how-many',
    /\b(how many|how much|what (?:share|proportion|percentage|fraction|number)|number of)\b/,
  ],
  ['how-long', /\b(how (?:long|soon|quickly|fast|often)|what (?:time|period)|how many years)\b/],
  ['how-old', /\b(how old|what age|minimum age|old enough|age limit)\b/],
  [
    'may',
    /\b((?:can|could|may|might|shall) (?:i|we|you|he|she|they|staff|teachers?|pupils?|a|an|the|my|our|parents?|governors?|kids?|children|someone|anyone|tas?)\b|allowed|(?:is|are|be|it|that) (?:it |that |this |they )?(?:ok|okay|alright|all right|fine|acceptable|permitted|permissible|appropriate|safe|legit|against|wrong|forbidden|banned)|(?:ok|okay|alright|fine|acceptable) (?:to|if|for|with)|any (?:harm|problem|issue)|a problem|does it matter|mind if|permitted|(?:am|are) (?:i|we) (?:able|free|right)|get away with)/,
  ],
  [
    'must',
    /\b((?:do|does|must|need|needn) (?:i|we|they|he|she|staff|parents?|pupils?)? ?(?:have|need|not)?|should (?:i|we|they|he|she|staff|parents?|pupils?|teachers?)|have to|supposed to|obliged|meant to|expected to|required)\b/,
  ],
  ['when', /\b(when|at what point|by what date)\b/],
  ['where', /\bwhere\b/],
  ['which', /\bwhich\b/],
  ['why', /\b(why|what for|how come|reason|point of)\b/],
  ['how', /\bhow\b/],
  ['what', /\bwhat\b/],
  [
    'is',
    /^(?:so |and |but |also |hi |hello )*(?:is|are|does|do|did|has|have|was|were|will|would)\b/,
  ],
  ['tag', /\b(right|do i|is it|does it|can i|isn t it|is it not|surely|yeah|yes|correct|true)\s*$/],
];

/** All that a sentence asks, judged by its words in plain spelling. */
export function questionKinds(sentence: string): QuestionKind[] {
  const found: QuestionKind[] = [];
  for (const [kind, pattern] of KINDS) if (pattern.test(sentence)) found.push(kind);
  return found;
}

const OPENS_QUESTION =
  /^(?:(?:so|and|but|also|hi|hello|hey|please|quick question|just wondering|wondering|or|ok|morning|afternoon|sorry|urgent|ta here|ta asking|teacher here)[ ,:-]+)*(?:who|whom|whose|what|whats|when|where|which|why|how|hows|can|could|may|might|shall|should|would|will|is|are|am|do|does|did|has|have|was|were|must|need|any|ok to|okay to|allowed to|am i|anything|does)\b/i;

export interface Sentence {
  readonly text: string;
  readonly asks: boolean;
}

/** A message cut into its sentences, each marked as asking or telling. */
export function sentences(message: string): Sentence[] {
  const parts = message
    .replace(/\b(Mr|Mrs|Ms|Miss|Dr|St|e\.g|i\.e|etc)\./gi, '$1\u2024')
    .replace(/\b([A-Z])\. ?(?=[A-Z][a-z])/g, '$1\u2024 ')
    .match(/[^.?!\n]+[.?!]*\n*|[.?!\n]+/g);
  const found: Sentence[] = [];
  for (const part of parts ?? []) {
    const text = part.replaceAll('\u2024', '.').trim();
    if (!/[\p{L}\p{N}]/u.test(text)) continue;
    found.push({ text, asks: /\?/.test(text) || OPENS_QUESTION.test(text) });
  }
  return found;
}
