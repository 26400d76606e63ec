/** A policy as a school keeps it: a Word file with headings, automatic numbers, lists in lists and a table. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  AlignmentType,
  Document,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import { answerMessage } from '../../../src/policy/answer.ts';
import type { PlainPack } from '../../../src/policy/plain/plain-pack.ts';
import { readPolicyFile } from '../../../src/policy-files.ts';
import { PACK } from '../social-media-pack.ts';

function heading(text: string, level: 1 | 2 = 2): Paragraph {
  return new Paragraph({
    text,
    heading: level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
  });
}

function bullet(text: string, level = 0): Paragraph {
  return new Paragraph({ text, bullet: { level } });
}

function numbered(text: string): Paragraph {
  return new Paragraph({ text, numbering: { reference: 'steps', level: 0 } });
}

function row(...cells: string[]): TableRow {
  return new TableRow({
    children: cells.map((text) => new TableCell({ children: [new Paragraph(text)] })),
  });
}

const DOCUMENT = new Document({
  numbering: {
    config: [
      {
        reference: 'steps',
        levels: [
          {
            level: 0,
            format: LevelFormat.DECIMAL,
            text: '%1.',
            alignment: AlignmentType.START,
          },
        ],
      },
    ],
  },
  sections: [
    {
      children: [
        heading('Elmbrook School: being online', 1),
        heading('Who is who'),
        new Table({
          rows: [
            row('Role', 'Name'),
            row('Designated Safeguarding Lead', 'Ms Ada Quill'),
            row('Website Manager', 'Mr Jon Reed'),
          ],
        }),
        heading('Pupils'),
        new Paragraph({
          children: [
            new TextRun('Staff must '),
            new TextRun({ text: 'not', bold: true }),
            new TextRun(':'),
          ],
        }),
        bullet('follow a pupil on any platform'),
        bullet('send a pupil a private message:'),
        bullet('not even about homework', 1),
        new Paragraph('Staff may keep in touch with parents by email.'),
        heading('When something is wrong'),
        new Paragraph('If a pupil contacts you privately:'),
        numbered('do not answer;'),
        numbered('tell the Designated Safeguarding Lead on the same day.'),
        new Paragraph('A new account needs the Website Manager’s written agreement.'),
      ],
    },
  ],
});

let folder: string;
let pack: PlainPack;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'staffroom-word-'));
  const file = path.join(folder, 'policy.docx');
  await writeFile(file, await Packer.toBuffer(DOCUMENT));
  const read = await readPolicyFile(file, PACK);
  if (!read.ok || read.pack.kind !== 'plain') throw new Error('The Word file was not read.');
  pack = read.pack;
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

describe('a policy in Word', () => {
  test('has its title, its headings and every clause word for word', () => {
    expect(pack.school).toBe('Elmbrook School: being online');
    const texts = pack.units.map((unit) => unit.text);
    expect(texts).toEqual(
      expect.arrayContaining([
        '| Designated Safeguarding Lead | Ms Ada Quill |',
        'follow a pupil on any platform',
        'not even about homework',
        'tell the Designated Safeguarding Lead on the same day.',
        'A new account needs the Website Manager’s written agreement.',
      ]),
    );
    expect(new Set(pack.units.map((unit) => unit.heading))).toEqual(
      new Set(['Who is who', 'Pupils', 'When something is wrong']),
    );
  });

  test.each([
    ['can I follow a pupil on TikTok?', 'no', 'follow a pupil on any platform'],
    ['can I email a parent?', 'yes', 'Staff may keep in touch with parents by email.'],
    [
      'a pupil messaged me privately, who do I tell?',
      'report',
      'tell the Designated Safeguarding Lead on the same day.',
    ],
    ['can I open a new account?', 'needs-approval', 'written agreement'],
    ['who is the designated safeguarding lead?', 'info', 'Ms Ada Quill'],
  ])('%s → %s', (question, verdict, words) => {
    const answer = answerMessage(pack, question).answers[0];
    expect(answer?.verdict).toBe(verdict);
    expect(answer?.quotes[0]?.text).toContain(words);
  });

  test('whom to tell is named by role and by name', () => {
    expect(
      answerMessage(pack, 'a pupil messaged me privately, who do I tell?').answers[0]?.contacts,
    ).toEqual(['Designated Safeguarding Lead', 'Ms Ada Quill']);
  });

  test('a file that is no Word document is refused with the cure', async () => {
    const broken = path.join(folder, 'broken.docx');
    await writeFile(broken, 'not a Word file at all');
    const read = await readPolicyFile(broken, PACK);
    expect(read.ok ? [] : read.problems).toEqual([
      expect.stringMatching(/broken\.docx .*Word.*save it again/i),
    ]);
  });
});
