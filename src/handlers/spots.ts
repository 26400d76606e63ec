/** On which surfaces a place is reached: a person or a desk need not be on every one. */
import { placesOn } from '../policy/addresses.ts';
import type { Place } from '../policy/notices.ts';
import type { School } from '../policy/school.ts';
import type { Core } from './core.ts';
import type { SurfaceName } from './surface.ts';
import type { Spot } from './topic.ts';

/**
 * Where cards for these places go, none twice: every surface on which somebody there is reached. A place that is
 * reached nowhere keeps a notice on each surface, which says aloud what is missing.
 */
export function spotsFor(
  { school, surfaces }: Pick<Core, 'school' | 'surfaces'>,
  places: readonly Place[],
): Spot[] {
  const all = places.flatMap((place) => {
    const reached = surfaces.flatMap((surface) => spotsOn(school, surface, place));
    return reached.length > 0 ? reached : surfaces.map((surface) => ({ surface, place }));
  });
  return all.filter((spot, index) => all.findIndex((each) => isSameSpot(each, spot)) === index);
}

/** Where those at a place are reached on one surface; the console knows everybody. */
function spotsOn(school: School, surface: SurfaceName, place: Place): Spot[] {
  switch (surface) {
    case 'console':
      return [{ surface, place }];
    case 'slack':
    case 'teams':
      return placesOn(school, surface, place).map((at) => ({ surface, place: at }));
  }
}

/** Where cards for these places go when one surface is tried first, and the others only for those whom it does not reach. */
export function spotsPreferring(
  core: Pick<Core, 'school' | 'surfaces'>,
  preferred: string,
  places: readonly Place[],
): Spot[] {
  const first = core.surfaces.find((surface) => surface === preferred);
  return places.flatMap((place) => {
    const there = first === undefined ? [] : spotsOn(core.school, first, place);
    return there.length > 0 ? there : spotsFor(core, [place]);
  });
}

/** Whether two spots are one. */
export function isSameSpot(a: Spot, b: Spot): boolean {
  return a.surface === b.surface && isSamePlace(a.place, b.place);
}

function isSamePlace(a: Place, b: Place): boolean {
  switch (a.kind) {
    case 'desk':
      return b.kind === 'desk' && a.desk === b.desk;
    case 'person':
      return b.kind === 'person' && a.person === b.person;
  }
}
