/** A Word document's text as Markdown: headings, paragraphs, lists and tables, nothing made up. */
import mammoth from 'mammoth';

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&nbsp;': ' ',
};

function inline(html: string): string {
  return html
    .replace(/<br\s*\/?>/g, ' ')
    .replace(/<\/?strong>/g, '**')
    .replace(/<[^>]+>/g, '')
    .replace(/\*\*\s*\*\*/g, '')
    .replace(/&(?:amp|lt|gt|quot|nbsp|#39);/g, (entity) => ENTITIES[entity] ?? entity)
    .replace(/\s+/g, ' ')
    .trim();
}

function table(html: string): string {
  const rows = [...html.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = '']) =>
    [...row.matchAll(/<t[dh][^>]*>(.*?)<\/t[dh]>/gs)].map(([, cell = '']) => inline(cell)),
  );
  const [head, ...rest] = rows;
  if (head === undefined) return '';
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rest.map(line)].join('\n');
}

/** The Markdown of what mammoth makes of a document: a small, well-formed part of HTML. */
export function markdownOf(html: string): string {
  const lines: string[] = [];
  let depth = -1;
  const pieces = html
    .replace(/<table>.*?<\/table>/gs, (one) => `<p>\u0000${table(one)}</p>`)
    .matchAll(/<(h[1-6]|p|li)>(.*?)(?=<\/\1>|<[uo]l>|<\/li>)|<(\/?)([uo]l)>/gs);
  for (const [, tag, content = '', closing, listTag] of pieces) {
    if (listTag !== undefined) depth += closing === '/' ? -1 : 1;
    else if (content.startsWith('\u0000')) lines.push('', content.slice(1), '');
    else if (tag === 'li') lines.push(`${'  '.repeat(Math.max(depth, 0))}- ${inline(content)}`);
    else if (tag?.startsWith('h') === true)
      lines.push('', `${'#'.repeat(Number(tag[1]))} ${inline(content)}`, '');
    else lines.push('', inline(content), '');
  }
  return `${lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`;
}

/** Reads a .docx file. */
export async function readDocx(file: string): Promise<string> {
  const { value } = await mammoth.convertToHtml({ path: file });
  return markdownOf(value);
}
