/** What Slack's refusals mean for whoever set it up, and what to do. */

const CURES: Readonly<Record<string, string>> = {
  invalid_auth:
    'Copy the token anew from your app’s settings at api.slack.com/apps, and look that none of it is missing.',
  not_authed: 'Copy the token from your app’s settings at api.slack.com/apps.',
  token_revoked: 'Install the app anew ("Install App") and copy the new token.',
  token_expired:
    'Switch token rotation off in your app’s settings, install the app anew and copy the new token.',
  account_inactive:
    'The app was removed from the workspace. Install it anew ("Install App") and copy the new token.',
  not_allowed_token_type:
    'A token stands in the wrong variable: SLACK_BOT_TOKEN begins with xoxb-, SLACK_APP_TOKEN with xapp-.',
  missing_scope:
    'Paste the manifest anew (npm run manifest:slack) and press "Reinstall to Workspace".',
  org_login_required:
    'The workspace is being moved into an Enterprise organisation. Wait until that is done.',
  team_access_not_granted:
    'Ask the organisation’s administrator to approve the app for this workspace.',
  enterprise_is_restricted:
    'Install the app into the school’s workspace, not into the organisation.',
  access_denied: 'Ask your workspace’s administrator to approve the app.',
  ekm_access_denied: 'Your organisation’s key administrator has closed this. Ask them to open it.',
};

/** A sentence; also for a code that is not foreseen. */
export function cureOf(code: string): string {
  return (
    CURES[code] ??
    `Look up "${code}" at docs.slack.dev, or wait a few minutes and look again: Slack names no other reason.`
  );
}
