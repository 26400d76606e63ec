/** What the app is in Teams: its bot, its commands, its message extension, and what it may do there. */
import { EXTENSION } from './take-dialog.ts';

/** Where on the public address Teams calls. */
export const TEAMS_PATH = '/api/messages';

/** Raised when the manifest changes, so that Teams takes it as an update. */
const VERSION = '1.0.0';

/** The one thing that is asked for: whether a team with the app is private. It is read for no other team. */
export const PERMISSIONS = ['TeamSettings.Read.Group'] as const;

/** What Teams offers to choose from; anything else can be typed as well. */
const COMMANDS = [
  { title: 'report-incident', description: 'Report an incident: only the right people are told' },
  { title: 'ask', description: 'Ask what the policy allows; the answer is in its own words' },
  { title: 'my-reports', description: 'See how far your reports have come' },
  { title: 'help', description: 'Everything that Staffroom can do' },
] as const;

export interface TeamsApp {
  /** The public address, without a slash at its end. */
  readonly address: string;
  /** "Application (client) ID" of the registration. */
  readonly appId: string;
}

/**
 * The manifest of the app package. Version 1.25 brought bots to private channels (`tier1`),
 * 1.29 slash commands; older clients show what they know of it.
 */
export function teamsManifest({ address, appId }: TeamsApp) {
  const { host } = new URL(address);
  return {
    $schema: 'https://developer.microsoft.com/json-schemas/teams/v1.29/MicrosoftTeams.schema.json',
    manifestVersion: '1.29',
    version: VERSION,
    id: appId,
    developer: {
      name: 'Staffroom',
      websiteUrl: `${address}/`,
      privacyUrl: `${address}/`,
      termsOfUseUrl: `${address}/`,
    },
    name: { short: 'Staffroom', full: 'Staffroom: what the policy allows, and reporting' },
    description: {
      short: 'Ask what the policy allows, report an incident.',
      full: 'Ask what the school’s social media policy allows and get its own words, or hear that it does not say. Report an incident with a form: the right people are told in private, and you hear when it was seen.',
    },
    icons: { color: 'color.png', outline: 'outline.png' },
    accentColor: '#1F5D57',
    bots: [
      {
        botId: appId,
        scopes: ['personal', 'team'],
        supportsFiles: false,
        isNotificationOnly: false,
        supportsTargetedMessages: true,
        commandLists: [
          { scopes: ['personal'], commands: COMMANDS },
          { scopes: ['team'], triggers: ['mention', 'slash'], commands: COMMANDS },
        ],
      },
    ],
    composeExtensions: [
      {
        botId: appId,
        commands: [
          {
            id: EXTENSION.report,
            type: 'action',
            title: 'Report an incident',
            description: 'Opens the form; only the right people are told.',
            context: ['compose', 'commandBox'],
            triggers: ['slash'],
            fetchTask: true,
          },
          {
            id: EXTENSION.reportMessage,
            type: 'action',
            title: 'Report this message',
            description: 'Opens the form with a link to the message, never with its words.',
            context: ['message'],
            fetchTask: true,
          },
        ],
      },
    ],
    permissions: ['identity', 'messageTeamMembers'],
    validDomains: [host],
    supportsChannelFeatures: 'tier1',
    webApplicationInfo: { id: appId },
    authorization: {
      permissions: {
        resourceSpecific: PERMISSIONS.map((name) => ({ name, type: 'Application' })),
      },
    },
  } as const;
}
