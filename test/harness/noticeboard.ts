/** A chat platform in memory: what stands where, and which places take nothing at present. */
import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { claim } from '../../src/db/outbox.ts';
import type { Core } from '../../src/handlers/core.ts';
import { deliver, type Surfaces } from '../../src/handlers/deliver.ts';
import type { Edited, Found, Sent, Surface } from '../../src/handlers/surface.ts';
import type { Card } from '../../src/handlers/view/card.ts';
import type { Place } from '../../src/policy/notices.ts';

interface Standing {
  readonly ref: string;
  readonly key: string;
  readonly at: string;
  card: Card;
}

export class Noticeboard implements Surface {
  readonly #standing: Standing[] = [];
  /** What places answer instead of taking a card: "dsl desk", or a person's id. */
  readonly closed = new Map<string, Exclude<Sent, { kind: 'sent' }>>();
  /** Every place answers so: the platform is away. */
  away: Exclude<Sent, { kind: 'sent' }> | undefined;

  async post(place: Place, card: Card, key: string): Promise<Sent> {
    const refusal = this.#refusalAt(place);
    if (refusal !== undefined) return refusal;
    const ref = randomUUID();
    this.#standing.push({ ref, key, at: idOf(place), card });
    return { kind: 'sent', ref };
  }

  async edit(place: Place, ref: string, card: Card): Promise<Edited> {
    const refusal = this.#refusalAt(place);
    if (refusal !== undefined) return refusal;
    const standing = this.#standing.find((each) => each.ref === ref);
    if (standing === undefined) return { kind: 'gone' };
    standing.card = card;
    return { kind: 'sent', ref };
  }

  async find(_place: Place, key: string): Promise<Found> {
    const standing = this.#standing.find((each) => each.key === key);
    return standing === undefined ? { kind: 'absent' } : { kind: 'found', ref: standing.ref };
  }

  /** The cards that stand at a place, "dsl desk" or a person's id, oldest first. */
  at(id: string): Card[] {
    return this.#standing.filter((each) => each.at === id).map(({ card }) => card);
  }

  clear(): void {
    this.#standing.length = 0;
    this.closed.clear();
    this.away = undefined;
  }

  #refusalAt(place: Place): Exclude<Sent, { kind: 'sent' }> | undefined {
    return this.away ?? this.closed.get(idOf(place));
  }
}

function idOf(place: Place): string {
  return place.kind === 'desk' ? `${place.desk} desk` : place.person;
}

/** Time passes: whatever waits, but for another day, is tried once more, as often as `times` says. */
export async function timePasses(core: Core, surfaces: Surfaces, times = 4): Promise<void> {
  for (let time = 0; time < times; time += 1) {
    await core.db.execute(
      sql`update notices set due_at = now() where delivered_at is null and due_at < now() + interval '1 hour'`,
    );
    await tryWhatIsDue(core, surfaces);
  }
}

/** Tries all that is due now once, and all of it at the same time. */
export async function tryWhatIsDue(core: Core, surfaces: Surfaces): Promise<void> {
  const taken = await claim(core.db, core.school.id, { most: 500, leaseMs: 60_000 });
  await Promise.all(taken.map(async (notice) => await deliver(core, surfaces, notice)));
}
