/** How the connections stand and where messages do not arrive, for the IT administrator. */
import type { Stuck } from '../../db/troubles.ts';
import type { School } from '../../policy/school.ts';
import type { Connection } from '../connection.ts';
import type { Card, Element } from './card.ts';
import { placeLabel, surfaceLabel, whenLabel } from './labels.ts';
import { waitingLabel } from './trouble.ts';

export interface ConnectionState {
  readonly connections: readonly Connection[];
  /** Those that are open. */
  readonly stuck: readonly Stuck[];
}

/** As many as one reads through; the rest are counted. */
const MOST = 20;

/** As a card of its own. */
export function connectionCard(state: ConnectionState, school: School): Card {
  return {
    title: 'The connection',
    elements: connectionElements(state, school),
    plain: arrivalLine(state.stuck.length),
  };
}

/** Within another card. */
export function connectionElements(
  { connections, stuck }: ConnectionState,
  school: School,
): Element[] {
  const more = stuck.length - MOST;
  return [
    connections.length === 0
      ? { kind: 'text', text: 'No chat platform is set up: people meet Staffroom at the console.' }
      : {
          kind: 'facts',
          facts: connections.map(({ surface, state }) => ({ name: surface, value: state })),
        },
    stuck.length === 0
      ? { kind: 'notice', level: 'good', text: arrivalLine(0) }
      : { kind: 'notice', level: 'care', text: arrivalLine(stuck.length) },
    ...stuck.slice(0, MOST).flatMap((each) => stuckElements(each, school)),
    ...(more > 0
      ? [{ kind: 'text', tone: 'quiet', text: `And ${more} more.` } satisfies Element]
      : []),
  ];
}

function arrivalLine(count: number): string {
  if (count === 0) return 'Every message arrives.';
  return count === 1
    ? 'At one place messages do not arrive. Staffroom keeps trying.'
    : `At ${count} places messages do not arrive. Staffroom keeps trying.`;
}

function stuckElements({ trouble, waiting }: Stuck, school: School): Element[] {
  return [
    {
      kind: 'text',
      tone: 'strong',
      text: `${surfaceLabel(trouble.surface)}: ${placeLabel(school.people, trouble)}`,
    },
    { kind: 'text', text: trouble.reason },
    {
      kind: 'text',
      tone: 'quiet',
      text: `Since ${whenLabel(trouble.since, school.timeZone)}. Waiting: ${waitingLabel(waiting)}.`,
    },
  ];
}
