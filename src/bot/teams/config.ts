/** How the school's Teams is reached: the app's registration, and Microsoft's services. */
import { z } from 'zod';
import { MICROSOFT, type Microsoft, standIn } from './microsoft.ts';

/** Who the app is to Microsoft. */
export type TeamsIdentity =
  | {
      readonly kind: 'app';
      readonly appId: string;
      readonly secret: string;
      /** The school's tenant; nobody of another one is listened to. */
      readonly tenantId: string;
      /** The last day on which the secret works, as YYYY-MM-DD; undefined: not told. */
      readonly secretExpires: string | undefined;
    }
  /** Microsoft's local client, which sends no token: nothing is checked, and only this computer is listened to. */
  | { readonly kind: 'playground' };

export interface TeamsConfig {
  readonly identity: TeamsIdentity;
  readonly microsoft: Microsoft;
}

const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu;

function guid(name: string, where: string) {
  return z
    .string()
    .regex(
      GUID,
      `${name} is an id such as 11111111-2222-3333-4444-555555555555: copy ${where} in the Entra admin centre.`,
    )
    .toLowerCase()
    .optional();
}

/** The variables that concern Teams. */
export const TEAMS_SHAPE = {
  TEAMS_APP_ID: guid('TEAMS_APP_ID', '"Application (client) ID" from the app registration'),
  TEAMS_TENANT_ID: guid('TEAMS_TENANT_ID', '"Directory (tenant) ID" from the app registration'),
  TEAMS_APP_PASSWORD: z
    .string()
    .refine(
      (text) => !GUID.test(text),
      'TEAMS_APP_PASSWORD is the secret’s id, not the secret: copy "Value", which is shown only once, when the secret is made.',
    )
    .optional(),
  TEAMS_SECRET_EXPIRES: z
    .string()
    .refine(
      isDay,
      'TEAMS_SECRET_EXPIRES is a day, such as 2027-08-31: copy "Expires" of the client secret.',
    )
    .optional(),
  TEAMS_PLAYGROUND: z
    .enum(['on', 'off'], {
      error: 'TEAMS_PLAYGROUND is on or off. It lets anybody in: it is for trials on one computer.',
    })
    .optional(),
  TEAMS_STAND_IN: z
    .string()
    .regex(
      /^http:\/\/127\.0\.0\.1:\d+$/u,
      'TEAMS_STAND_IN is for tests: something on this computer in place of Microsoft’s services, such as http://127.0.0.1:4000.',
    )
    .optional(),
} as const;

type Given = Readonly<Partial<Record<keyof typeof TEAMS_SHAPE, string | undefined>>>;

/** Puts the variables together; half of them is refused with what is missing. */
export function teamsConfig(
  given: Given,
  circumstances: { readonly production: boolean; readonly loopback: boolean },
): { readonly config?: TeamsConfig; readonly problems: readonly string[] } {
  const {
    TEAMS_APP_ID: appId,
    TEAMS_APP_PASSWORD: secret,
    TEAMS_TENANT_ID: tenantId,
    TEAMS_STAND_IN: standInUrl,
  } = given;
  const trial = [
    ...(given.TEAMS_PLAYGROUND === 'on' ? ['TEAMS_PLAYGROUND'] : []),
    ...(standInUrl === undefined ? [] : ['TEAMS_STAND_IN']),
  ];
  if (trial.length > 0 && circumstances.production) return { problems: trial.map(neverInEarnest) };
  const microsoft = standInUrl === undefined ? MICROSOFT : standIn(standInUrl);
  if (given.TEAMS_PLAYGROUND === 'on') {
    if (appId !== undefined || secret !== undefined) return { problems: [EITHER_OR] };
    return circumstances.loopback
      ? { config: { identity: { kind: 'playground' }, microsoft }, problems: [] }
      : { problems: [LOOPBACK_ONLY] };
  }
  const missing = [
    ...(appId === undefined ? ['TEAMS_APP_ID'] : []),
    ...(secret === undefined ? ['TEAMS_APP_PASSWORD'] : []),
    ...(tenantId === undefined ? ['TEAMS_TENANT_ID'] : []),
  ];
  if (missing.length === 3 && given.TEAMS_SECRET_EXPIRES === undefined) return { problems: [] };
  if (appId === undefined || secret === undefined || tenantId === undefined) {
    return { problems: [halfSetUp(missing)] };
  }
  const secretExpires = given.TEAMS_SECRET_EXPIRES;
  return {
    config: { identity: { kind: 'app', appId, secret, tenantId, secretExpires }, microsoft },
    problems: [],
  };
}

function isDay(text: string): boolean {
  const at = /^\d{4}-\d{2}-\d{2}$/u.test(text) ? new Date(`${text}T00:00:00Z`) : undefined;
  return at !== undefined && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}

function halfSetUp(missing: readonly string[]): string {
  return `Teams is half set up: ${missing.join(' and ')} ${missing.length === 1 ? 'is' : 'are'} missing. docs/teams.md shows where to find each; or remove the other TEAMS_ variables.`;
}

function neverInEarnest(name: string): string {
  return `${name} lets anybody act as anybody, so it is refused with NODE_ENV=production. Remove it.`;
}

const EITHER_OR =
  'TEAMS_PLAYGROUND=on takes no credentials: remove TEAMS_APP_ID and TEAMS_APP_PASSWORD, or TEAMS_PLAYGROUND.';
const LOOPBACK_ONLY =
  'TEAMS_PLAYGROUND=on lets anybody act as anybody, so it listens on this computer only. Remove HOST, or set HOST=127.0.0.1.';
