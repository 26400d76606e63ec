/** A policy's text in Markdown: its paragraphs under their headings, white space normalised. */

interface Paragraph {
  readonly heading: string;
  readonly text: string;
  /** Where the paragraph stands in the document's text. */
  readonly from: number;
  readonly line: number;
}

export interface PolicyDocument {
  readonly text: string;
  readonly paragraphs: readonly Paragraph[];
}

/** White space in one form, so that a passage is found however its lines are broken. */
export function normalise(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Reads Markdown without changing a word of it; only heading marks and line breaks go. */
export function readDocument(markdown: string): PolicyDocument {
  const paragraphs: Paragraph[] = [];
  let text = '';
  let heading = '';
  let held = '';
  let heldLine = 1;
  const append = (part: string): number => {
    const from = text === '' ? 0 : text.length + 1;
    text = text === '' ? part : `${text} ${part}`;
    return from;
  };
  const close = (): void => {
    const whole = normalise(held);
    if (whole !== '')
      paragraphs.push({ heading, text: whole, from: append(whole), line: heldLine });
    held = '';
  };
  markdown.split('\n').forEach((line, i) => {
    const mark = /^#+ (.*)$/.exec(line);
    if (mark !== null) {
      close();
      heading = normalise(mark[1] ?? '');
      if (heading !== '') append(heading);
    } else if (line.trim() === '') close();
    else {
      if (held === '') heldLine = i + 1;
      held += `${line}\n`;
    }
  });
  close();
  return { text, paragraphs };
}
