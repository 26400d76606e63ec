/** Reads what a notice is about, as it is now. */
import { aboutFrom } from '../db/about.ts';
import { caseById } from '../db/cases.ts';
import { expiryById } from '../db/expiries.ts';
import type { Notice } from '../db/outbox.ts';
import { questionById } from '../db/questions.ts';
import { schoolAnswerById } from '../db/school-answers.ts';
import { deskTestById, deskTestStates, testAlertById } from '../db/test-alerts.ts';
import { stuckById } from '../db/troubles.ts';
import { caseTopic } from './case-topic.ts';
import type { Core } from './core.ts';
import { deskTestTopic } from './desk-test-topic.ts';
import { expiryTopic } from './expiry-topic.ts';
import { questionTopic } from './question-topic.ts';
import { schoolAnswerTopic } from './school-answer-topic.ts';
import { testAlertTopic } from './test-alert-topic.ts';
import type { Topic } from './topic.ts';
import { troubleTopic } from './trouble-topic.ts';

/** Undefined where there is no such thing. */
export async function topicOf(core: Core, notice: Notice): Promise<Topic | undefined> {
  const about = aboutFrom(notice);
  switch (about?.kind) {
    case 'case': {
      const found = await caseById(core.db, notice.schoolId, about.id);
      return found && caseTopic(core, found);
    }
    case 'question': {
      const found = await questionById(core.db, core.vault, about.id);
      return found && questionTopic(core, found);
    }
    case 'school-answer': {
      const found = await schoolAnswerById(core.db, core.vault, about.id);
      return found && schoolAnswerTopic(core, found);
    }
    case 'trouble': {
      const found = await stuckById(core.db, notice.schoolId, about.id);
      return found && troubleTopic(core, found);
    }
    case 'expiry': {
      const found = await expiryById(core.db, notice.schoolId, about.id);
      return found && expiryTopic(core, found);
    }
    case 'test-alert': {
      const found = await testAlertById(core.db, notice.schoolId, about.id);
      if (found === undefined) return undefined;
      return testAlertTopic(core, found, await deskTestStates(core.db, found.schoolId, found.id));
    }
    case 'desk-test': {
      const found = await deskTestById(core.db, notice.schoolId, about.id);
      return found && deskTestTopic(core, found);
    }
    case undefined:
      return undefined;
  }
}
