/** The console's page: who you are stands in the address, so each window can be somebody else. */
import { byId } from './dom.ts';
import { showPeople } from './people.ts';
import { Room } from './room.ts';
import { NotDone, readSchool } from './server.ts';
import { startTheme } from './theme.ts';

startTheme(byId('theme', HTMLButtonElement));

try {
  const school = await readSchool();
  for (const place of document.querySelectorAll('.school-name')) place.textContent = school.school;
  const as = new URLSearchParams(location.search).get('as');
  const me = school.people.find((person) => person.id === as);
  if (me === undefined) showPeople(school);
  else await new Room(school, me).open();
} catch (error) {
  if (!(error instanceof NotDone)) throw error;
  document.body.append(`${error.message} Please reload this page in a moment.`);
}
