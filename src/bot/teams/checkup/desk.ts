/** A desk's channel: private, with the app in it, and with nobody but those who sit there. */
import type { TeamsChannelAccount } from 'botbuilder';
import { z } from 'zod';
import { DESK_LABELS } from '../../../handlers/view/labels.ts';
import { type Desk, membersOf, type Person } from '../../../policy/people.ts';
import type { School } from '../../../policy/school.ts';
import { type Finding, fine, problem } from '../../finding.ts';
import type { StaffroomAdapter } from '../adapter.ts';
import type { PrivatePlaces, Proof } from '../private-place.ts';
import { sendFault } from '../send-fault.ts';

export interface Looking {
  readonly adapter: StaffroomAdapter;
  readonly places: PrivatePlaces;
  readonly school: School;
}

/** All that is wrong with one desk's way on Teams, or one line that says that it is well. */
export async function checkDesk(looking: Looking, desk: Desk): Promise<Finding[]> {
  const { places, school } = looking;
  const channel = school.desks[desk]?.teams;
  if (channel === undefined) return [withoutChannel(school, desk)];
  const looked = DESK_LABELS[desk];
  let proof: Proof;
  try {
    proof = await places.prove(channel);
  } catch (cause) {
    return [problem(looked, `Teams does not tell of its channel: ${sendFault(cause).reason}.`)];
  }
  if (proof.kind === 'not-private') return [problem(looked, proof.reason)];
  return await whoIsThere(looking, desk, channel, proof.serviceUrl);
}

function withoutChannel({ people }: School, desk: Desk): Finding {
  const looked = DESK_LABELS[desk];
  const members = membersOf(desk, people);
  const reached = members.filter(({ addresses }) => addresses?.teams !== undefined);
  if (members.length === 0) return fine(looked, 'Nobody sits there, so nothing is sent there.');
  return reached.length === 0
    ? problem(
        looked,
        `It has no channel on Teams, and nobody who sits there has an object id: ${names(members)}.`,
        `In school.yaml give the desk a channel (desks: ${desk}: teams:) or its people their object ids (teams:).`,
      )
    : fine(looked, `It has no channel: alerts go to ${names(reached)} directly.`);
}

async function whoIsThere(
  { adapter, school }: Looking,
  desk: Desk,
  channel: string,
  serviceUrl: string,
): Promise<Finding[]> {
  const looked = DESK_LABELS[desk];
  let there: readonly Member[];
  try {
    there = await membersIn(adapter, channel, serviceUrl);
  } catch (cause) {
    const { reason } = sendFault(cause);
    return [problem(looked, `Teams does not say who is in its channel: ${reason}.`)];
  }
  const sitting = membersOf(desk, school.people);
  const missing = sitting.filter(
    ({ addresses }) =>
      addresses?.teams !== undefined && !there.some(({ user }) => user === addresses.teams),
  );
  const others = there.filter(
    ({ user }) => !sitting.some(({ addresses }) => addresses?.teams === user),
  );
  const findings = [
    ...(missing.length === 0
      ? []
      : [
          problem(
            looked,
            `Not in its channel: ${names(missing)}.`,
            'Add them to the channel; or, where they no longer sit at the desk, change their roles in school.yaml.',
          ),
        ]),
    ...(others.length === 0
      ? []
      : [
          problem(
            looked,
            `In its channel without sitting at the desk: ${someOf(others)}.`,
            'Remove them from the channel; or, where they do sit at the desk, give them the role and their object id in school.yaml.',
          ),
        ]),
  ];
  return findings.length > 0
    ? findings
    : [fine(looked, 'Its channel is private and holds exactly those who sit at the desk.')];
}

interface Member {
  readonly user: string;
  readonly name: string;
}

/** Further ones are counted: a channel with so many others in it is the wrong one. */
const MOST_NAMED = 20;
const PAGE = 200;

const memberShape = z.object({
  aadObjectId: z.string().toLowerCase().default(''),
  objectId: z.string().toLowerCase().default(''),
  name: z.string().default(''),
});

/** Those in the conversation itself: the SDK's own helper asks for the whole team's, which is wrong for a private channel. */
async function membersIn(
  adapter: StaffroomAdapter,
  channel: string,
  serviceUrl: string,
): Promise<Member[]> {
  const { conversations } = adapter.connector(serviceUrl);
  const members: Member[] = [];
  let next: string | undefined;
  do {
    const page = await conversations.getConversationPagedMembers(channel, {
      pageSize: PAGE,
      continuationToken: next ?? '',
    });
    members.push(...page.members.map(memberOf));
    next = page.continuationToken === '' ? undefined : page.continuationToken;
  } while (next !== undefined);
  return members;
}

function memberOf(account: Partial<TeamsChannelAccount>): Member {
  const { aadObjectId, objectId, name } = memberShape.parse(account);
  const user = aadObjectId === '' ? objectId : aadObjectId;
  return { user, name: name === '' ? user : name };
}

function someOf(members: readonly Member[]): string {
  const named = members.slice(0, MOST_NAMED).map(({ name }) => name);
  const more = members.length - named.length;
  return [...named, ...(more > 0 ? [`and ${more} more`] : [])].join(', ');
}

function names(people: readonly Person[]): string {
  return people.map(({ name }) => name).join(', ');
}
