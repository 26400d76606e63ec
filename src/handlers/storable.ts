/** Words as Postgres takes them. */

/** Postgres takes neither NUL nor half a character; nobody is refused for either. */
export function storable(text: string): string {
  return text.toWellFormed().replaceAll('\u0000', '\uFFFD');
}
