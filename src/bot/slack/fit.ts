/**
 * Makes a card fit into what Slack takes. What is cut is said, with how to see the rest. First a
 * long row of entries ends earlier, then the longest words become shorter, the policy's own last of
 * all. Only what still does not fit is left out, from the end, and the buttons stay even then.
 */
import type { KnownBlock } from '@slack/types';
import type { Element } from '../../handlers/view/card.ts';
import { withTexts } from '../element-texts.ts';
import { buttonDrawer } from './buttons.ts';
import { drawElements, quiet, richText } from './elements.ts';
import { cut } from './text.ts';

/** How much there may be. */
export interface Room {
  readonly blocks: number;
  readonly characters: number;
  /** The size of the blocks as JSON, in the characters above. */
  readonly sizeOf: (json: string) => number;
}

const SHORTENED =
  'Some of this is shortened: Slack shows no more at once. To see the rest, ask for one thing at a time, or look at the message that it first came in.';
const LEFT_OUT =
  'Not everything fits: Slack shows no more at once. To see the rest, ask for one thing at a time.';

/** A row of entries keeps so many at least. */
const FEWEST = 10;
/** Words that are shortened keep so many characters at least. */
const SHORTEST = 60;
/** Nothing in a card is longer than this. */
const LONGEST = 20_000;

/** The blocks that stand above, and the elements as blocks, in this room. */
export function fitted(
  head: readonly KnownBlock[],
  elements: readonly Element[],
  room: Room,
): KnownBlock[] {
  const blocksOf = (some: readonly Element[]): KnownBlock[] => {
    const blocks = [...head, ...drawElements(some, buttonDrawer())];
    return blocks.length <= room.blocks ? blocks : merged(blocks);
  };
  const fit = (some: readonly Element[]): boolean => isWithin(blocksOf(some), room);

  const whole = blocksOf(elements);
  if (isWithin(whole, room)) return whole;
  const rows = fewerEntries(
    elements,
    mostThat((count) => fit(fewerEntries(elements, count)), FEWEST, LONGEST),
  );
  if (fit(rows)) return blocksOf(rows);
  for (const shorten of [allButQuotes, everything]) {
    const shortened = (most: number): Element[] => [...shorten(rows, most), NOTE];
    if (fit(shortened(SHORTEST))) {
      return blocksOf(shortened(mostThat((most) => fit(shortened(most)), SHORTEST, LONGEST)));
    }
  }
  return leftOut(blocksOf(everything(rows, SHORTEST)), room);
}

const NOTE: Element = { kind: 'text', tone: 'quiet', text: SHORTENED };

function isWithin(blocks: readonly KnownBlock[], room: Room): boolean {
  return blocks.length <= room.blocks && room.sizeOf(JSON.stringify(blocks)) <= room.characters;
}

/** The largest number from `least` on for which it is so; `least` where it is so for none. */
function mostThat(isSo: (tried: number) => boolean, least: number, most: number): number {
  let low = least;
  let high = most;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (isSo(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Blocks that follow each other and hold only words become one. */
function merged(blocks: readonly KnownBlock[]): KnownBlock[] {
  const joined: KnownBlock[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    if (block.type === 'rich_text' && last?.type === 'rich_text') {
      joined[joined.length - 1] = richText(...last.elements, ...block.elements);
    } else {
      joined.push(block);
    }
  }
  return joined;
}

function fewerEntries(elements: readonly Element[], most: number): Element[] {
  return elements.flatMap((element): Element[] => {
    if (element.kind !== 'entries' || element.entries.length <= most) return [element];
    const more = element.entries.length - most;
    return [
      { kind: 'entries', entries: element.entries.slice(0, most) },
      {
        kind: 'text',
        tone: 'quiet',
        text: `And ${more} more than Slack shows at once. They move up as these are dealt with.`,
      },
    ];
  });
}

function everything(elements: readonly Element[], most: number): Element[] {
  return elements.map((element) => shorter(element, most));
}

/** The policy is quoted word for word, as long as that is possible. */
function allButQuotes(elements: readonly Element[], most: number): Element[] {
  return elements.map((element) => (element.kind === 'quote' ? element : shorter(element, most)));
}

function shorter(element: Element, most: number): Element {
  return withTexts(element, (text) => cut(text, most, '… (shortened)'));
}

function leftOut(blocks: readonly KnownBlock[], room: Room): KnownBlock[] {
  const kept = [...blocks, ...quiet(LEFT_OUT)];
  for (let at = blocks.length - 1; at >= 0 && !isWithin(kept, room); at -= 1) {
    if (blocks[at]?.type !== 'actions') kept.splice(at, 1);
  }
  return isWithin(kept, room) ? kept : kept.slice(0, room.blocks);
}
