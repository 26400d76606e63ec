/** Every card and form of the product, with the same words wherever people type: the longest that each takes. */
import type { Case } from '../../src/db/cases.ts';
import type { Entry } from '../../src/db/entries.ts';
import type { Question } from '../../src/db/questions.ts';
import type { SchoolAnswer } from '../../src/db/school-answers.ts';
import type { DeskTest, DeskTestState } from '../../src/db/test-alerts.ts';
import type { Expiry } from '../../src/db/expiries.ts';
import type { Stuck } from '../../src/db/troubles.ts';
import { alertCard, movedCard } from '../../src/handlers/view/alert.ts';
import {
  acknowledgedCard,
  alreadyAcknowledgedCard,
  severalCard,
} from '../../src/handlers/view/acknowledged.ts';
import { answerCard } from '../../src/handlers/view/answer.ts';
import { approvedAnswersCard } from '../../src/handlers/view/approved-answers.ts';
import { askForm, QUESTION_MAX } from '../../src/handlers/view/ask-form.ts';
import type { Card } from '../../src/handlers/view/card.ts';
import { caseCard } from '../../src/handlers/view/case.ts';
import { connectionCard } from '../../src/handlers/view/connection.ts';
import { enteredCard, notNowCard } from '../../src/handlers/view/entered.ts';
import { ENTRY_MAX, entryForm } from '../../src/handlers/view/entry-form.ts';
import { followUpCard } from '../../src/handlers/view/follow-up.ts';
import type { Form } from '../../src/handlers/view/form.ts';
import { gapsCard } from '../../src/handlers/view/gaps.ts';
import { helpCard, notUnderstoodCard } from '../../src/handlers/view/help.ts';
import { homeCard } from '../../src/handlers/view/home.ts';
import { markedCard } from '../../src/handlers/view/marked.ts';
import { myQuestionsCard } from '../../src/handlers/view/my-questions.ts';
import { myReportsCard } from '../../src/handlers/view/my-reports.ts';
import {
  noDeskCard,
  notAdministratorCard,
  nobodyToAskCard,
  noSuchQuestionCard,
  notPolicyOwnerCard,
} from '../../src/handlers/view/not-yours.ts';
import { openCasesCard } from '../../src/handlers/view/open-cases.ts';
import {
  alreadyDecidedCard,
  decidedCard,
  decisionCard,
  proposalCard,
} from '../../src/handlers/view/proposal.ts';
import {
  questionCard,
  questionReceiptCard,
  questionSentCard,
} from '../../src/handlers/view/question.ts';
import { receiptCard } from '../../src/handlers/view/receipt.ts';
import { alreadyAnsweredCard, repliedCard, replyCard } from '../../src/handlers/view/reply.ts';
import { REPLY_MAX, replyForm } from '../../src/handlers/view/reply-form.ts';
import { maxLengthOf, reportForm } from '../../src/handlers/view/report-form.ts';
import { aboutValue, markOf } from '../../src/handlers/view/said-about.ts';
import { ANSWER_MAX, rewordForm, WORDINGS_MAX } from '../../src/handlers/view/reword-form.ts';
import { mailCard } from '../../src/handlers/view/mail.ts';
import { rungCard } from '../../src/handlers/view/rung.ts';
import { seenCard } from '../../src/handlers/view/seen.ts';
import {
  notYourTestCard,
  testAcknowledgedCard,
  testAlertCard,
  testWasAcknowledgedCard,
} from '../../src/handlers/view/test-alert.ts';
import { testResultCard, testSentCard } from '../../src/handlers/view/test-result.ts';
import { expiryCard } from '../../src/handlers/view/expiry.ts';
import { troubleCard } from '../../src/handlers/view/trouble.ts';
import { unseenCard } from '../../src/handlers/view/unseen.ts';
import { answerMessage } from '../../src/policy/answer.ts';
import { ENTRY_ACTS } from '../../src/policy/case-life.ts';
import type { Pack } from '../../src/policy/pack.ts';
import type { Person } from '../../src/policy/people.ts';
import { KIND_GROUP_IDS, kindsOf, REPORT_KINDS } from '../../src/policy/report.ts';
import { REPORT_FIELDS, REPORTER_NAME, WRITTEN_FIELDS } from '../../src/policy/report-fields.ts';
import { everyCase } from './every-case.ts';
import { ASKING_SCHOOL, CHAIR, DSL, POLICY_OWNER, TEACHER } from './schools.ts';

