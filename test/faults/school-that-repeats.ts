/**
 * A school on Slack, in two processes, and on Teams, whose platforms repeat themselves. Each thing
 * that happens there becomes several deliveries, and what must come of it is counted beside it.
 */
import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { slackForm } from '../../src/bot/slack/render-form.ts';
import type { Core } from '../../src/handlers/core.ts';
import { handle } from '../../src/handlers/handle.ts';
import type { Form } from '../../src/handlers/view/form.ts';
import { entryForm } from '../../src/handlers/view/entry-form.ts';
import { reportForm } from '../../src/handlers/view/report-form.ts';
import type { School } from '../../src/policy/school.ts';
import { coreOn } from '../harness/core.ts';
import { deliverNow } from '../harness/deliver-now.ts';
import { http } from '../harness/http.ts';
import { Noticeboard } from '../harness/noticeboard.ts';
import { ADMINISTRATOR, DEPUTY, DSL, TEACHER } from '../harness/schools.ts';
import { type LinkInProcess, linkInProcess, SECRET } from '../harness/slack-link.ts';
import { OpenModal } from '../harness/slack-modal.ts';
import { signedHeaders } from '../harness/slack-request.ts';
import { AT_DESK, LinkedTeams, SCHOOL, USERS } from '../harness/teams-link.ts';
import { testVault } from '../harness/vault.ts';
import type { Chance } from './chance.ts';
import { startYesSlack, type YesSlack } from './yes-slack.ts';

/** Sends one copy of something; answers what can be sent now that it was taken. */
export type Delivery = () => Promise<Delivery[]>;

const DESK = 'G0DSL';
const TEAM = { id: 'T1', domain: 'hillside' };
const ON_SLACK: Readonly<Record<string, string>> = {
  [TEACHER.id]: 'U0TEACHER',
  [DSL.id]: 'U0DSL',
  [DEPUTY.id]: 'U0DEPUTY',
  [ADMINISTRATOR.id]: 'U0ADMIN',
};
const REFERENCE = /SR-[0-9A-Z]{4}/u;
const JSON_BODY = 'application/json';

/** Each thing by how often it must have come about. */
type Counts = Record<
  | 'cases'
  | 'reported'
  | 'acknowledged'
  | 'notes'
  | 'noted'
  | 'tests'
  | 'refused'
  | 'alerts'
  | 'told that it was seen'
  | 'answers to events'
  | 'answers to what was typed at the desk'
  | 'answers to presses'
  | 'answers in Teams',
  number
>;

export class SchoolThatRepeats {
  readonly #teams: LinkedTeams;
  readonly #slack: YesSlack;
  readonly #core: Core;
  readonly #links: readonly [LinkInProcess, LinkInProcess];
  readonly #chance: Chance;
  readonly #boards = { slack: new Noticeboard(), teams: new Noticeboard() };
  readonly faults: unknown[];
  /** By submission: the reference that every one of its answers must name. */
  readonly #references = new Map<string, string>();
  #submissions = 0;
  #notes = 0;
  #tests = 0;
  #refused = 0;
  #typedAtDesk = 0;
  #presses = 0;

  private constructor(of: {
    teams: LinkedTeams;
    slack: YesSlack;
    core: Core;
    links: readonly [LinkInProcess, LinkInProcess];
    faults: unknown[];
    chance: Chance;
  }) {
    this.#teams = of.teams;
    this.#slack = of.slack;
    this.#core = of.core;
    this.#links = of.links;
    this.faults = of.faults;
    this.#chance = of.chance;
  }

  static async open(chance: Chance): Promise<SchoolThatRepeats> {
    const teams = await LinkedTeams.open();
    const slack = await startYesSlack();
    const school: School = {
      ...SCHOOL,
      people: SCHOOL.people.map((person) => {
        const id = ON_SLACK[person.id];
        return id === undefined
          ? person
          : { ...person, addresses: { ...person.addresses, slack: id } };
      }),
      desks: { dsl: { ...SCHOOL.desks.dsl, slack: DESK } },
    };
    const core: Core = {
      ...(await coreOn(teams.db, school, await testVault(teams.db, school))),
      surfaces: ['slack', 'teams'],
    };
    const faults: unknown[] = [];
    const failed = (cause: unknown): void => void faults.push(cause);
    teams.answer = async (inbound) => await handle(core, inbound, failed);
    const link = async (): Promise<LinkInProcess> =>
      await linkInProcess({
        school,
        db: teams.db,
        botToken: 'xoxb-1',
        apiUrl: slack.apiUrl,
        handle: async (inbound) => await handle(core, inbound, failed),
      });
    const links = [await link(), await link()] as const;
    return new SchoolThatRepeats({ teams, slack, core, links, faults, chance });
  }

  get db() {
    return this.#teams.db;
  }

