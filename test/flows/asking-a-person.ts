/** From a question that the policy does not answer to the school's own answer, in the words of those who do it. */
import { describe, test } from '@jest/globals';
import type { SchoolUser } from '../harness/school-user.ts';

const TEACHER = 'hannah-price';
const ASSISTANT = 'joe-barker';
const FIRST_CONTACT = 'r-wood';
const POLICY_OWNER = 'grace-whitfield';

const QUESTION = 'Can I lend a pupil my phone on a trip?';
const REPLY = 'Better not. The office has a phone for trips.';

/** Registers the flow for one surface. */
export function describeAskingAPerson(
  surface: string,
  as: (person: string) => Promise<SchoolUser>,
): void {
  describe(`asking a person, on ${surface}`, () => {
    test('the question goes to the first contact, the reply comes back, and once approved others get it too', async () => {
      const [teacher, assistant, contact, owner] = await Promise.all([
        as(TEACHER),
        as(ASSISTANT),
        as(FIRST_CONTACT),
        as(POLICY_OWNER),
      ]);

      await teacher.types(QUESTION);
      await teacher.sees('Was this right?');
      await teacher.presses('Ask a person');
      await teacher.sees(/Mrs R\. Wood \(First contact for questions\)/);
      await teacher.sends();
      await teacher.sees(/stored and on its way to Mrs R\. Wood/);
      await teacher.sees('Waiting for a reply.');

      await contact.sees('A colleague asks you');
      await contact.sees('Miss H. Price');
      await owner.doesNotSee(QUESTION);
      await contact.presses('Reply', { on: QUESTION });
      await contact.fills({
        'Your reply': REPLY,
        'May it be given to others who ask this?': 'Yes, it may be given to others',
      });
      await contact.sends();
      await teacher.sees('A reply to your question');
      await teacher.sees(/^Mrs R\. Wood, First contact for questions, /);
      await contact.sees('A question that has been answered');

      await owner.sees('May this be given to others?');
      await owner.doesNotSee('Miss H. Price asks');
      await owner.presses('Approve', { on: REPLY });
      await owner.sees(/It is given from now on/);

      await assistant.types('is it ok to lend a pupil my phone on a trip?');
      await assistant.sees('The school’s own answer');
      await assistant.sees(REPLY);
      await assistant.sees(/Approved by the policy owner, .* It is not the policy’s text\./);

      await owner.types('/approved-answers');
      await owner.presses('Withdraw');
      await owner.sees(/no longer given to anybody/);
    });

    test('what was asked in vain and what was marked wrong comes before the policy owner, nobody named', async () => {
      const [teacher, owner] = await Promise.all([as(TEACHER), as(POLICY_OWNER)]);
      await teacher.types('what time does the swimming pool open on bank holidays?');
      await teacher.sees('Was this right?');
      await teacher.presses('No');
      await teacher.sees(/It is noted, without your name/);
      await owner.types('/gaps');
      await owner.sees(/Once: what time does the swimming pool open/);
      await owner.doesNotSee(/Price/);
      await teacher.types('/gaps');
      await teacher.sees('This is for the policy owner');
    });
  });
}
