/** Whatever a person typed or pressed → the one handler for it. */
import { acknowledgeCase } from './acknowledge-case.ts';
import { askPolicy } from './ask-policy.ts';
import type { Core } from './core.ts';
import type { Command, Inbound, Outcome } from './inbound.ts';
import { listMyReports } from './list-my-reports.ts';
import { openCase } from './open-case.ts';
import { openReportForm } from './open-report-form.ts';
import { submitReport } from './submit-report.ts';
import { readTypedCommand } from './typed-command.ts';
import type { Press } from './view/card.ts';
import { helpCard } from './view/help.ts';
import { reportForm } from './view/report-form.ts';

/** Handles one inbound. Throws where the records cannot be reached; `unreachable.ts` says so kindly. */
export async function dispatch(core: Core, inbound: Inbound): Promise<Outcome> {
  switch (inbound.kind) {
    case 'command':
      return await onCommand(core, inbound.by, inbound.command, inbound.words);
    case 'message': {
      const typed = readTypedCommand(inbound.text);
      return typed === undefined
        ? askPolicy(core, inbound.by, inbound.text)
        : await onCommand(core, inbound.by, typed.command, typed.words);
    }
    case 'press':
      return await onPress(core, inbound.by, inbound.press);
    case 'change':
      return { kind: 'form', form: reportForm(inbound.submission, inbound.values) };
    case 'submit':
      return await submitReport(core, inbound.by, inbound.submission, inbound.values);
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
      return askPolicy(core, by, words);
    case 'my-reports':
      return await listMyReports(core, by);
    case 'ack':
      return await acknowledgeCase(core, by, words);
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
    case 'open':
      return await openCase(core, by, press.reference);
    case 'my-reports':
      return await listMyReports(core, by);
    case 'help':
      return { kind: 'reply', card: helpCard(by) };
  }
}
