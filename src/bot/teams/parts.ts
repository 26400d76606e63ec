/** What everything that takes something from Teams works with. */
import type { Handle } from '../../handlers/handle.ts';
import type { School } from '../../policy/school.ts';
import type { TeamsIdentity } from './config.ts';
import type { Conversations } from './conversations.ts';
import type { Sender } from './send.ts';

export interface Parts {
  readonly school: School;
  readonly identity: TeamsIdentity;
  readonly handle: Handle;
  readonly sender: Sender;
  readonly conversations: Conversations;
  /** Told of what could not be said to a person; names and codes only. */
  readonly failed: (cause: unknown) => void;
}
