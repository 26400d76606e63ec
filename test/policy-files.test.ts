/** A policy in a file that is not what it is taken for. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readPolicyFile } from '../src/policy-files.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'policy-files-'));
});
afterAll(async () => await rm(folder, { recursive: true }));

async function problemOf(name: string, bytes: Buffer): Promise<string | undefined> {
  const file = path.join(folder, name);
  await writeFile(file, bytes);
  const read = await readPolicyFile(file, null);
  return read.ok ? undefined : read.problems.join(' ');
}

test.each([
  [
    'policy.pdf',
    Buffer.from('%PDF-1.7\nStaff must not follow pupils.\n'),
    /is a PDF\. Open it in Word/,
  ],
  ['policy.md', Buffer.from('%PDF-1.4\nThe same, named otherwise.\n'), /is a PDF\./],
  ['policy.doc', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0, 65]), /is no text\. Open it in Word/],
  [
    'policy.txt',
    Buffer.from('Staff\x92s own accounts are private.', 'latin1'),
    /not written in UTF-8/,
  ],
])(
  '%s is not read as a policy of odd sentences: what it is is said, and what to do',
  async (name, bytes, said) => {
    expect(await problemOf(name, bytes)).toMatch(said);
  },
);

test('a text with letters of every kind is one', async () => {
  const bytes = Buffer.from(
    '\uFEFFStaff’s own accounts are private – naïve ones, Łucja’s 🙂 too.\n',
  );
  expect(await problemOf('policy.md', bytes)).toBeUndefined();
});