const ID = '0192f0c1-2345-7abc-8def-0123456789ab';
const WHEN = new Date('2026-11-23T08:15:00Z');

/** These words, again and again, so many characters in all. */
function filling(words: string, length: number): string {
  return (words === '' ? ' ' : words)
    .repeat(Math.ceil(length / Math.max(1, words.length)))
    .slice(0, length);
}

/** Each card with its name; `words` are what everybody types in them. */
export function everyCard(policy: Pack, words: string): readonly (readonly [string, Card])[] {
  const of = (length: number): string => filling(words, length);
  const school = ASKING_SCHOOL;
  const ten = <T>(each: T): T[] => Array.from({ length: 10 }, () => each);
  const core = { school, policy };
  const one = everyCase(school);
  const seen: Case = {
    ...one,
    state: 'acknowledged',
    acknowledgedBy: DSL.id,
    acknowledgedAs: 'dsl',
    acknowledgedAt: WHEN,
  };
  const handedOver: Case = {
    ...seen,
    state: 'handed-over',
    steppedBy: DSL.id,
    steppedAs: 'dsl',
    steppedAt: WHEN,
    handedTo: DSL.id,
  };
  const reopened: Case = { ...handedOver, state: 'acknowledged', handedTo: null };
  const entry: Entry = {
    schoolId: school.id,
    caseId: ID,
    id: ID,
    at: WHEN,
    by: DSL.id,
    as: 'dsl',
    act: 'close',
    words: of(ENTRY_MAX),
    to: null,
    outcome: 'referred',
  };
  const many = REPORT_KINDS.flatMap((kind): Case[] => [
    { ...one, kind },
    { ...seen, kind },
  ]);
  const hundred = Array.from({ length: 100 }, (_, at): Case => many[at % many.length] ?? one);
  const open = { shown: hundred, skip: 20, count: 140, unacknowledged: 70 };
  const written = Object.fromEntries([
    ...WRITTEN_FIELDS.map((field) => [field, of(maxLengthOf(field))]),
    [REPORTER_NAME, of(80)],
  ]);
  const waiting: Question = {
    schoolId: school.id,
    id: ID,
    asker: 'slack:U0123456789',
    askerName: of(80),
    submission: ID,
    text: of(QUESTION_MAX),
    state: 'waiting',
    reply: null,
    repliedBy: null,
    repliedAs: null,
    repliedAt: null,
    version: 1,
    createdAt: WHEN,
  };
  const answered: Question = {
    ...waiting,
    state: 'answered',
    reply: of(REPLY_MAX),
    repliedBy: POLICY_OWNER.id,
    repliedAs: 'policy-owner',
    repliedAt: WHEN,
  };
  const proposed: SchoolAnswer = {
    schoolId: school.id,
    id: ID,
    questionId: ID,
    wordings: [of(WORDINGS_MAX)],
    text: of(ANSWER_MAX),
    state: 'proposed',
    proposedBy: TEACHER.id,
    proposedAs: 'teacher',
    decidedBy: null,
    decidedAs: null,
    decidedAt: null,
    withdrawnBy: null,
    withdrawnAt: null,
    version: 1,
    createdAt: WHEN,
  };
  const approved: SchoolAnswer = {
    ...proposed,
    state: 'approved',
    decidedBy: POLICY_OWNER.id,
    decidedAs: 'policy-owner',
    decidedAt: WHEN,
  };
  const gaps = Array.from({ length: 30 }, () => ({ text: of(QUESTION_MAX), count: 3 }));
  const everybody: Person = {
    ...DSL,
    roles: ['dsl', 'first-contact', 'policy-owner', 'it-administrator'],
  };
  const stuck: Stuck = {
    trouble: {
      schoolId: school.id,
      id: ID,
      surface: 'teams',
      placeKind: 'desk',
      place: 'data-protection',
      reason: of(300),
      reasonAt: WHEN,
      since: WHEN,
      endedAt: null,
      endedAs: null,
      version: 1,
    },
    waiting: 100_000,
  };
  const settled: Stuck = {
    trouble: { ...stuck.trouble, placeKind: 'person', endedAt: WHEN, endedAs: 'unneeded' },
    waiting: 0,
  };
  const expiry: Expiry = {
    schoolId: school.id,
    id: ID,
    surface: 'teams',
    endsOn: WHEN.toISOString().slice(0, 10),
    cure: of(300),
    steps: 4,
    settledAt: null,
    version: 1,
    createdAt: WHEN,
  };
  const testing: DeskTest = {
    schoolId: school.id,
    id: ID,
    testAlertId: ID,
    desk: 'data-protection',
    acknowledgedBy: null,
    acknowledgedAs: null,
    acknowledgedAt: null,
    version: 1,
    createdAt: WHEN,
  };
  const tested: DeskTest = {
    ...testing,
    acknowledgedBy: DSL.id,
    acknowledgedAs: 'deputy-dsl',
    acknowledgedAt: WHEN,
  };
  const testAlert = { schoolId: school.id, id: ID, sentBy: DSL.id, version: 1, createdAt: WHEN };
  const copy = {
    schoolId: school.id,
    id: ID,
    caseId: null,
    questionId: null,
    schoolAnswerId: null,
    troubleId: null,
    testAlertId: null,
    deskTestId: ID,
    expiryId: null,
    kind: 'test-alert',
    surface: 'teams',
    placeKind: 'desk',
    place: 'data-protection',
  } as const;
  const part: DeskTestState = {
    test: testing,
    standing: ten({ ...copy, ref: 'ref', shows: 1, postedAt: WHEN }),
    waiting: ten({
      ...copy,
      postingId: null,
      rank: 1 as const,
      dueAt: WHEN,
      attempts: 9,
      lease: null,
      mayStand: false,
      trouble: of(300),
      refused: false,
      loudAt: WHEN,
      createdAt: WHEN,
      deliveredAt: null,
    }),
  };
  const connection = {
    connections: [{ surface: 'Slack', state: of(300) }],
    stuck: Array.from({ length: 100 }, () => stuck),
  };
  const asked = [
    'Can I follow a pupil on Instagram, message them on WhatsApp and post their photo? Who approves it?',
    'A pupil follows me and sent me a nude picture, and a parent complains about us on Facebook.',
  ];
  return [
    ['alert', alertCard(one, school, true)],
    ['alert, acknowledged', alertCard(seen, school)],
    ['alert, handed over', alertCard(handedOver, school)],
    ['alert, closed', alertCard({ ...handedOver, state: 'closed' }, school)],
    ['rung, handed over', rungCard(handedOver, school, { kind: 'desk', desk: 'dsl' })],
    ['entered', enteredCard(handedOver, school, { act: 'hand-over', to: DSL.id })],
    ['not now', notNowCard(one, school, 'acknowledge-first')],
    ['follow-up', followUpCard(seen, school, { kind: 'person', person: DSL.id })],
    [
      'follow-up, opened again',
      followUpCard(reopened, school, { kind: 'person', person: CHAIR.id }),
    ],
    ['alert, opened again', alertCard(reopened, school)],
    ['alert, moved', movedCard()],
    ['rung, at a desk', rungCard(one, school, { kind: 'desk', desk: 'dsl' }, true)],
    ['rung, to a person', rungCard(one, school, { kind: 'person', person: DSL.id })],
    ['mail', mailCard(one, school)],
    ['unseen', unseenCard({ ...one, routingRow: 'about-chair' }, school, '2026-11-23')],
    ['acknowledged', acknowledgedCard(seen, DSL)],
    ['already acknowledged', alreadyAcknowledgedCard(seen, school, TEACHER)],
    ...asked.map((question, at): [string, Card] => [
      `answer ${at}`,
      answerCard(answerMessage(policy, question), {
        asked: ID,
        firstContact: 'Mrs R. Wood',
        own: [approved],
        school,
      }),
    ]),
    ['approved answers', approvedAnswersCard(ten(approved), 4, school)],
    ['case', caseCard(core, one, written, [], [])],
    ['case, with what was done', caseCard(core, seen, written, [], [], ten(entry))],
    ['connection', connectionCard(connection, school)],
    ['connection, all well', connectionCard({ connections: [], stuck: [] }, school)],
    ['gaps', gapsCard(gaps, gaps, 90)],
    ['help', helpCard(everybody)],
    ['not understood', notUnderstoodCard(everybody)],
    [
      'home',
      homeCard(school, {
        open,
        connection,
      }),
    ],
    ['marked', markedCard('wrong', ID, true)],
    ['my questions', myQuestionsCard(ten(answered), school)],
    ['my reports', myReportsCard(hundred, school, new Set([ID]))],
    ['not yours: question', noSuchQuestionCard()],
    ['not yours: owner', notPolicyOwnerCard()],
    ['not yours: desk', noDeskCard()],
    ['not yours: connection', notAdministratorCard()],
    ['nobody to ask', nobodyToAskCard()],
    [
      'several acknowledged',
      severalCard(
        Array.from({ length: 20 }, () => acknowledgedCard(one, TEACHER)),
        3,
      ),
    ],
    ['open cases', openCasesCard(open, school)],
    ['proposal', proposalCard(core, proposed, true)],
    ['decided', decidedCard(approved, school)],
    ['decision', decisionCard(approved, school)],
    ['already decided', alreadyDecidedCard(approved, school)],
    ['question', questionCard(waiting, school, 'question', true)],
    ['question, answered', questionCard(answered, school, 'reminder')],
    ['question sent', questionSentCard(of(200))],
    ['question receipt', questionReceiptCard(answered, school)],
    ['receipt', receiptCard(one, school, { happened: 'They saved it.' })],
    ['reply', replyCard(answered, school)],
    ['replied', repliedCard(true)],
    ['already answered', alreadyAnsweredCard(answered, school, TEACHER)],
    ['seen', seenCard(seen, school)],
    ['test alert', testAlertCard(testing, school, true)],
    ['test alert, acknowledged', testAlertCard(tested, school)],
    ['test acknowledged', testAcknowledgedCard()],
    ['test was acknowledged', testWasAcknowledgedCard(tested, school, TEACHER)],
    ['not yours: test', notYourTestCard()],
    ['test sent', testSentCard(5)],
    ['test result', testResultCard(testAlert, ten(part), school, true)],
    [
      'test result, done',
      testResultCard(testAlert, [{ test: tested, standing: [], waiting: [] }], school),
    ],
    ['trouble', troubleCard(stuck, school, WHEN, true)],
    ['trouble, settled', troubleCard(settled, school, WHEN)],
    ['expiry', expiryCard(expiry, WHEN, true)],
    ['expiry, over', expiryCard({ ...expiry, endsOn: '2020-01-01' }, WHEN)],
    ['expiry, settled', expiryCard({ ...expiry, settledAt: WHEN }, WHEN)],
  ];
}

