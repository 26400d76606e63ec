/** One claimed notice on its way: who carries it, what it is about and where it goes. */
import type { Claimed } from '../db/outbox.ts';
import type { Place } from '../policy/notices.ts';
import type { Core } from './core.ts';
import type { Pace } from './pace.ts';
import type { Surface } from './surface.ts';
import type { Topic } from './topic.ts';
import type { Tell } from './trouble.ts';

/** What every errand of a worker has. */
export interface Carrier {
  readonly core: Core;
  readonly pace: Pace;
  readonly tell: Tell;
}

export interface Errand extends Carrier {
  readonly notice: Claimed;
  readonly topic: Topic;
  readonly place: Place;
  readonly surface: Surface;
}
