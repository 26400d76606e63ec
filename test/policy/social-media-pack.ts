/** The school's pack, read once for all tests of answers. */
import path from 'node:path';
import type { RuledPack } from '../../src/policy/pack/types.ts';
import type { Answer } from '../../src/policy/reply.ts';
import { answerMessage } from '../../src/policy/answer.ts';
import { readPack } from '../../src/policy-files.ts';

export const ROOT = path.resolve(import.meta.dirname, '../..');

const read = await readPack(ROOT, 'social-media');
if (!read.ok) throw new Error(read.problems.join('\n'));
if (read.pack.kind !== 'ruled') throw new Error('The pack social-media has no rules.');

export const PACK: RuledPack = read.pack;

/** The first answer to a message. */
export function firstAnswer(message: string): Answer {
  const [answer] = answerMessage(PACK, message).answers;
  if (answer === undefined) throw new Error(`No answer to: ${message}`);
  return answer;
}
