/** The first screen: who are you today? */
import type { PersonView, SchoolView } from '../wire.ts';
import { byId, make } from './dom.ts';

/** Shows everybody at the school as a link to their own view. */
export function showPeople(school: SchoolView): void {
  byId('people', HTMLUListElement).replaceChildren(
    ...school.people.map((person) => make('li', {}, personLink(person))),
  );
  byId('chooser', HTMLElement).hidden = false;
}

/** The address of the console as somebody sees it. */
export function addressOf(person: PersonView): string {
  return `/?as=${encodeURIComponent(person.id)}`;
}

/** "AB" for Amira Begum; titles such as Mrs do not count. */
export function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter((word) => !/^(mr|mrs|ms|miss|dr|mx)\.?$/i.test(word));
  return [words.at(0), words.length > 1 ? words.at(-1) : undefined]
    .map((word) => word?.charAt(0).toUpperCase() ?? '')
    .join('');
}

function personLink(person: PersonView): HTMLElement {
  return make(
    'a',
    { class: 'person', attributes: { href: addressOf(person) } },
    make('span', {
      class: 'initials',
      text: initialsOf(person.name),
      attributes: { 'aria-hidden': 'true' },
    }),
    make(
      'span',
      { class: 'person-words' },
      make('span', { class: 'person-name', text: person.name }),
      make('span', { class: 'person-role', text: person.role }),
    ),
  );
}
