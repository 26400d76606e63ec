/** "What happened to my report?", "any reply to my question yet?", "status of SR-7K4M": who asks after their own. */
import { readReference } from '../policy/reference.ts';
import type { Command } from './commands.ts';

/** What such a line is made of. One that says anything else is a question, or tells something new. */
const SMALL_WORDS = new Set(
  (
    'a about add again all an and any anybody anyone are arrive arrived at been by can cancel case change check close ' +
    'correct could dealt delete did do does edit far find for from get go going got had happened happening has have ' +
    'hello hi how i id in is it last latest like list look looked me my near news now of on one open or our please ' +
    'progress read reached received report reports question questions reply replied answer answered responded see ' +
    'seen send sent show so somebody someone still status thank thanks that the there they this through to today ' +
    'update updates view want wanted was week were what whats when where wheres which who whos will with withdraw ' +
    'yes yesterday yet you your'
  ).split(' '),
);
/** With its letters before it: four signs alone may be any word. */
const REFERENCE = /\bsr[\s\p{Pd}]*[a-z\d]{4}\b/iu;

/** The command that such a line stands for; undefined for every other line. */
export function askedAfter(
  typed: string,
): { readonly command: Command; readonly words: string } | undefined {
  const [written = ''] = REFERENCE.exec(typed) ?? [];
  const reference = readReference(written);
  const words = typed
    .replace(written, ' ')
    .toLowerCase()
    .replaceAll(/['’]/gu, '')
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word !== '');
  if (!words.every((word) => SMALL_WORDS.has(word))) return undefined;
  if (reference !== undefined) return { command: 'find', words: reference };
  const line = words.join(' ');
  if (/\bmy reports?\b/u.test(line)) return { command: 'my-reports', words: '' };
  if (/\bmy questions?\b/u.test(line)) return { command: 'my-questions', words: '' };
  return undefined;
}
