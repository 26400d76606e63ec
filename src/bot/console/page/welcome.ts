/** What an empty conversation says: what can be done here, ready to press. */
import type { PersonView, PlaceView, SchoolView } from '../wire.ts';
import { byId, make, makeButton } from './dom.ts';
import { addressOf } from './people.ts';

const TRY_FIRST = ['can I follow a pupil?', '/report-incident', '/my-reports', '/help'];

/** Shows the hint for a place while nothing stands in it. */
export function welcome(
  place: PlaceView,
  { school, me, say }: { school: SchoolView; me: PersonView; say: (text: string) => void },
): void {
  const box = byId('welcome', HTMLElement);
  const wasHidden = box.hidden;
  box.hidden = place.items.length > 0;
  if (box.hidden || (!wasHidden && box.dataset['place'] === place.id)) return;
  box.dataset['place'] = place.id;
  box.replaceChildren(...(place.id === 'direct' ? firstHint(school, me, say) : quietDesk()));
}

function firstHint(school: SchoolView, me: PersonView, say: (text: string) => void): HTMLElement[] {
  const hint = [
    make('h2', { text: `Hello, ${me.name}` }),
    make('p', {
      text: 'Ask what the policy allows and you get its own words. Report what happened, and it reaches the right desk. Try one of these:',
    }),
    make(
      'ul',
      { class: 'try' },
      ...TRY_FIRST.map((text) =>
        make(
          'li',
          {},
          makeButton({ class: 'try-button', text }, () => say(text)),
        ),
      ),
    ),
  ];
  const other = school.people.find((person) => person.sitsAtDesk && person.id !== me.id);
  if (other !== undefined) {
    const link = make('a', {
      text: `Open a window as ${other.name}`,
      attributes: { href: addressOf(other), target: '_blank', rel: 'noopener' },
    });
    hint.push(make('p', { class: 'aside' }, link, ` beside this one, and watch an alert arrive.`));
  }
  return hint;
}

function quietDesk(): HTMLElement[] {
  return [
    make('h2', { text: 'All quiet' }),
    make('p', {
      text: 'New reports for this desk appear here by themselves: how urgent they are and what they concern, never a name or a story.',
    }),
  ];
}
