/** The clauses of a pack: each must stand in the policy, word for word. */
import type { PolicyDocument } from './document.ts';
import { normalise } from './document.ts';
import type { Complain } from './source.ts';
import { entries, needed, onlyFields, readYaml } from './source.ts';
import type { Clause, PackFile } from './types.ts';

/** The longest passage that is shown as one quotation. */
export const LONGEST_PASSAGE = 600;

/** Reads clauses.yaml against the policy's text. */
export function readClauses(
  file: PackFile,
  document: PolicyDocument,
  complain: Complain,
): Map<string, Clause> {
  const clauses = new Map<string, Clause>();
  for (const one of entries(readYaml(file, complain), complain)) {
    onlyFields(one, ['id', 'text'], complain);
    const id = needed(one, 'id', complain);
    const text = normalise(needed(one, 'text', complain));
    if (id === '' || text === '') continue;
    if (clauses.has(id))
      complain(one.line, `clause "${id}" stands here twice`, 'give one of them another id');
    const home = document.paragraphs.find((paragraph) => paragraph.text.includes(text));
    if (home === undefined) {
      complain(
        one.line,
        `clause "${id}" is not in policy.md word for word`,
        'copy the sentence from policy.md as it stands',
      );
      continue;
    }
    if (text.length > LONGEST_PASSAGE)
      complain(
        one.line,
        `clause "${id}" has ${text.length} characters`,
        `split it; ${LONGEST_PASSAGE} are the most that is quoted`,
      );
    const from = home.from + home.text.indexOf(text);
    clauses.set(id, { id, heading: home.heading, text, from, to: from + text.length });
  }
  return clauses;
}
