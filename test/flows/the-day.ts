/**
 * A school's day in its own words. Written once: every surface on which people meet
 * Staffroom runs these same flows.
 */
import { describe, expect, test } from '@jest/globals';
import type { SchoolUser } from '../harness/school-user.ts';

export interface SchoolOnASurface {
  /** A person of the sample school, by id, in front of their own screen. */
  as(person: string): Promise<SchoolUser>;
}

const TEACHER = 'hannah-price';
const ASSISTANT = 'joe-barker';
const DSL = 'nadia-rahman';
const DEPUTY = 'tom-ellison';
const HEADTEACHER = 'grace-whitfield';
const CHAIR = 'peter-langley';
const OFFICE = 'carol-finch';
const REPUTATION_LEAD = 'm-vasey';

const DSL_DESK = 'DSL desk';
const HEADTEACHER_DESK = 'Headteacher desk';
const CHAIR_DESK = 'Chair’s desk';

const ABOUT = 'What is it about?';
const WHAT = 'What happened, most nearly?';
const WHO_DID_IT = 'Who did it?';
const SEEN = 'What was seen or heard?';
const THEY_DID_IT = 'Is it about something that they did?';

const CONTACT = 'Following, messaging or friend requests';
const ADULT = 'A concern about a particular adult’s role';

/** A message comes after those that are before it; a platform may take one message a second. */
const PATIENCE_MS = 20_000;

/** Sends the open form with these answers and waits for the reference. */
async function sendReport(
  reporter: SchoolUser,
  answers: Readonly<Record<string, string>>,
): Promise<string> {
  const earlier = await references(reporter);
  await reporter.fills(answers);
  await reporter.sends();
  await reporter.sees(/Your report is stored: SR-/);
  await reporter.presses('Close');
  return await soon('a receipt in front of the reporter', async () =>
    (await references(reporter)).find((one) => !earlier.includes(one)),
  );
}

async function references(person: SchoolUser): Promise<string[]> {
  return (await person.cards()).join('\n').match(/SR-\w{4}/g) ?? [];
}

/** Those who come to see the words. Nobody is left watching for words that never come. */
async function whoSees(people: readonly SchoolUser[], words: string): Promise<SchoolUser[]> {
  return await soon(`“${words}” in front of anybody`, async () => {
    const has = await Promise.all(people.map(async (person) => await person.hasInFront(words)));
    return has.includes(true) ? people.filter((_person, at) => has[at]) : undefined;
  });
}

async function soon<T>(what: string, look: () => Promise<T | undefined>): Promise<T> {
  const until = Date.now() + PATIENCE_MS;
  while (Date.now() < until) {
    const found = await look();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`It has not come about: ${what}.`);
}

