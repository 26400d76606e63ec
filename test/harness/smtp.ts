/** A mail server on this machine that keeps what arrives. */
import { once } from 'node:events';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

interface Arrived {
  readonly to: readonly string[];
  /** The whole message, with its headers. */
  readonly text: string;
}

export interface MailServer {
  readonly arrived: readonly Arrived[];
  /** Its address for `SMTP_URL`, perhaps with `user:password@`. */
  url(login?: string): string;
  /** Cuts every connection, as a server that dies. */
  cut(): void;
  close(): Promise<void>;
}

/** Starts one; `over` has it refuse what a test wants refused. */
export async function mailServer(over: SMTPServerOptions = {}): Promise<MailServer> {
  const arrived: Arrived[] = [];
  const server = new SMTPServer({
    authOptional: true,
    allowInsecureAuth: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, session, done) => {
      let text = '';
      stream.on('data', (chunk: Buffer) => {
        text += chunk.toString();
      });
      stream.on('end', () => {
        arrived.push({ to: session.envelope.rcptTo.map(({ address }) => address), text });
        done();
      });
    },
    ...over,
  });
  server.on('error', () => {});
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const address = server.server.address();
  if (address === null || typeof address === 'string') throw new Error('It does not listen.');
  const { port } = address;
  return {
    arrived,
    url: (login = '') => `smtp://${login}127.0.0.1:${port}`,
    cut: () => {
      for (const connection of server.connections) connection.close();
    },
    close: async () => {
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
