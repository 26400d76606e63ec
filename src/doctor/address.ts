/** Whether Staffroom is reached from outside, and whether it runs at all. */
import { type Finding, fine, problem, warning } from '../bot/finding.ts';

const LOOKED = 'Address';
const TIMEOUT_MS = 10_000;

/** Where Staffroom runs on this computer, or undefined. */
export async function whereItRuns(port: number): Promise<string | undefined> {
  const base = `http://127.0.0.1:${port}`;
  const health = await get(`${base}/healthz`);
  return isStaffroom(health) ? base : undefined;
}

/** `address`: the public one, where it was given. `base`: what `whereItRuns` says where it was not. */
export async function* examineAddress(
  address: string | undefined,
  port: number,
  base: string | undefined,
): AsyncGenerator<Finding> {
  if (address === undefined) {
    yield base === undefined
      ? warning(
          LOOKED,
          `Staffroom does not run on this computer at port ${port}.`,
          'Start it (npm start) and run this again. With --url https://… its public address is looked at.',
        )
      : fine(LOOKED, `Staffroom runs here, at port ${port}.`);
    if (base !== undefined) yield await readiness(base);
    return;
  }
  const health = await get(`${address}/healthz`);
  if (isStaffroom(health)) {
    yield fine(LOOKED, `Staffroom answers at ${address}.`);
    yield await readiness(address);
    return;
  }
  yield health.ok
    ? problem(
        LOOKED,
        `Something answers at ${address} (status ${health.status}), and it is not Staffroom.`,
        health.status >= 502 && health.status <= 504
          ? `The proxy does not reach Staffroom: start it (npm start), and let the proxy lead to its port, ${port}.`
          : `Let the proxy hand every path of this address to Staffroom’s port, ${port} (docs/slack.md has an example).`,
      )
    : problem(LOOKED, `Nothing answers at ${address}: ${health.why}.`, cureOf(health.why, port));
}

async function readiness(base: string): Promise<Finding> {
  const ready = await get(`${base}/readyz`);
  return ready.ok && ready.status === 200
    ? fine('Readiness', 'It can do its work.')
    : problem(
        'Readiness',
        'It runs, but says that it cannot reach its database.',
        'Look at what stands above about the database.',
      );
}

type Got =
  | { readonly ok: true; readonly status: number; readonly text: string }
  | { readonly ok: false; readonly why: Why };

async function get(url: string): Promise<Got> {
  try {
    const response = await fetch(url, {
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    return { ok: true, status: response.status, text: await response.text() };
  } catch (cause) {
    return { ok: false, why: whyOf(cause) };
  }
}

function isStaffroom(got: Got): boolean {
  return got.ok && got.status === 200 && got.text.startsWith('Staffroom is running.');
}

type Why =
  | 'its name is not known'
  | 'the connection is refused'
  | 'its certificate is not trusted'
  | 'it takes too long'
  | 'the connection breaks off';

function whyOf(cause: unknown): Why {
  const { name, cause: inner }: { name?: unknown; cause?: unknown } = Object(cause);
  const { code }: { code?: unknown } = Object(inner);
  const kind = String(code ?? name);
  if (/^(?:ENOTFOUND|EAI_AGAIN)$/u.test(kind)) return 'its name is not known';
  if (/CERT|SSL|TLS|SELF_SIGNED|UNABLE_TO/u.test(kind)) return 'its certificate is not trusted';
  if (/^(?:ECONNREFUSED|EHOSTUNREACH|ENETUNREACH)$/u.test(kind)) return 'the connection is refused';
  return /TIMEOUT|Timeout|TIMEDOUT/u.test(kind) ? 'it takes too long' : 'the connection breaks off';
}

function cureOf(why: Why, port: number): string {
  switch (why) {
    case 'its name is not known':
      return 'Look at how it is written, and enter it in your DNS.';
    case 'the connection is refused':
      return `Start the proxy and open port 443 to it; it leads to Staffroom’s port, ${port}.`;
    case 'its certificate is not trusted':
      return 'Slack refuses it too: give the proxy a certificate of a public authority (Caddy fetches one by itself).';
    case 'the connection breaks off':
      return 'Look at the log of the proxy in front.';
    case 'it takes too long':
      return 'Look whether the firewall lets port 443 through. From inside your network a public address sometimes cannot be reached at all: then try from outside.';
  }
}
