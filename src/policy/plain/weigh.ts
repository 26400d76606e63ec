/** How much of a question each statement of some units is about. */
import type { ReadUnit } from './plain-pack.ts';
import type { Term } from './question-words.ts';
import { near } from './question-words.ts';
import type { Statement } from './statements.ts';

/** A statement with how much of the question it is about. */
export interface Weighed {
  readonly unit: ReadUnit;
  readonly statement: Statement;
  readonly share: number;
}

/** The word for the act counts this much more than others: "must not delete it" answers "can I delete the photo?". */
const ACT = 2;

/** Every statement of the units, in their order; what stands outside the first unit counts a little less. */
export function weigh(
  units: readonly ReadUnit[],
  terms: readonly Term[],
  act: string | null,
): Weighed[] {
  const wanted = terms.map((term) =>
    term.stem === act ? { ...term, weight: ACT * term.weight } : term,
  );
  const total = wanted.reduce((sum, term) => sum + term.weight, 0);
  return units.flatMap((unit, at) =>
    unit.statements.map((statement): Weighed => {
      const { words } = statement;
      let shared = 0;
      for (const term of wanted)
        shared +=
          term.weight *
          Math.max(near(term, words), 0.9 * near(term, unit.above), 0.45 * near(term, unit.words));
      const share = total === 0 ? 0 : shared / total;
      return { unit, statement, share: at === 0 ? share : share * 0.9 };
    }),
  );
}
