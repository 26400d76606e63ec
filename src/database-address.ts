/** A database's address as it may be shown: nothing in it that could be, or be part of, a password. */

/**
 * Protocol, host and path of a DATABASE_URL. Undefined where it cannot be read as an address, or
 * where an @ behind the host shows that a password with a "/" or the like was torn apart.
 */
export function databaseAddress(url: string): string | undefined {
  try {
    // An empty host, which means a socket, is written like that to PostgreSQL but not to URL.
    const { protocol, username, password, host, pathname, search, hash } = new URL(
      url.replace('@/', '@socket/'),
    );
    decodeURIComponent(`${username}${password}`);
    if (`${pathname}${search}`.includes('@') || hash !== '') return undefined;
    return `${protocol}//${host}${pathname}`;
  } catch {
    return undefined;
  }
}
