/** How Teams reaches us: the messaging endpoint, which must refuse whatever Microsoft has not signed. */
import { type Finding, fine, problem, warning } from '../../finding.ts';
import { TEAMS_PATH } from '../manifest.ts';

const LOOKED = 'Messaging endpoint';
const TIMEOUT_MS = 10_000;

/** What an activity without a token looks like: enough for its token to be asked for. */
const UNSIGNED = JSON.stringify({
  type: 'message',
  channelId: 'msteams',
  serviceUrl: 'https://smba.trafficmanager.net/teams/',
  from: { id: 'doctor' },
  recipient: { id: 'doctor' },
  conversation: { id: 'doctor' },
});

/** Sends the running Staffroom what Microsoft has not signed. `base`: where it is reached. */
export async function checkWayIn(base: string | undefined): Promise<Finding> {
  if (base === undefined) {
    return warning(
      LOOKED,
      'It was not tried, because Staffroom does not run here.',
      'Start Staffroom (npm start) and run this again, with --url and your public address.',
    );
  }
  const url = `${base}${TEAMS_PATH}`;
  const status = await knock(url);
  switch (status) {
    case 401:
      return fine(
        LOOKED,
        `Staffroom at ${url} refuses what Microsoft has not signed. The bot’s "Messaging endpoint" must be this path at your public address.`,
      );
    case undefined:
      return warning(
        LOOKED,
        `Nothing answers at ${url}.`,
        'Put right what stands above about the address, and run this again.',
      );
    case 200:
    case 500:
      return problem(
        LOOKED,
        `What answers at ${url} takes what nobody has signed.`,
        'Remove TEAMS_PLAYGROUND and start Staffroom again; or look what answers in its place.',
      );
    default:
      return problem(
        LOOKED,
        `Something else than Staffroom with Teams answers at ${url} (status ${status}).`,
        'Start Staffroom again, so that it reads the TEAMS_ variables; and let the proxy in front hand every path on as it is.',
      );
  }
}

async function knock(url: string): Promise<number | undefined> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: UNSIGNED,
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    await response.body?.cancel();
    return response.status;
  } catch {
    return undefined;
  }
}
