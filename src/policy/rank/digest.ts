/** Tells whether texts are the ones that something was made from. */

/** A number that changes with the text it is taken from. */
export function digest(texts: readonly string[]): string {
  let hash = 0x811c9dc5;
  for (const text of texts) {
    const whole = text.length - (text.length % 4);
    for (let i = 0; i < whole; i += 4) {
      const four =
        text.charCodeAt(i) ^
        (text.charCodeAt(i + 1) << 8) ^
        (text.charCodeAt(i + 2) << 16) ^
        (text.charCodeAt(i + 3) << 24);
      hash = Math.imul(hash ^ four, 0x01000193);
      hash ^= hash >>> 15;
    }
    for (let i = whole; i < text.length; i++)
      hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
    hash = Math.imul(hash ^ 0xff, 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
