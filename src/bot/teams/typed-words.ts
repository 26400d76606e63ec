/** What a person typed, out of what Teams makes of it. */

const MENTION = /<at\b[^>]*>.*?<\/at>/gisu;

/** Takes mentions away and puts back the characters that Teams escapes; people's own line breaks stay. */
export function typedWords(text: string): string {
  return text
    .replace(MENTION, ' ')
    .replaceAll(/&nbsp;|\u00A0/gu, ' ')
    .replaceAll('\r\n', '\n')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .trim();
}
