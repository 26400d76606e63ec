/** At each start: an entry in the audit where the settings or the policy differ from those of the last start. */
import { lastSettings, record } from '../db/audit.ts';
import { changesBetween, outlineOf } from '../policy/settings-changes.ts';
import type { Core } from './core.ts';

/** `digest` stands for the settings file as a whole, names and addresses included, which the entry does not hold. */
export async function recordSettings(core: Core, digest: string): Promise<void> {
  const { school, policyVersion } = core;
  await core.db.transaction(async (tx) => {
    const last = await lastSettings(tx, school.id);
    if (last?.['settings'] === digest && last['policy'] === policyVersion) return;
    const outline = outlineOf(school);
    const before = { people: last?.['people'] ?? '', routes: last?.['routes'] ?? '' };
    await record(tx, {
      schoolId: school.id,
      who: 'staffroom',
      act: 'settings-changed',
      detail: {
        settings: digest,
        policy: policyVersion,
        ...outline,
        ...(last === undefined ? {} : changesBetween(before, outline)),
      },
    });
  });
}
