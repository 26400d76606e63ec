/** What a look at the installation found. Every surface has checks of its own (`slack/checkup`). */

/** Of a warning Staffroom works, but somebody should know; a problem stops something that it promises. */
export interface Finding {
  readonly level: 'ok' | 'warning' | 'problem';
  /** What was looked at, in a word or two. */
  readonly looked: string;
  /** What was found there, a sentence. Never a secret. */
  readonly found: string;
  /** What to do, a sentence; undefined where all is well, or where `found` says it already. */
  readonly cure: string | undefined;
}

export function fine(looked: string, found: string): Finding {
  return { level: 'ok', looked, found, cure: undefined };
}

export function warning(looked: string, found: string, cure: string): Finding {
  return { level: 'warning', looked, found, cure };
}

/** `cure` is left out where `found` holds it. */
export function problem(looked: string, found: string, cure?: string): Finding {
  return { level: 'problem', looked, found, cure };
}
