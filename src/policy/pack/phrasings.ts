/** Phrasings: how staff put a question, line by line under the rule that answers it. */
import type { Complain } from './source.ts';
import type { PackFile } from './types.ts';

export interface Phrasing {
  readonly rule: string;
  readonly text: string;
}

/** Reads `## rule-id` headings and the lines under them; `known` tells which ids exist. */
export function readPhrasings(
  file: PackFile,
  known: (id: string) => boolean,
  complain: Complain,
): Phrasing[] {
  const found: Phrasing[] = [];
  let rule = '';
  file.text.split('\n').forEach((raw, i) => {
    const line = raw.trim();
    if (line.startsWith('## ')) {
      rule = line.slice(3).trim();
      if (!known(rule))
        complain(
          i + 1,
          `speaks of "${rule}", which is no rule`,
          'use the id of a rule in rules.yaml or silent.yaml',
        );
    } else if (line !== '' && rule === '')
      complain(i + 1, 'has a phrasing before any heading', 'put "## rule-id" above it');
    else if (line !== '') found.push({ rule, text: line });
  });
  return found;
}
