/** How a place is written in a row, and read back. */
import type { Place } from '../policy/notices.ts';
import { DESKS } from '../policy/people.ts';

export interface PlaceColumns {
  readonly placeKind: Place['kind'];
  readonly place: string;
}

/** A place as two columns. */
export function columnsOf(place: Place): PlaceColumns {
  switch (place.kind) {
    case 'desk':
      return { placeKind: 'desk', place: place.desk };
    case 'person':
      return { placeKind: 'person', place: place.person };
  }
}

/** The place that two columns name; undefined for a desk that there no longer is. */
export function placeFrom({ placeKind, place }: PlaceColumns): Place | undefined {
  switch (placeKind) {
    case 'desk': {
      const desk = DESKS.find((each) => each === place);
      return desk === undefined ? undefined : { kind: 'desk', desk };
    }
    case 'person':
      return { kind: 'person', person: place };
  }
}
