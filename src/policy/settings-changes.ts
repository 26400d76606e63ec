/** What changed between two starts in who may do what: by id only, so that it can stand in the audit. */
import type { School } from './school.ts';

/** Who holds which roles and where reports go, on one line each; holds no name. */
export interface SettingsOutline {
  readonly people: string;
  readonly routes: string;
}

/** The outline of a school's settings. */
export function outlineOf({ people, routes }: School): SettingsOutline {
  return {
    people: people.map(({ id, roles }) => `${id}=${roles.join('+')}`).join(' '),
    routes: Object.entries(routes)
      .map(([kind, desks]) => `${kind}=${desks.join('+')}`)
      .join(' '),
  };
}

/** The ids of those who came, went or hold other roles now, and the kinds that go elsewhere; what did not change is left out. */
export function changesBetween(
  before: SettingsOutline,
  after: SettingsOutline,
): Readonly<Record<string, string>> {
  const [was, is] = [entriesOf(before.people), entriesOf(after.people)];
  const [went, goes] = [entriesOf(before.routes), entriesOf(after.routes)];
  const changes = {
    added: [...is.keys()].filter((id) => !was.has(id)),
    removed: [...was.keys()].filter((id) => !is.has(id)),
    roles: [...is].filter(([id, roles]) => was.has(id) && was.get(id) !== roles).map(([id]) => id),
    rerouted: [...new Set([...went.keys(), ...goes.keys()])].filter(
      (kind) => went.get(kind) !== goes.get(kind),
    ),
  };
  return Object.fromEntries(
    Object.entries(changes)
      .filter(([, ids]) => ids.length > 0)
      .map(([what, ids]) => [what, ids.join(' ')]),
  );
}

function entriesOf(line: string): ReadonlyMap<string, string> {
  const entries = line.split(' ').filter((each) => each !== '');
  return new Map(
    entries.map((each): [string, string] => {
      const [id = '', what = ''] = each.split('=');
      return [id, what];
    }),
  );
}
