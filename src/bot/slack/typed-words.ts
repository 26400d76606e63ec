/** What a person typed, out of what Slack makes of it in an event. */

const LINK = /<((?:https?|mailto):[^|>]+)(?:\|([^>]+))?>/gu;
const MENTION = /<[@#!][^>|]*(?:\|([^>]*))?>/gu;

/**
 * Takes Slack's markup away: links and mentions in angle brackets, and the three characters
 * that it escapes (docs.slack.dev, "Formatting message text").
 */
export function typedWords(text: string): string {
  return text
    .replace(LINK, (_all, address: string, label: string | undefined) => label ?? address)
    .replace(MENTION, (_all, label: string | undefined) => label ?? '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .trim();
}