  /** What happens in a morning, each thing as often as it is delivered. */
  morning(): Delivery[] {
    return [
      ...this.#report(this.#chance.below(2) === 0 ? 'slack' : 'teams'),
      ...this.#report('slack'),
      ...this.#testAlert(),
      ...this.#refusedOnTeams(),
    ];
  }

  #report(on: 'slack' | 'teams'): Delivery[] {
    this.#submissions += 1;
    const submission = randomUUID();
    const values = {
      group: 'contact',
      kind: 'pupil_follows_staff',
      happened: `Report ${this.#submissions}.`,
    };
    const send =
      on === 'slack'
        ? this.#sendsForm(TEACHER.id, reportForm(submission, values))
        : this.#invokes('task/submit', USERS.teacher, {
            data: { ...values, submit: { form: 'report-incident', submission } },
          });
    return this.#copies(async () => await this.#stored(submission, await send()));
  }

  /** The first answer with a reference lets the desk begin; every other one must name the same. */
  async #stored(submission: string, answer: string): Promise<Delivery[]> {
    const reference = REFERENCE.exec(answer)?.[0];
    if (reference === undefined) return [];
    const earlier = this.#references.get(submission);
    if (earlier !== undefined) {
      if (earlier !== reference) throw new Error(`${earlier} was told to be ${reference}.`);
      return [];
    }
    this.#references.set(submission, reference);
    const { rows } = await this.db.execute<{ id: string }>(
      sql`select id from cases where reference = ${reference}`,
    );
    return [
      ...this.#pressesOnSlack(DSL.id, reference),
      ...this.#pressesOnSlack(DEPUTY.id, reference),
      ...this.#pressesOnTeams(reference, rows[0]?.id ?? ''),
      ...this.#typed(reference),
    ];
  }

  /** A press on Slack, which can come again under its own signature only. */
  #pressesOnSlack(person: string, reference: string): Delivery[] {
    this.#presses += 1;
    const payload = {
      type: 'block_actions',
      actions: [
        {
          type: 'button',
          action_id: 'press-1',
          block_id: 'b',
          action_ts: '1',
          text: { type: 'plain_text', text: 'Acknowledge' },
          value: JSON.stringify({ act: 'acknowledge', reference }),
        },
      ],
      channel: { id: DESK, name: 'dsl' },
      container: { type: 'message', message_ts: '1.1', channel_id: DESK },
      response_url: this.#slack.responseUrl(randomUUID()),
    };
    const body = this.#interaction(person, payload);
    const headers = signedHeaders(body, { secret: SECRET });
    return this.#copies(async () => {
      await http(this.#door(), { method: 'POST', headers, body });
      return [];
    });
  }

  /** Its answer says that somebody has acknowledged: only then can anything be noted. */
  #pressesOnTeams(reference: string, id: string): Delivery[] {
    const press = { act: 'acknowledge', reference };
    const value = { action: { type: 'Action.Execute', verb: 'acknowledge', data: { press } } };
    const send = this.#invokes('adaptiveCard/action', USERS.dsl, value, true);
    let isNoted = false;
    return this.#copies(async () => {
      await send();
      if (isNoted) return [];
      isNoted = true;
      return this.#note(id);
    });
  }

  /** `ack SR-7K4M` at the desk. */
  #typed(reference: string): Delivery[] {
    this.#typedAtDesk += 1;
    return this.#event({
      type: 'message',
      channel_type: 'group',
      channel: DESK,
      user: ON_SLACK[DSL.id],
      text: `ack ${reference}`,
      ts: '1.2',
    });
  }

  #note(id: string): Delivery[] {
    this.#notes += 1;
    const form = entryForm('note', id, { words: `Note ${this.#notes}.` });
    const send = this.#sendsForm(DSL.id, form);
    return this.#copies(async () => {
      await send();
      return [];
    });
  }

  /** What would be there twice if it were taken twice. */
  #testAlert(): Delivery[] {
    this.#tests += 1;
    return this.#event({
      type: 'message',
      channel_type: 'im',
      channel: 'D0ADMIN',
      user: ON_SLACK[ADMINISTRATOR.id],
      text: 'test-alert',
      ts: '1.3',
    });
  }

  #refusedOnTeams(): Delivery[] {
    this.#refused += 1;
    const activity = this.#teams.activity(USERS.teacher, { type: 'message', text: 'test-alert' });
    return this.#copies(async () => {
      await this.#teams.sends(activity);
      return [];
    });
  }

  /** Two to five, as it falls. */
  #copies(send: Delivery): Delivery[] {
    return Array.from({ length: 2 + this.#chance.below(4) }, () => send);
  }

  #door(): string {
    return this.#links[this.#chance.below(2) === 0 ? 0 : 1].url;
  }

  /** Slack repeats an event under the same id, newly signed, and says that it does. */
  #event(event: object): Delivery[] {
    const body = JSON.stringify({
      type: 'event_callback',
      team_id: TEAM.id,
      api_app_id: 'A1',
      event: { event_ts: '1.1', team: TEAM.id, ...event },
      event_id: `Ev${randomUUID()}`,
      event_time: Math.floor(Date.now() / 1000),
    });
    let times = 0;
    return this.#copies(async () => {
      const retry =
        times === 0
          ? {}
          : { 'x-slack-retry-num': String(times), 'x-slack-retry-reason': 'http_timeout' };
      times += 1;
      const headers = { ...this.#signed(body, JSON_BODY), ...retry };
      await http(this.#door(), { method: 'POST', headers, body });
      return [];
    });
  }

  /** The form as it stands open, sent as often as somebody presses Send, or once and recorded. */
  #sendsForm(person: string, form: Form): () => Promise<string> {
    const { callback_id, private_metadata, blocks, state } = new OpenModal(slackForm(form));
    const view = { id: 'V1', hash: '1', type: 'modal' };
    const body = this.#interaction(person, {
      type: 'view_submission',
      view: { ...view, callback_id, private_metadata, blocks, state },
      response_urls: [],
    });
    const recorded = signedHeaders(body, { secret: SECRET });
    return async () => {
      const headers = this.#chance.below(2) === 0 ? recorded : this.#signed(body);
      const { status, text } = await http(this.#door(), { method: 'POST', headers, body });
      return status === 200 ? text : '';
    };
  }

  /** Of another second, so that the signature is another. */
  #signed(body: string, contentType?: string): Record<string, string> {
    const at = Math.floor(Date.now() / 1000) - this.#chance.below(200);
    return signedHeaders(body, {
      secret: SECRET,
      at,
      ...(contentType === undefined ? {} : { contentType }),
    });
  }

  #interaction(person: string, payload: object): string {
    const user = { id: ON_SLACK[person], username: person, name: person, team_id: TEAM.id };
    const around = { user, team: TEAM, api_app_id: 'A1', token: 'deprecated', trigger_id: '1.2.3' };
    return new URLSearchParams({ payload: JSON.stringify({ ...around, ...payload }) }).toString();
  }

  /** Teams repeats an invoke as it was. */
  #invokes(name: string, user: string, value: object, atDesk = false): () => Promise<string> {
    const what = { type: 'invoke', name, value };
    const activity = this.#teams.activity(user, what, atDesk ? AT_DESK : undefined);
    return async () => (await this.#teams.sends(activity)).text;
  }

  /** Whatever was taken is done, and everything that waits stands. */
  async settle(): Promise<void> {
    for (const link of this.#links) await link.stop();
    for (;;) {
      await deliverNow(this.#core, this.#boards.slack, this.#boards);
      // What a busy pool could not carry is on its way again within seconds.
      const { rows } = await this.db.execute(
        sql`update notices set due_at = now() where delivered_at is null and due_at < now() + interval '1 hour' returning 1`,
      );
      if (rows.length === 0) return;
    }
  }

  /** What came of it, and what had to. */
  async reckon(): Promise<{ counts: Counts; expected: Counts }> {
    const all = this.#submissions;
    const expected: Counts = {
      cases: all,
      reported: all,
      acknowledged: all,
      notes: all,
      noted: all,
      tests: this.#tests,
      refused: this.#refused,
      alerts: 2 * all,
      'told that it was seen': 2 * all,
      'answers to events': this.#tests,
      'answers to what was typed at the desk': this.#typedAtDesk,
      'answers to presses': this.#presses,
      'answers in Teams': this.#refused,
    };
    const { called } = this.#slack;
    const counts: Counts = {
      cases: await this.#count(sql`cases`),
      reported: await this.#entries('reported'),
      acknowledged: await this.#entries('acknowledged'),
      notes: await this.#count(sql`case_entries`),
      noted: await this.#entries('noted'),
      tests: await this.#count(sql`test_alerts`),
      refused: await this.#entries('refused'),
      alerts: await this.#count(
        sql`postings where kind = 'alert' and place_kind = 'desk' and case_id is not null`,
      ),
      'told that it was seen': await this.#count(sql`postings where kind = 'seen'`),
      'answers to events': called.get('chat.postMessage') ?? 0,
      'answers to what was typed at the desk': called.get('chat.postEphemeral') ?? 0,
      'answers to presses': [...called]
        .filter(([what]) => what.startsWith('respond/'))
        .reduce((sum, [, times]) => sum + times, 0),
      'answers in Teams': this.#teams.connector.standing.length,
    };
    return { counts, expected };
  }

  async #entries(act: string): Promise<number> {
    return await this.#count(sql`audit where act = ${act}`);
  }

  async #count(from: ReturnType<typeof sql>): Promise<number> {
    const { rows } = await this.db.execute<{ n: number }>(
      sql`select count(*)::int as n from ${from}`,
    );
    return rows[0]?.n ?? 0;
  }

  async close(): Promise<void> {
    await this.#teams.stop();
    await this.#slack.stop();
  }
}