/** Each form with its name, in every shape, with and without what can be wrong with it. */
export function everyForm(words: string): readonly (readonly [string, Form])[] {
  const of = (length: number): string => filling(words, length);
  const written = Object.fromEntries(
    WRITTEN_FIELDS.map((field) => [field, of(maxLengthOf(field))]),
  );
  const about = aboutValue({ asked: markOf([TEACHER]), answer: undefined });
  const wrong = Object.fromEntries(REPORT_FIELDS.map((field) => [field, 'Please look at this.']));
  const reports = KIND_GROUP_IDS.flatMap((group): [string, Form][] => [
    [`report: ${group}`, reportForm(ID, { ...written, group })],
    ...kindsOf(group).flatMap((kind): [string, Form][] => [
      [`report: ${kind}`, reportForm(ID, { ...written, group, kind })],
      [
        `report: ${kind}, wrong`,
        reportForm(ID, { ...written, group, kind, about }, wrong, 'Not stored.'),
      ],
    ]),
  ]);
  const tooLong = { happened: of(maxLengthOf('happened') * 3) };
  return [
    ['report', reportForm(ID, {})],
    ['report, too long', reportForm(ID, tooLong)],
    ...reports,
    ['ask', askForm(ASKING_SCHOOL, TEACHER, ID, of(QUESTION_MAX), 'Too long.', 'Not stored.')],
    [
      'reply',
      replyForm(ID, { reply: of(REPLY_MAX), share: 'yes' }, { question: of(QUESTION_MAX) }),
    ],
    [
      'reword',
      rewordForm(
        ID,
        { wordings: of(WORDINGS_MAX), answer: of(ANSWER_MAX) },
        { answer: 'No.' },
        'No.',
      ),
    ],
    ...ENTRY_ACTS.map((act): [string, Form] => [
      `case: ${act}`,
      entryForm(
        act,
        ID,
        { words: of(ENTRY_MAX) },
        {
          people: ASKING_SCHOOL.people.map(({ id, name }) => ({ value: id, label: name })),
          errors: { words: 'Too long.', to: 'Please choose.', outcome: 'Please choose.' },
          problem: 'Not stored.',
        },
      ),
    ]),
  ];
}
