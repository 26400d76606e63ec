/** Writes down that somebody asked for what is not theirs. */
import { record } from '../db/audit.ts';
import type { Person } from '../policy/people.ts';
import type { Core } from './core.ts';
import type { Command } from './commands.ts';

export async function recordRefusal(core: Core, by: Person, list: Command): Promise<void> {
  await core.db.transaction(async (tx) => {
    await record(tx, {
      schoolId: core.school.id,
      who: by.id,
      act: 'refused',
      detail: { list },
    });
  });
}
