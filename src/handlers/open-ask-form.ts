/** "Ask a person": the form, with the question that was put to the bot in it where it is still kept. */
import { v7 } from 'uuid';
import { askedBy } from '../db/asked.ts';
import type { Person } from '../policy/people.ts';
import type { Core } from './core.ts';
import type { Outcome } from './inbound.ts';
import { askForm, QUESTION_MAX } from './view/ask-form.ts';

/** Opens the form with these words. */
export function openAskForm(core: Core, by: Person, words: string): Outcome {
  return { kind: 'form', form: askForm(core.school, by, v7(), words) };
}

/** Opens the form with what was asked; empty where that is no longer kept or cannot be read. */
export async function openAskFormAbout(core: Core, by: Person, asked: string): Promise<Outcome> {
  let kept: string | undefined;
  try {
    kept = (await askedBy(core.db, core.vault, by.id, asked))?.text;
  } catch {
    const problem =
      'Your question could not be fetched just now. Please write it here once more, in your own words.';
    return {
      kind: 'form',
      form: askForm(core.school, by, v7(), '', undefined, problem),
    };
  }
  return openAskForm(core, by, kept?.slice(0, QUESTION_MAX) ?? '');
}
