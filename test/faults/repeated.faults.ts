/**
 * Everything that comes from the platforms comes again, and in another order: with the same
 * signature or a new one, to this process or that, before its first answer or long after. Each is
 * taken once: one case, one acknowledgement, one note, one entry in the audit, one answer.
 */
import { expect, test } from '@jest/globals';
import { sql } from 'drizzle-orm';
import { Chance, ROUNDS } from './chance.ts';
import { keepFigures } from './figures.ts';
import { type Delivery, SchoolThatRepeats } from './school-that-repeats.ts';

/** 1,000 in the short form, 10,000 in the long one. */
const DELIVERIES = 100 * ROUNDS;
/** On their way at the same moment. */
const AT_ONCE = 20;
/** So many wait to be drawn that a copy comes long after its first. */
const IN_THE_BAG = 150;

/** Sends at least so many, drawn by chance; what the answers make possible is drawn among the rest. */
async function sendAll(school: SchoolThatRepeats, chance: Chance): Promise<number> {
  const bag: Delivery[] = [];
  let sent = 0;
  while (sent < DELIVERIES || bag.length > 0) {
    while (sent + bag.length < DELIVERIES && bag.length < IN_THE_BAG) bag.push(...school.morning());
    const drawn = Array.from({ length: Math.min(AT_ONCE, bag.length) }, () =>
      bag.splice(chance.below(bag.length), 1),
    ).flat();
    for (const next of await Promise.all(drawn.map(async (send) => await send()))) {
      bag.push(...next);
    }
    sent += drawn.length;
  }
  return sent;
}

test('what is delivered again and in another order is taken once', async () => {
  const chance = new Chance('repeated');
  const school = await SchoolThatRepeats.open(chance);
  try {
    const sent = await sendAll(school, chance);
    const began = performance.now();
    await school.settle();
    const { counts, expected } = await school.reckon();
    const recovery = Math.round((performance.now() - began) / 100) / 10;
    await keepFigures({
      trial: 'delivered again, in another order',
      rounds: sent,
      acknowledged: expected.cases,
      lost: Math.max(0, expected.cases - counts.cases),
      doubled: Math.max(0, counts.cases - expected.cases),
      'alerts missing': Math.max(0, expected.alerts - counts.alerts),
      'alerts doubled': Math.max(0, counts.alerts - expected.alerts),
      'of these marked': 0,
      'recovery s': recovery,
    });
    expect(sent).toBeGreaterThanOrEqual(DELIVERIES);
    expect(counts).toEqual(expected);
    // Nobody acknowledged a case twice, or wrote a note twice, while another's went without.
    const twice = await school.db.execute(
      sql`select case_id, act from audit where act in ('reported', 'acknowledged', 'noted') group by 1, 2 having count(*) > 1`,
    );
    expect(twice.rows).toEqual([]);
    expect(school.faults).toEqual([]);
  } finally {
    await school.close();
  }
});
