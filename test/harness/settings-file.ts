/** A school of the tests as its settings file. */
import type { School } from '../../src/policy/school.ts';

export function settingsOf({ id, name, policy, people }: School): string {
  const persons = people.map(
    (person) =>
      `  - { id: ${person.id}, name: "${person.name}", roles: [${person.roles.join(', ')}] }\n`,
  );
  return `school:\n  id: ${id}\n  name: "${name}"\n  policy: ${policy}\npeople:\n${persons.join('')}`;
}
