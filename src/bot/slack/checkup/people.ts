/** The people of the settings: whether their Slack ids are theirs, and whom nothing would reach. */
import { ROLE_LABELS } from '../../../handlers/view/labels.ts';
import { askedPeople, desksOf, type Person, policyOwners } from '../../../policy/people.ts';
import type { School } from '../../../policy/school.ts';
import { type Finding, fine, problem, warning } from '../../finding.ts';
import { cureOf } from '../refusals.ts';
import type { SlackAccount, Users } from './users.ts';

const LOOKED = 'People';

export async function checkPeople({ people }: School, users: Users): Promise<Finding[]> {
  const findings: Finding[] = [];
  const known: string[] = [];
  for (const person of people) {
    const id = person.addresses?.slack;
    if (id === undefined) {
      findings.push(...withoutAddress(person, people));
      continue;
    }
    const account = await users.find(id);
    const fault = account === undefined ? nobody(person, id) : faultOf(person, account);
    if (fault !== undefined) findings.push(fault);
    else if (account !== undefined) known.push(`${person.name} is ${account.name}`);
  }
  if (known.length > 0) {
    findings.push(fine(LOOKED, `Look whether these are right: ${known.join('; ')}.`));
  }
  return findings;
}

/** Whoever has an address on another platform is reached there. */
function withoutAddress(person: Person, people: readonly Person[]): Finding[] {
  if (Object.values(person.addresses ?? {}).some((address) => address !== undefined)) return [];
  const cure =
    'In Slack open their profile, press ⋮, "Copy member ID", and put it into school.yaml (slack:).';
  const desks = desksOf(person);
  if (desks.length > 0) {
    return [
      problem(
        LOOKED,
        `${person.name} (${rolesOf(person)}) has no Slack id: they can open and acknowledge nothing, and their own reports are a stranger’s.`,
        cure,
      ),
    ];
  }
  const isWritten =
    person.roles.includes('it-administrator') ||
    [askedPeople('', people), policyOwners(people)].some((holders) =>
      holders?.people.some(({ id }) => id === person.id),
    );
  return isWritten
    ? [
        warning(
          LOOKED,
          `${person.name} (${rolesOf(person)}) has no Slack id: what is meant for them does not reach them.`,
          cure,
        ),
      ]
    : [];
}

function nobody(person: Person, id: string): Finding {
  return problem(
    LOOKED,
    `Slack knows nobody with the id ${id} of ${person.name}.`,
    'In Slack open their profile, press ⋮, "Copy member ID", and put it into school.yaml.',
  );
}

function faultOf(person: Person, { name, kind }: SlackAccount): Finding | undefined {
  const who = `The Slack id of ${person.name}`;
  switch (kind) {
    case 'member':
      return undefined;
    case 'unseen':
      return problem(LOOKED, `Slack does not say who ${person.name} is (${name}).`, cureOf(name));
    case 'deactivated':
      return problem(
        LOOKED,
        `${who} is that of ${name}, whose account is deactivated.`,
        'Remove the person from school.yaml, or put in the id of their new account.',
      );
    case 'app':
      return problem(
        LOOKED,
        `${who} is that of an app, ${name}.`,
        'Put in the id from the person’s own profile.',
      );
    case 'stranger':
      return problem(
        LOOKED,
        `${who} is that of ${name}, who belongs to another organisation.`,
        'Put in the id of their account in the school’s own workspace.',
      );
    case 'guest':
      return desksOf(person).length > 0
        ? problem(
            LOOKED,
            `${who} is that of ${name}, a guest in the workspace, and they sit at a desk.`,
            'Make them a full member, or give the role to somebody who is.',
          )
        : warning(
            LOOKED,
            `${who} is that of ${name}, a guest in the workspace.`,
            'Guests see only the channels that they are in. Make them a full member if they work for the school.',
          );
  }
}

function rolesOf({ roles }: Person): string {
  return roles.map((role) => ROLE_LABELS[role]).join(', ');
}
