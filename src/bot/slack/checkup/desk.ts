/** A desk's channel: nobody but those who sit there may read what is posted in it. */
import type { ConversationsInfoResponse, WebClient } from '@slack/web-api';
import { DESK_LABELS } from '../../../handlers/view/labels.ts';
import { type Desk, membersOf, type Person } from '../../../policy/people.ts';
import type { School } from '../../../policy/school.ts';
import { type Finding, fine, problem, warning } from '../../finding.ts';
import { type Asked, asked } from './ask.ts';
import { type ChannelFacts, channelFaults, isPublic, NOT_JOINED } from '../channel-faults.ts';
import { asSentence, cureOf } from '../refusals.ts';
import type { Users } from './users.ts';

export interface Looking {
  readonly client: WebClient;
  readonly school: School;
  readonly users: Users;
  /** The bot's own user id. */
  readonly bot: string;
}

/** All that is wrong with one desk's way on Slack, or one line that says that it is well. */
export async function checkDesk(looking: Looking, desk: Desk): Promise<Finding[]> {
  const { client, school } = looking;
  const channel = school.desks[desk]?.slack;
  if (channel === undefined) return [withoutChannel(school, desk)];
  const looked = DESK_LABELS[desk];
  const info = await asked(client.conversations.info({ channel }));
  if (!info.ok && isPublic(info.code, info.needed)) return faultsOf(looked, channel, undefined);
  if (!info.ok || info.answer.channel === undefined) return [notSeen(looked, channel, info)];
  const name = `#${info.answer.channel.name ?? channel}`;
  const faults = faultsOf(looked, name, info.answer.channel);
  if (info.answer.channel.is_member !== true) return faults;
  const crowd = await whoIsThere(looking, desk, channel);
  const all = [...faults, ...crowd];
  return all.length > 0
    ? all
    : [
        fine(
          looked,
          `${name} is private and unshared, and holds exactly those who sit at the desk.`,
        ),
      ];
}

function withoutChannel({ people }: School, desk: Desk): Finding {
  const looked = DESK_LABELS[desk];
  const members = membersOf(desk, people);
  const reached = members.filter(({ addresses }) => addresses?.slack !== undefined);
  if (members.length === 0) return fine(looked, 'Nobody sits there, so nothing is sent there.');
  return reached.length === 0
    ? problem(
        looked,
        `It has no channel, and nobody who sits there has a Slack id: ${names(members)}.`,
        `In school.yaml give the desk a channel (desks: ${desk}: slack:) or its people their member ids (slack:).`,
      )
    : fine(looked, `It has no channel: alerts go to ${names(reached)} by direct message.`);
}

function notSeen(looked: string, channel: string, info: Asked<ConversationsInfoResponse>): Finding {
  const code = info.ok ? 'no_channel' : info.code;
  return ['channel_not_found', 'not_in_channel', 'no_channel'].includes(code)
    ? problem(
        looked,
        `The bot sees no channel ${channel}: it was not invited there, or the id in school.yaml is another one.`,
        asSentence(NOT_JOINED.cure),
      )
    : problem(looked, `Slack does not show the channel ${channel} (${code}).`, cureOf(code));
}

/** Nothing is posted in a channel with one of these. */
function faultsOf(looked: string, name: string, channel: ChannelFacts | undefined): Finding[] {
  return channelFaults(channel).map(({ found, cure }) =>
    problem(looked, `${name} ${found}.`, asSentence(cure)),
  );
}

async function whoIsThere(
  { client, school, users, bot }: Looking,
  desk: Desk,
  channel: string,
): Promise<Finding[]> {
  const looked = DESK_LABELS[desk];
  const there = await membersIn(client, channel);
  if (!there.ok) {
    return [
      problem(
        looked,
        `Slack does not say who is in its channel (${there.code}).`,
        cureOf(there.code),
      ),
    ];
  }
  const sitting = membersOf(desk, school.people);
  const missing = sitting.filter(
    ({ addresses }) => addresses?.slack !== undefined && !there.answer.includes(addresses.slack),
  );
  const others = there.answer.filter(
    (id) => id !== bot && !sitting.some(({ addresses }) => addresses?.slack === id),
  );
  const strangers = await named(users, others.slice(0, MOST_NAMED));
  const apps = strangers.filter(({ kind }) => kind === 'app').map(({ name }) => name);
  const people = strangers.filter(({ kind }) => kind !== 'app').map(({ name }) => name);
  if (others.length > MOST_NAMED) people.push(`and ${others.length - MOST_NAMED} more`);
  return [
    ...(missing.length === 0
      ? []
      : [
          problem(
            looked,
            `Not in its channel: ${names(missing)}.`,
            'Invite them in the channel; or, where they no longer sit at the desk, change their roles in school.yaml.',
          ),
        ]),
    ...(people.length === 0
      ? []
      : [
          problem(
            looked,
            `In its channel without sitting at the desk: ${people.join(', ')}.`,
            'Remove them in the channel’s "Members"; or, where they do sit at the desk, give them the role and their member id in school.yaml.',
          ),
        ]),
    ...(apps.length === 0
      ? []
      : [
          warning(
            looked,
            `Other apps are in its channel and may read what stands there: ${apps.join(', ')}.`,
            'Remove them in the channel’s "Integrations".',
          ),
        ]),
  ];
}

/** Further ones are counted: a channel with so many others in it is the wrong one. */
const MOST_NAMED = 20;
const PAGE = 200;

async function membersIn(client: WebClient, channel: string): Promise<Asked<readonly string[]>> {
  const members: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await asked(
      client.conversations.members({
        channel,
        limit: PAGE,
        ...(cursor === undefined ? {} : { cursor }),
      }),
    );
    if (!page.ok) return page;
    members.push(...(page.answer.members ?? []));
    const next = page.answer.response_metadata?.next_cursor;
    cursor = next === '' ? undefined : next;
  } while (cursor !== undefined);
  return { ok: true, answer: members };
}

async function named(users: Users, ids: readonly string[]) {
  const found: { name: string; kind: string }[] = [];
  for (const id of ids) {
    const account = await users.find(id);
    found.push(
      account === undefined || account.kind === 'unseen' ? { name: id, kind: 'unseen' } : account,
    );
  }
  return found;
}

function names(people: readonly Person[]): string {
  return people.map(({ name }) => name).join(', ');
}
