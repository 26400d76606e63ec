/** What every listener for Slack works with. */
import type { WebClient } from '@slack/web-api';
import type { Handle } from '../../handlers/handle.ts';
import type { School } from '../../policy/school.ts';
import type { Once } from '../../handlers/once.ts';
import type { Senders } from './senders.ts';

export interface Parts {
  readonly school: School;
  readonly handle: Handle;
  /** For what a person waits for: it gives up quickly and never tries again by itself. */
  readonly client: WebClient;
  readonly senders: Senders;
  readonly once: Once;
  /** Told of what could not be said to a person; names and codes only. */
  readonly failed: (cause: unknown) => void;
}
