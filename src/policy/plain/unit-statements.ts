/** What a unit of a policy says: a sentence's or a bullet's statements, or what a row allows, cell by cell. */
import type { Reading } from '../understand/reading.ts';
import { modalities, TELLS_OF_ITSELF } from './modality.ts';
import type { Statement } from './statements.ts';
import { statementsOf } from './statements.ts';
import type { Unit } from './units.ts';
import { unmarked } from './units.ts';
import { wordsOf } from './words-of.ts';

/** A cell that answers by itself: "Yes", "No, unless …", "Ask the Headteacher first". */
const ANSWERS =
  /^(?:yes|no|never|always|preferably|ask|only|not (?:allowed|permitted|without|unless)|allowed|permitted|with|needs?|avoid|discouraged|please|ok|fine|must|may|should)\b/i;

/** A text that binds nobody. */
function told(text: string, read: (text: string) => Reading): Statement {
  const own = read(text);
  const words = wordsOf(own);
  return {
    text,
    own,
    words,
    ruled: words,
    binds: ['states'],
    condition: null,
    conditionText: '',
    ways: [],
  };
}

/** What one cell of a row says of the row's subject, under its column's header. */
function cellSays(
  subject: string,
  column: string,
  cell: string,
  read: (text: string) => Reading,
): Statement[] {
  return statementsOf(cell, [], read).map((one, at): Statement => {
    if (at > 0) return one;
    const own = read(`${subject}, ${column}, ${cell}`);
    return {
      ...one,
      text: `${subject}, ${column}: ${cell}`,
      own,
      words: wordsOf(own),
      ruled: wordsOf(read(`${subject}, ${column}`)),
    };
  });
}

/** A unit's statements; in a table that says what is allowed each cell is one. */
export function statementsIn(unit: Unit, read: (text: string) => Reading): Statement[] {
  if (unit.cells.length > 0) {
    const [subject = '', ...rest] = unit.cells;
    const answers = rest.flatMap((cell, at) =>
      ANSWERS.test(cell) ? cellSays(subject, unit.columns[at + 1] ?? '', cell, read) : [],
    );
    return answers.length > 0 ? answers : [told(unit.text, read)];
  }
  if (TELLS_OF_ITSELF.test(unit.text)) return [told(unit.text, read)];
  // "Staff must **not**:" forbids as much as without the marks.
  return statementsOf(unmarked(unit.text), modalities(unmarked(unit.lead)), read);
}
