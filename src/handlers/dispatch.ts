/** Whatever a person typed or pressed → the one handler for it. */
import { acknowledgeCase, acknowledgeTyped } from './acknowledge-case.ts';
import { acknowledgeTest } from './acknowledge-test.ts';
import { askPolicy } from './ask-policy.ts';
import type { Core } from './core.ts';
import { decideSchoolAnswer } from './decide-school-answer.ts';
import { findReport } from './find-report.ts';
import { formAgain } from './form-again.ts';
import type { Command } from './commands.ts';
import type { Inbound, Outcome } from './inbound.ts';
import { listApprovedAnswers } from './list-approved-answers.ts';
import { listGaps } from './list-gaps.ts';
import { listMyQuestions } from './list-my-questions.ts';
import { listOpenCases } from './list-open-cases.ts';
import { listMyReports } from './list-my-reports.ts';
import { markAnswer } from './mark-answer.ts';
import { sendTestAlert } from './send-test-alert.ts';
import { showConnection } from './show-connection.ts';
import { showHome } from './show-home.ts';
import { openAskForm, openAskFormAbout } from './open-ask-form.ts';
import { openCase } from './open-case.ts';
import { openEntryForm } from './open-entry-form.ts';
import { openReportForm } from './open-report-form.ts';
import { openReplyForm } from './open-reply-form.ts';
import { openRewordForm, submitRewording } from './reword-school-answer.ts';
import { submitReport } from './submit-report.ts';
import { submitEntry } from './submit-entry.ts';
import { submitQuestion } from './submit-question.ts';
import { submitReply } from './submit-reply.ts';
import { readTypedCommand } from './typed-command.ts';
import { ACT_OF } from './view/entry-form.ts';
import type { Press } from './view/card.ts';
import { helpCard, notUnderstoodCard } from './view/help.ts';

/** Handles one inbound. Throws where the records cannot be reached; `unreachable.ts` says so kindly. */
export async function dispatch(core: Core, inbound: Inbound): Promise<Outcome> {
  switch (inbound.kind) {
    case 'command':
      return await onCommand(core, inbound.by, inbound.command, inbound.words);
    case 'message': {
      const typed = readTypedCommand(inbound.text);
      if (typed !== undefined) {
        return await onCommand(core, inbound.by, typed.command, typed.words);
      }
      return inbound.text.trim().startsWith('/')
        ? { kind: 'reply', card: notUnderstoodCard(inbound.by) }
        : await askPolicy(core, inbound.by, inbound.text);
    }
    case 'report-message':
      return openReportForm(core, '', { where: inbound.link });
    case 'home':
      return await showHome(core, inbound.by);
    case 'press':
      return await onPress(core, inbound.by, inbound.press);
    case 'change':
      return { kind: 'form', form: formAgain(core, inbound) };
    case 'submit':
      return await onSubmit(core, inbound);
  }
}

async function onSubmit(
  core: Core,
  { by, form, submission, values }: Extract<Inbound, { kind: 'submit' }>,
): Promise<Outcome> {
  switch (form) {
    case 'report-incident':
      return await submitReport(core, by, submission, values);
    case 'ask-a-person':
      return await submitQuestion(core, by, submission, values);
    case 'reply-to-question':
      return await submitReply(core, by, submission, values);
    case 'reword-answer':
      return await submitRewording(core, by, submission, values);
    case 'case-note':
    case 'case-action':
    case 'case-hand-over':
    case 'case-close':
    case 'case-reopen':
      return await submitEntry(core, by, submission, ACT_OF[form], values);
  }
}

async function onCommand(
  core: Core,
  by: Inbound['by'],
  command: Command,
  words: string,
): Promise<Outcome> {
  switch (command) {
    case 'report-incident':
      return openReportForm(core, words);
    case 'ask':
      return await askPolicy(core, by, words);
    case 'my-reports':
      return await listMyReports(core, by);
    case 'open-cases':
      return await listOpenCases(core, by);
    case 'find':
      return await findReport(core, by, words);
    case 'ask-a-person':
      return openAskForm(core, by, words);
    case 'my-questions':
      return await listMyQuestions(core, by);
    case 'gaps':
      return await listGaps(core, by);
    case 'approved-answers':
      return await listApprovedAnswers(core, by);
    case 'connection':
      return await showConnection(core, by);
    case 'test-alert':
      return await sendTestAlert(core, by);
    case 'ack':
      return await acknowledgeTyped(core, by, words);
    case 'help':
      return { kind: 'reply', card: helpCard(by) };
  }
}

async function onPress(core: Core, by: Inbound['by'], press: Press): Promise<Outcome> {
  switch (press.act) {
    case 'report':
      return openReportForm(core, '', press);
    case 'acknowledge':
      return await acknowledgeCase(core, by, press.reference);
    case 'acknowledge-test':
      return await acknowledgeTest(core, by, press.test);
    case 'open':
      return await openCase(core, by, press.reference);
    case 'enter':
      return await openEntryForm(core, by, press.case, press.entry);
    case 'ask-a-person':
      return press.asked === undefined
        ? openAskForm(core, by, '')
        : await openAskFormAbout(core, by, press.asked);
    case 'mark':
      return await markAnswer(core, by, press.asked, press.mark);
    case 'my-questions':
      return await listMyQuestions(core, by);
    case 'reply':
      return await openReplyForm(core, by, press.question);
    case 'reword':
      return await openRewordForm(core, by, press.answer);
    case 'approve':
    case 'decline':
    case 'withdraw':
      return await decideSchoolAnswer(core, by, press.answer, press.act);
    case 'approved-answers':
      return await listApprovedAnswers(core, by);
    case 'open-cases':
      return await listOpenCases(core, by, press.skip);
    case 'my-reports':
      return await listMyReports(core, by);
    case 'help':
      return { kind: 'reply', card: helpCard(by) };
  }
}
