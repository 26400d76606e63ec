/** Opens and closes a server, whatever it serves. */
import type { Server } from 'node:http';
import { PortUnavailable } from './port-unavailable.ts';

/** Listens, and answers the port; throws `PortUnavailable`, which names the variable that sets it. */
export function listen(
  server: Server,
  { variable, host, port }: { variable: 'PORT' | 'CONSOLE_PORT'; host: string; port: number },
): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(new PortUnavailable(variable, port, error)));
    server.listen(port, host, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

/** Takes no more requests, and resolves when those under way are answered, or after so many milliseconds. */
export function closed(server: Server, mostMs: number): Promise<void> {
  return new Promise((resolve) => {
    const impatience = setTimeout(() => server.closeAllConnections(), mostMs);
    server.close(() => {
      clearTimeout(impatience);
      resolve();
    });
    server.closeIdleConnections();
  });
}
