/** Reads back what a button carried: a chat platform hands it to us as unknown JSON. */
import { z } from 'zod';
import type { Press } from '../handlers/view/card.ts';
import { ACTORS, REPORT_KINDS } from '../policy/report.ts';

const reference = z.string().min(1).max(40);

const PRESSES = {
  report: z.strictObject({
    act: z.literal('report'),
    kind: z.enum(REPORT_KINDS).exactOptional(),
    actor: z.enum(ACTORS).exactOptional(),
  }),
  acknowledge: z.strictObject({ act: z.literal('acknowledge'), reference }),
  open: z.strictObject({ act: z.literal('open'), reference }),
  'my-reports': z.strictObject({ act: z.literal('my-reports') }),
  help: z.strictObject({ act: z.literal('help') }),
} as const satisfies { [A in Press['act']]: z.ZodType<Extract<Press, { act: A }>> };

/** What one of our buttons may carry, and nothing else. */
export const pressSchema = z.union([
  PRESSES.report,
  PRESSES.acknowledge,
  PRESSES.open,
  PRESSES['my-reports'],
  PRESSES.help,
]);
