/**
 * A policy in Markdown cut into what it says: sentences, bullets with the line
 * above them, rows of tables. Every passage is kept as it stands in the source.
 */
import { normalise } from '../pack/document.ts';

export interface Unit {
  readonly id: string;
  /** The nearest heading. */
  readonly heading: string;
  /** All headings above, the outermost first. */
  readonly path: string;
  /** The sentence, bullet or row, word for word. */
  readonly text: string;
  /** The line that a list stands under, or the header of a table. */
  readonly lead: string;
  /** A row's cells with their columns' headers, without marks; empty for anything but a row. */
  readonly cells: readonly string[];
  readonly columns: readonly string[];
  /** What is quoted: the unit in its paragraph or list where that is short enough. */
  readonly passage: string;
}

export interface UnitDocument {
  readonly title: string;
  /** What every passage is part of: heading marks off, white space normalised. */
  readonly text: string;
  readonly units: readonly Unit[];
}

const LONGEST = 600;
const BULLET = /^(\s*)(?:[-*+•]|\d+[.)]|[a-z][.)]|\([a-z0-9]+\))\s+(.*)$/i;
const ABBREVIATED = /\b(?:Mr|Mrs|Ms|Miss|Dr|St|Rev|Prof|e\.g|i\.e|etc|No|ext|Ext|[A-Z])\.$/;

/** Markdown's marks taken off, for reading; never for quoting. */
export function unmarked(text: string): string {
  return normalise(
    text
      .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .replace(/[*_`>]+/g, ' ')
      .replace(/\|/g, ' , '),
  );
}

/** A paragraph's sentences, word for word. */
function splitSentences(paragraph: string): string[] {
  const found: string[] = [];
  let held = '';
  for (const part of paragraph.split(/(?<=[.!?][”"’')*_\]]*)\s+(?=[“"‘'(*_[]*[A-Z0-9])/)) {
    held = held === '' ? part : `${held} ${part}`;
    if (ABBREVIATED.test(held)) continue;
    found.push(held);
    held = '';
  }
  if (held !== '') found.push(held);
  return found;
}

/** The stretch of neighbours around one part that still fits in one passage. */
function around(
  parts: readonly string[],
  at: number,
  joined: (from: number, to: number) => string,
): string {
  let from = at;
  let to = at;
  for (;;) {
    const before = from > 0 && joined(from - 1, to).length <= LONGEST;
    if (before) from--;
    const after = to < parts.length - 1 && joined(from, to + 1).length <= LONGEST;
    if (after) to++;
    if (!before && !after) return joined(from, to);
  }
}

/** A row's cells, without marks. */
function cellsOf(row: string): string[] {
  if (row === '') return [];
  return row
    .trim()
    .replace(/^\||\|$/g, '')
    .split(/(?<!\\)\|/)
    .map(unmarked);
}

interface Item {
  readonly raw: string;
  readonly text: string;
  readonly lead: string;
}

/** Reads a whole document. Nothing in it is changed, reordered or made up. */
export function readUnits(markdown: string): UnitDocument {
  const lines = markdown
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .split('\n');
  const whole = normalise(lines.join('\n').replace(/^#+ /gm, ''));
  const units: Unit[] = [];
  const headings: string[] = [];
  const counts = new Map<string, number>();
  let title = '';

  const add = (
    text: string,
    lead: string,
    passage: string,
    cells: readonly string[] = [],
    columns: readonly string[] = [],
  ): void => {
    const heading = headings.findLast((one) => one !== undefined && one !== '') ?? '';
    const slug =
      heading
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-|-$/g, '') || 'policy';
    const number = (counts.get(slug) ?? 0) + 1;
    counts.set(slug, number);
    const verbatim = whole.includes(passage) && passage.length <= LONGEST ? passage : text;
    if (!whole.includes(verbatim)) return;
    units.push({
      id: `${slug}.${number}`,
      heading,
      path: headings.filter(Boolean).join(' – '),
      text,
      lead,
      cells,
      columns,
      passage: verbatim.slice(0, LONGEST),
    });
  };

  const addParagraph = (raw: string): void => {
    const sentences = splitSentences(raw);
    const joined = (from: number, to: number): string => sentences.slice(from, to + 1).join(' ');
    sentences.forEach((sentence, at) => {
      if (/[\p{L}]{2}/u.test(sentence)) add(sentence, '', around(sentences, at, joined));
    });
  };

  const addList = (lead: string, items: readonly Item[]): void => {
    const raws = items.map((item) => item.raw);
    const joined = (from: number, to: number): string => {
      const list = normalise(raws.slice(from, to + 1).join(' '));
      return from === 0 && lead !== '' ? `${lead} ${list}` : list;
    };
    items.forEach((item, at) => add(item.text, item.lead, around(raws, at, joined)));
  };

  const addTable = (rows: readonly string[]): void => {
    const cells = rows.filter((row) => !/^[\s|:-]+$/.test(row));
    const hasHeader = rows[1] !== undefined && /^[\s|:-]+$/.test(rows[1]);
    const header = hasHeader ? (cells[0] ?? '') : '';
    for (const row of hasHeader ? cells.slice(1) : cells) {
      const text = normalise(row);
      add(text, unmarked(header), text, cellsOf(row), cellsOf(header));
    }
  };

  let held: string[] = [];
  let lastParagraph = '';
  const closeParagraph = (): void => {
    const raw = normalise(held.join('\n'));
    held = [];
    if (raw === '') return;
    const sentences = splitSentences(raw);
    // The line above a list belongs to the list.
    lastParagraph = sentences.at(-1) ?? raw;
    addParagraph(raw);
  };

  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    const mark = /^(#+) (.*)$/.exec(line);
    if (mark !== null) {
      closeParagraph();
      const depth = (mark[1] ?? '').length;
      const words = normalise(mark[2] ?? '');
      if (title === '') title = unmarked(words);
      headings.length = Math.min(headings.length, depth - 1);
      headings[depth - 1] = unmarked(words);
      lastParagraph = '';
    } else if (line.trim() === '') closeParagraph();
    else if (/^\s*\|/.test(line)) {
      closeParagraph();
      const rows: string[] = [];
      while (/^\s*\|/.test(lines[at] ?? '')) rows.push(lines[at++] ?? '');
      at--;
      addTable(rows);
    } else if (BULLET.test(line)) {
      closeParagraph();
      const items: Item[] = [];
      const parents: { indent: number; text: string }[] = [];
      const lead = lastParagraph;
      for (; at < lines.length; at++) {
        const one = lines[at] ?? '';
        const bullet = BULLET.exec(one);
        if (bullet !== null) {
          const indent = (bullet[1] ?? '').length;
          while ((parents.at(-1)?.indent ?? -1) >= indent) parents.pop();
          const above = parents.map((parent) => parent.text).join(' ');
          const text = normalise(bullet[2] ?? '');
          items.push({ raw: normalise(one), text, lead: `${lead} ${above}`.trim() });
          parents.push({ indent, text });
        } else if (/^\s+\S/.test(one) && items.length > 0) {
          const last = items.pop();
          if (last !== undefined)
            items.push({
              raw: `${last.raw} ${normalise(one)}`,
              text: `${last.text} ${normalise(one)}`,
              lead: last.lead,
            });
        } else if (one.trim() === '' && BULLET.test(lines[at + 1] ?? '')) continue;
        else break;
      }
      at--;
      addList(lead, items);
    } else held.push(line);
  }
  closeParagraph();
  return { title, text: whole, units };
}
