/** Slack reaches us over a socket that we open: what comes over it needs no signature. */
import { SocketModeReceiver } from '@slack/bolt';
import type { Once } from '../../handlers/once.ts';
import type { RequestContext } from './request-context.ts';
import { SILENT } from './silent.ts';

/** What was taken before; not answered. */
export class Replayed extends Error {}

/** Marks what was taken before, for the listeners to refuse: Bolt lets nobody refuse it sooner. */
export function socketReceiver(appToken: string, apiUrl: string | undefined, once: Once) {
  return new SocketModeReceiver({
    appToken,
    logger: SILENT,
    customPropertiesExtractor: (envelope: unknown) => {
      const key = envelopeId(envelope);
      return { requestKey: key, isReplay: !once.isNewHere(key) } satisfies RequestContext & {
        readonly isReplay: boolean;
      };
    },
    // Not acknowledged: Slack then shows that it did not work, and keeps the form.
    processEventErrorHandler: async () => false,
    ...(apiUrl === undefined
      ? {}
      : { installerOptions: { clientOptions: { slackApiUrl: apiUrl } } }),
  });
}

function envelopeId(envelope: unknown): string {
  const has = typeof envelope === 'object' && envelope !== null && 'envelope_id' in envelope;
  return has ? String(envelope.envelope_id) : '';
}
