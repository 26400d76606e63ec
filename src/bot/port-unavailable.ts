/** A port that cannot be listened on. */

/** The message is one sentence with the cure; `setting` is the variable that chooses the port. */
export class PortUnavailable extends Error {
  constructor(setting: 'PORT' | 'CONSOLE_PORT', port: number, cause: Error & { code?: string }) {
    const why =
      cause.code === 'EADDRINUSE' ? 'is taken by another program' : 'may not be used here';
    super(
      `Port ${port} ${why}: stop that program or choose another port, for example ${setting}=${port + 1}.`,
      { cause },
    );
  }
}
