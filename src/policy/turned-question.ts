/**
 * Questions that are asked the other way round: "is it banned?", "I don't have to, do I?".
 * The first word of an answer is meant for "may I?"; to these it would say the opposite.
 */

const TURNED = [
  /\b(?:banned|forbidden|prohibited|disallowed|off[- ]limits|illegal|wrong|not ok(?:ay)?|not (?:be )?allowed|a problem|in trouble)\b/u,
  /\bagainst (?:the |our |school )*(?:rules?|policy|law)\b/u,
  /\b(?:do|does|should|will|would)(?:n['’]?t)? (?:\S+ ){1,3}?(?:have|need|got) to\b/u,
  /\bmust (?:i|we|they|you|staff|a|the)\b/u,
  /\b(?:is|are) (?:it|that|this|they) (?:only|just)\b/u,
  /\b(?:can|could|do|does|is|are|should|must|need|would|may|ca|wo)n['’]?t (?:i|we|they|you|he|she|it|staff|any\w*|there|that)\b/u,
  /\b(?:i|we|they|you|u|he|she|it|staff) (?:can|could|do|does|should|must|need|may|are|am|is|would)(?:n['’]?t| ?not)\b/u,
  /\b(?:i|we|they|you)['’]m? ?(?:m|re)? not\b/u,
];

/** Whether a yes or a no would be read as its opposite. In doubt it is: the sentence after it says the same. */
export function isTurned(question: string): boolean {
  const plain = question.toLowerCase();
  return TURNED.some((pattern) => pattern.test(plain));
}

/** The product's own sentence without the yes or no before it. */
export function withoutYesOrNo(plain: string): string {
  const rest = plain.replace(/^(?:yes|no)[.,] /iu, '');
  return rest.charAt(0).toUpperCase() + rest.slice(1);
}
