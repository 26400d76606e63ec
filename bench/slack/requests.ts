/** What Slack sends: commands and sent forms, signed, each another one. */
import { createHmac, randomUUID } from 'node:crypto';
import { slackForm } from '../../src/bot/slack/render-form.ts';
import { reportForm } from '../../src/handlers/view/report-form.ts';
import { OpenModal } from '../../test/harness/slack-modal.ts';
import type { Sent } from './load.ts';

const TEAM = 'T0BENCH';
/** As many colleagues as ask and report in turn: nobody does more than one person may. */
export const COLLEAGUES = 2_000;

let count = 0;

function colleague(): string {
  return `U0STAFF${count % COLLEAGUES}`;
}

/** Signs a form as Slack does. */
function signedBody(secret: string, body: string): Sent {
  count += 1;
  const at = Math.floor(Date.now() / 1_000);
  const signature = createHmac('sha256', secret).update(`v0:${at}:${body}`).digest('hex');
  return {
    body,
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'x-slack-request-timestamp': String(at),
      'x-slack-signature': `v0=${signature}`,
    },
  };
}

/** `/ask`; `question` is given a number, another one each time. */
export function asking(secret: string, question: (count: number) => string): () => Sent {
  return () => {
    const user = colleague();
    const fields = {
      token: `legacy-${count}`,
      team_id: TEAM,
      team_domain: 'bench',
      channel_id: 'C0STAFFROOM',
      channel_name: 'staff',
      user_id: user,
      user_name: user.toLowerCase(),
      command: '/ask',
      text: question(count),
      api_app_id: 'A0BENCH',
      is_enterprise_install: 'false',
      response_url: 'https://hooks.slack.com/commands/T0BENCH/1/x',
      trigger_id: `1.${count}.x`,
    };
    return signedBody(secret, new URLSearchParams(fields).toString());
  };
}

const CHOSEN = [
  { group: 'contact', kind: 'pupil_follows_staff', actor: 'pupil' },
  { group: 'hurt', kind: 'pupil_bullying', actor: 'pupil' },
  { group: 'contact', kind: 'staff_follows_pupil', actor: 'staff' },
] as const;

const STORY = `On Thursday after lunch two pupils of 6B came to me. They said that an account with the school's crest had written to them since the holidays, first kindly and then asking where they live. One of them showed me the name of the account; I did not take a picture. I have told both that I must pass this on, and that they have done nothing wrong. `;

/** Stand in what is written once and sent many times for what is another one each time. */
const SENDER = 'U0SENDER';
const NUMBER = 'N0NUMBER';
const SUBMISSION = '00000000-0000-4000-8000-000000000000';

/**
 * A report of about the length that people write, filled in as the form asks for it. Written
 * beforehand but for what differs, so that the sender needs no processor that Postgres could use.
 */
export function reporting(secret: string): () => Sent {
  const written = CHOSEN.map((chosen) => new URLSearchParams({ payload: sentForm(chosen) }));
  const bodies = written.map(String);
  return () => {
    const user = colleague();
    const body = bodies[count % bodies.length] ?? '';
    return signedBody(
      secret,
      body
        .replaceAll(SENDER, user)
        .replaceAll(NUMBER, String(count))
        .replaceAll(SUBMISSION, randomUUID()),
    );
  };
}

function sentForm(chosen: (typeof CHOSEN)[number]): string {
  const modal = new OpenModal(slackForm(reportForm(SUBMISSION, chosen)))
    .types('happened', `${STORY.repeat(3)}(${NUMBER})`)
    .types('when', 'Thursday, about 13:10; noticed the same day')
    .types('where', 'Instagram, public, still up');
  return JSON.stringify({
    type: 'view_submission',
    team: { id: TEAM, domain: 'bench' },
    user: { id: SENDER, username: SENDER, name: SENDER, team_id: TEAM },
    api_app_id: 'A0BENCH',
    token: `legacy-${NUMBER}`,
    trigger_id: `1.${NUMBER}.x`,
    view: {
      id: `V${NUMBER}`,
      team_id: TEAM,
      type: 'modal',
      callback_id: modal.callback_id,
      private_metadata: modal.private_metadata,
      blocks: modal.blocks,
      state: modal.state,
      hash: '1.x',
      root_view_id: `V${NUMBER}`,
      app_id: 'A0BENCH',
      bot_id: 'B0BENCH',
    },
    response_urls: [],
    is_enterprise_install: false,
  });
}
