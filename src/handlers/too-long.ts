/** What is said of words that do not fit a field. */

/** Undefined where they fit. */
export function tooLong(text: string, most: number): string | undefined {
  const over = text.length - most;
  if (over <= 0) return undefined;
  return `This is ${over.toLocaleString('en-GB')} characters too long (at most ${most.toLocaleString('en-GB')}). Please shorten it.`;
}