/** Registers the flows for one surface. */
export function describeTheDay(surface: string, school: () => SchoolOnASurface): void {
  const as = async (person: string): Promise<SchoolUser> => await school().as(person);

  describe(`asking, on ${surface}`, () => {
    test('“can I follow a pupil?” gets the verdict, the school’s own words and a way to report', async () => {
      const teacher = await as(TEACHER);
      await teacher.types('can I follow a pupil?');
      await teacher.sees(/^No\./);
      await teacher.sees(/staff must not follow such public student accounts/);
      await teacher.presses('Report it');
      await teacher.fills({ [ABOUT]: CONTACT });
    });

    test('what the policy does not cover is said plainly, with whom to ask', async () => {
      // Somebody who has asked nothing else, so that no other answer is in front of them.
      const teacher = await as(OFFICE);
      await teacher.types('what time does the swimming pool open on bank holidays?');
      await teacher.sees(/The policy does not (?:say|hold|cover)/);
      await teacher.sees(/Mrs R\. Wood/);
      await teacher.doesNotSee(/“/);
    });

    test('words that are no command are answered with what can be done', async () => {
      const teacher = await as(TEACHER);
      await teacher.types('/help');
      await teacher.sees(/What I can do/);
      await teacher.sees(/Call 999 first/);
    });
  });

  describe(`a teaching assistant whom a pupil followed, on ${surface}`, () => {
    test('reports it: the DSL desk gets it, the Headteacher’s does not, and the assistant hears that it was seen', async () => {
      const [assistant, dsl, headteacher] = await Promise.all([
        as(ASSISTANT),
        as(DSL),
        as(HEADTEACHER),
      ]);
      await dsl.goesTo(DSL_DESK);
      await headteacher.goesTo(HEADTEACHER_DESK);

      await assistant.types('/report-incident A pupil in 6B followed my public account');
      await assistant.sees(/Call 999 first/);
      await assistant.sees(/nude or semi-nude image of a child/);
      const reference = await sendReport(assistant, {
        [ABOUT]: CONTACT,
        [WHAT]: 'A pupil follows an adult who works here',
        'Who was it, if you know?': 'MARKEDNAME',
      });

      await dsl.sees(`New report ${reference}`);
      await dsl.doesNotSee(/MARKEDNAME|public account/);
      await headteacher.doesNotSee(reference);

      await dsl.presses('Open', { on: reference });
      await dsl.sees('A pupil in 6B followed my public account');
      await dsl.sees('MARKEDNAME');
      await dsl.presses('Close');

      await dsl.presses('Acknowledge', { on: reference });
      await dsl.sees(new RegExp(`Acknowledged by the DSL`));
      await assistant.sees(`Your report ${reference} has been seen`);
      await assistant.types('/my-reports');
      await assistant.sees(/Acknowledged by the DSL/);
    });
  });

  describe(`who is told, on ${surface}`, () => {
    test('a colleague who follows a pupil: the Headteacher’s desk and not the DSL’s', async () => {
      const [teacher, dsl, headteacher] = await Promise.all([
        as(TEACHER),
        as(DSL),
        as(HEADTEACHER),
      ]);
      await teacher.types('/report-incident');
      const reference = await sendReport(teacher, {
        [ABOUT]: CONTACT,
        [WHAT]: 'An adult who works here follows a pupil',
        [WHO_DID_IT]: 'A member of staff',
        [SEEN]: 'A colleague follows a pupil of 5A.',
      });
      await headteacher.goesTo(HEADTEACHER_DESK);
      await headteacher.sees(`New report ${reference}`);
      await dsl.goesTo(DSL_DESK);
      await dsl.doesNotSee(reference);
    });

    test('about the Headteacher: the chair’s desk only', async () => {
      const [teacher, dsl, headteacher, chair] = await Promise.all([
        as(TEACHER),
        as(DSL),
        as(HEADTEACHER),
        as(CHAIR),
      ]);
      await teacher.types('report incident');
      const reference = await sendReport(teacher, {
        [ABOUT]: ADULT,
        [WHAT]: 'A concern about the Headteacher',
        [SEEN]: 'The Headteacher follows a pupil.',
      });
      await chair.goesTo(CHAIR_DESK);
      await chair.sees(`New report ${reference}`);
      await headteacher.goesTo(HEADTEACHER_DESK);
      await headteacher.doesNotSee(reference);
      await dsl.goesTo(DSL_DESK);
      await dsl.doesNotSee(reference);
      await headteacher.types(`ack ${reference}`);
      await headteacher.sees(`There is no report ${reference} that you can open.`);
    });

    test('about the DSL: the Headteacher’s desk only, and the DSL cannot find it', async () => {
      const [teacher, dsl, deputy, headteacher] = await Promise.all([
        as(TEACHER),
        as(DSL),
        as(DEPUTY),
        as(HEADTEACHER),
      ]);
      await teacher.types('/report-incident');
      const reference = await sendReport(teacher, {
        [ABOUT]: ADULT,
        [WHAT]: 'A concern about the DSL or a deputy',
        [WHO_DID_IT]: 'The DSL (designated safeguarding lead)',
        [SEEN]: 'The DSL messaged a pupil.',
      });
      await headteacher.goesTo(HEADTEACHER_DESK);
      await headteacher.sees(`New report ${reference}`);
      for (const person of [dsl, deputy]) {
        await person.goesTo(DSL_DESK);
        await person.doesNotSee(reference);
        await person.types(`ack ${reference}`);
        await person.sees(`There is no report ${reference} that you can open.`);
      }
    });

    test('somebody whom the story comes to name after a “no” about another is asked about, and not told', async () => {
      const [teacher, dsl, headteacher] = await Promise.all([
        as(TEACHER),
        as(DSL),
        as(HEADTEACHER),
      ]);
      await teacher.types('/report-incident');
      await teacher.fills({
        [ABOUT]: CONTACT,
        [WHAT]: 'A friend request between a pupil and an adult',
        [WHO_DID_IT]: 'I don’t know',
        [SEEN]: 'Mrs Whitfield told me of a request to a pupil.',
      });
      await teacher.sends();
      await teacher.sees(/seems to mention Mrs G\. Whitfield, who would receive it/);
      await teacher.fills({ [THEY_DID_IT]: 'No', [SEEN]: 'A pupil had it from Ms Rahman.' });
      await teacher.sends();
      await teacher.sees(/seems to mention Ms N\. Rahman, who would receive it/);
      const reference = await sendReport(teacher, { [THEY_DID_IT]: 'Yes' });
      await headteacher.goesTo(HEADTEACHER_DESK);
      await headteacher.sees(`New report ${reference}`);
      await dsl.goesTo(DSL_DESK);
      await dsl.doesNotSee(reference);
    });

    test('a parent’s complaint online reaches the reputation lead by direct message', async () => {
      const [teacher, lead] = await Promise.all([as(TEACHER), as(REPUTATION_LEAD)]);
      await teacher.types('/report-incident');
      const reference = await sendReport(teacher, {
        [ABOUT]: 'Complaints, the press or talk about the school',
        [WHAT]: 'A parent complains about the school online',
        [SEEN]: 'There is a long post in the parents’ group.',
      });
      await lead.sees(`New report ${reference}`);
    });
  });

  describe(`acknowledging, on ${surface}`, () => {
    test('two press at once: one wins, the other is told who was first', async () => {
      const [teacher, dsl, deputy] = await Promise.all([as(TEACHER), as(DSL), as(DEPUTY)]);
      await dsl.goesTo(DSL_DESK);
      await deputy.goesTo(DSL_DESK);
      await teacher.types('/report-incident');
      const reference = await sendReport(teacher, {
        [ABOUT]: CONTACT,
        [WHAT]: 'A pupil follows an adult who works here',
        [SEEN]: 'Another one.',
      });
      await dsl.sees(`New report ${reference}`);
      await deputy.sees(`New report ${reference}`);
      await Promise.all([
        dsl.presses('Acknowledge', { on: reference }),
        deputy.presses('Acknowledge', { on: reference }),
      ]);
      const told = await whoSees([dsl, deputy], `was first with ${reference}`);
      expect(told).toHaveLength(1);
      for (const person of [dsl, deputy])
        await person.sees(/Acknowledged by (the DSL|a deputy DSL)/);
    });

    test('typed, it does the same', async () => {
      const [teacher, deputy] = await Promise.all([as(TEACHER), as(DEPUTY)]);
      await teacher.types('/report-incident');
      const reference = await sendReport(teacher, {
        [ABOUT]: CONTACT,
        [WHAT]: 'A friend request between a pupil and an adult',
        [WHO_DID_IT]: 'A pupil',
        [SEEN]: 'One more.',
      });
      await deputy.types(`ack ${reference.toLowerCase().replace('-', ' ')}`);
      await deputy.sees(`You have acknowledged ${reference}`);
      await teacher.sees(`Your report ${reference} has been seen`);
    });
  });

  describe(`the form, on ${surface}`, () => {
    test('says what is missing at the field and keeps the rest; another kind keeps what was typed', async () => {
      const teacher = await as(TEACHER);
      await teacher.types('/report-incident');
      await teacher.fills({
        [ABOUT]: CONTACT,
        [WHAT]: 'A friend request between a pupil and an adult',
        'When did it happen, and when was it noticed?': 'Sunday evening',
      });
      await teacher.sends();
      await teacher.seesMissing(WHO_DID_IT);
      await teacher.seesMissing(SEEN);
      const reference = await sendReport(teacher, {
        [WHAT]: 'A pupil follows an adult who works here',
        [SEEN]: 'A request.',
      });

      const dsl = await as(DSL);
      await dsl.goesTo(DSL_DESK);
      await dsl.presses('Open', { on: reference });
      await dsl.sees('Sunday evening');
    });
  });
}
