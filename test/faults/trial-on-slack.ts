/** A trial school on Slack: the emulator goes on when the product's processes end. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { slackForm } from '../../src/bot/slack/render-form.ts';
import { reportForm } from '../../src/handlers/view/report-form.ts';
import { parseSchoolSettings } from '../../src/policy/school-settings.ts';
import { launchProduct } from '../harness/process.ts';
import { DESKS, peopleIn, sampleSettings } from '../harness/sample-school.ts';
import { inputsIn, readable, stateOf } from '../harness/slack-blocks.ts';
import type { Slack } from '../harness/slack-emulator.ts';
import type { SlackPerson } from '../harness/slack-people.ts';
import { startWorkspace } from '../harness/slack-workspace.ts';
import type { Filled, Standing, TrialSchool } from './trial-school.ts';

export interface TrialOnSlack extends TrialSchool {
  readonly slack: Slack;
  as(person: string): Promise<SlackPerson>;
}

/** On an empty database; `environment` is put to every process's own. */
export async function trialOnSlack(
  databaseUrl: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<TrialOnSlack> {
  const settings = await sampleSettings();
  const workspace = await startWorkspace(peopleIn(settings));
  const folder = await mkdtemp(path.join(tmpdir(), 'staffroom-trial-'));
  const file = path.join(folder, 'school.yaml');
  const addressed = workspace.addressed(settings);
  await writeFile(file, addressed);
  const read = parseSchoolSettings(addressed);
  if (!read.ok) throw new Error('The sample school cannot be read.');
  const { school } = read;
  const keyFile = path.join(folder, 'staffroom.key');
  const clients = new Map<string, SlackPerson>();
  for (const { id } of school.people) clients.set(id, await workspace.as(id));
  const as = async (person: string): Promise<SlackPerson> =>
    clients.get(person) ?? (await workspace.as(person));

  return {
    school,
    slack: workspace.slack,
    as,
    launch: () =>
      launchProduct({
        DATABASE_URL: databaseUrl,
        SCHOOL_FILE: file,
        STAFFROOM_KEY_FILE: keyFile,
        HOST: '127.0.0.1',
        ...workspace.environment,
        ...environment,
      }),
    ready: async (launched) => {
      const [, port = ''] = await launched.says(/Staffroom is ready: port (\d+)/);
      return { launched, url: `http://127.0.0.1:${port}/slack/events` };
    },
    send: async ({ url }, { reporter, ...filled }) => {
      const person = await as(reporter);
      return await person.interact({ type: 'view_submission', ...sent(filled) }, url);
    },
    standing: async () => {
      const places = await Promise.all([
        ...DESKS.map(async ({ desk, place, members: [member] }) => {
          const channel = workspace.people.options.channels[place] ?? '';
          return {
            at: `${desk} desk`,
            messages: await messagesIn(workspace.slack, channel, member),
          };
        }),
        ...school.people.map(async ({ id }) => {
          const { dm } = await as(id);
          return { at: id, messages: await messagesIn(workspace.slack, dm, id) };
        }),
      ]);
      return places.flatMap(({ at, messages }): Standing[] =>
        messages.map((words) => ({ at, words })),
      );
    },
    records: async () => ({ url: databaseUrl, keyFile }),
    end: async () => {
      await workspace.close();
      await rm(folder, { recursive: true });
    },
  };
}

/** The form as it stands open with everything filled in. */
function sent({ submission, values }: Pick<Filled, 'submission' | 'values'>): object {
  const form = slackForm(reportForm(submission, values));
  const filled = inputsIn(form.blocks).map((field) => [
    field.blockId,
    { [field.actionId]: stateOf(field, field.initial) },
  ]);
  const view = { ...form, id: `V${submission}`, state: { values: Object.fromEntries(filled) } };
  return { view, response_urls: [] };
}

/** Every one of the bot's, page by page: a trial posts more than Slack shows at once. */
async function messagesIn(slack: Slack, channel: string, as: string): Promise<string[]> {
  const found: string[] = [];
  let cursor: string | undefined;
  do {
    const { messages = [], response_metadata: next } = await slack.as(as).conversations.history({
      channel,
      limit: 200,
      ...(cursor === undefined ? {} : { cursor }),
    });
    for (const { user, text = '', blocks = [] } of messages) {
      if (user === slack.botUserId) found.push([text, ...readable(blocks)].join('\n'));
    }
    cursor = next?.next_cursor;
  } while (cursor !== undefined && cursor !== '');
  return found;
}
