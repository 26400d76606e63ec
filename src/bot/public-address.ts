/** The address under which the chat platforms reach Staffroom, as an operator types it. */

export type PublicAddress =
  /** Without a slash at its end. */
  | { readonly ok: true; readonly address: string }
  | { readonly ok: false; readonly problem: string };

/** What must not stand behind the address: where it leads is added here. */
const OWN_PATHS = /\/(?:slack\/events|api\/messages|healthz|readyz)?\/*$/u;

/** Reads an address such as https://staffroom.example.school; the problem names the cure. */
export function readPublicAddress(typed: string): PublicAddress {
  const text = typed.trim();
  const bare = text.replace(/^[a-z]+:\/\//iu, '').replace(OWN_PATHS, '');
  if (bare === '') return failed(`--url needs an address, such as --url ${EXAMPLE}.`);
  const url = /^[a-z]+:\/\//iu.test(text) && URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined) {
    return failed(
      URL.canParse(`https://${bare}`)
        ? `"${text}" is no whole address. Write it with https:// in front: --url https://${bare}.`
        : `"${text}" cannot be read as an address. Write one such as --url ${EXAMPLE}.`,
    );
  }
  if (url.protocol !== 'https:') {
    return failed(
      `"${text}" begins with ${url.protocol}//, and chat platforms call https:// only. Put a reverse proxy with a certificate in front (docs/slack.md shows one) and give its address: --url https://${bare}.`,
    );
  }
  if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') {
    return failed(
      `"${url.origin}…" has a user, a question mark or a # in it. Give the address alone, such as --url ${EXAMPLE}.`,
    );
  }
  if (isPrivate(url.hostname)) {
    return failed(
      `${url.hostname} can be reached from your own network only. Give the address that the internet knows, such as --url ${EXAMPLE}, or use Socket Mode (--socket), which needs none.`,
    );
  }
  return { ok: true, address: `${url.origin}${url.pathname.replace(OWN_PATHS, '')}` };
}

const EXAMPLE = 'https://staffroom.example.school';

/** Names and numbers that lead nowhere from outside (RFC 1918, 3927, 4193, 6761, 6762). */
function isPrivate(host: string): boolean {
  return (
    /^(?:localhost|[^.]+|.+\.(?:localhost|local|lan|internal|home\.arpa))$/u.test(host) ||
    /^(?:127|10|192\.168|169\.254|172\.(?:1[6-9]|2\d|3[01]))\./u.test(host) ||
    /^\[(?:::1?|f[cd].*|fe80:.*)\]$/u.test(host)
  );
}

function failed(problem: string): PublicAddress {
  return { ok: false, problem };
}
