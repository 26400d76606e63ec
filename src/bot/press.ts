/** Reads back what a button carried: a chat platform hands it to us as unknown JSON. */
import { z } from 'zod';
import type { Press } from '../handlers/view/card.ts';
import { ENTRY_ACTS } from '../policy/case-life.ts';
import { ACTORS, REPORT_KINDS } from '../policy/report.ts';

const reference = z.string().min(1).max(40);
const id = z.uuid();

function onAnswer<A extends string>(act: A) {
  return z.strictObject({ act: z.literal(act), answer: id });
}

const PRESSES = {
  report: z.strictObject({
    act: z.literal('report'),
    kind: z.enum(REPORT_KINDS).exactOptional(),
    actor: z.enum(ACTORS).exactOptional(),
  }),
  acknowledge: z.strictObject({ act: z.literal('acknowledge'), reference }),
  'acknowledge-test': z.strictObject({ act: z.literal('acknowledge-test'), test: id }),
  open: z.strictObject({ act: z.literal('open'), reference }),
  enter: z.strictObject({ act: z.literal('enter'), entry: z.enum(ENTRY_ACTS), case: id }),
  'my-reports': z.strictObject({ act: z.literal('my-reports') }),
  'open-cases': z.strictObject({
    act: z.literal('open-cases'),
    skip: z.int().min(0).max(100_000).exactOptional(),
  }),
  'ask-a-person': z.strictObject({ act: z.literal('ask-a-person'), asked: id.exactOptional() }),
  mark: z.strictObject({ act: z.literal('mark'), asked: id, mark: z.enum(['right', 'wrong']) }),
  'my-questions': z.strictObject({ act: z.literal('my-questions') }),
  reply: z.strictObject({ act: z.literal('reply'), question: id }),
  reword: onAnswer('reword'),
  approve: onAnswer('approve'),
  decline: onAnswer('decline'),
  withdraw: onAnswer('withdraw'),
  'approved-answers': z.strictObject({ act: z.literal('approved-answers') }),
  help: z.strictObject({ act: z.literal('help') }),
} as const satisfies { [A in Press['act']]: z.ZodType<Extract<Press, { act: A }>> };

/** What one of our buttons may carry, and nothing else. */
export const pressSchema = z.union([
  PRESSES.report,
  PRESSES.acknowledge,
  PRESSES['acknowledge-test'],
  PRESSES.open,
  PRESSES.enter,
  PRESSES['my-reports'],
  PRESSES['open-cases'],
  PRESSES['ask-a-person'],
  PRESSES.mark,
  PRESSES['my-questions'],
  PRESSES.reply,
  PRESSES.reword,
  PRESSES.approve,
  PRESSES.decline,
  PRESSES.withdraw,
  PRESSES['approved-answers'],
  PRESSES.help,
]);
