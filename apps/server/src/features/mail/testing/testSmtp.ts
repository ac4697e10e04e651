import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import type { Email } from 'postal-mime';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';

export interface Received {
  from: string;
  to: string[];
  mail: Email;
  raw: string;
}

export interface TestSmtp {
  port: number;
  received: Received[];
  /** Ends every connection without a word, as a power cut does. */
  cut(): void;
  close(): Promise<void>;
}

interface Behaviour {
  user?: { name: string; password: string };
  /** Refuses a recipient by throwing. */
  onRecipient?: (email: string) => void;
  /** Refuses a text by throwing, once it has been read whole. */
  onText?: (email: string) => void | Promise<void>;
  port?: number;
}

/** A real SMTP server on loopback, which keeps what it is given. */
export async function testSmtp(behaviour: Behaviour = {}): Promise<TestSmtp> {
  const received: Received[] = [];
  const { user } = behaviour;
  const server = new SMTPServer({
    authOptional: !user,
    allowInsecureAuth: true,
    disabledCommands: user ? ['STARTTLS'] : ['STARTTLS', 'AUTH'],
    logger: false,
    disableReverseLookup: true,
    onAuth: (auth, _session, done) => {
      const isRight = auth.username === user?.name && auth.password === user?.password;
      if (isRight) done(null, { user: auth.username });
      else done(refusal(535, '5.7.8 Authentication credentials invalid'));
    },
    onRcptTo: (address, _session, done) => {
      try {
        behaviour.onRecipient?.(address.address);
        done();
      } catch (error) {
        done(error as Error);
      }
    },
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', async () => {
        const raw = Buffer.concat(chunks).toString('utf8');
        const to = session.envelope.rcptTo.map(({ address }) => address);
        try {
          await behaviour.onText?.(to[0] ?? '');
          const from = session.envelope.mailFrom ? session.envelope.mailFrom.address : '';
          received.push({ from, to, raw, mail: await PostalMime.parse(raw) });
          done();
        } catch (error) {
          done(error as Error);
        }
      });
    },
  });
  server.on('error', () => {});
  const listening = server.listen(behaviour.port ?? 0, '127.0.0.1');
  await once(listening, 'listening');
  const sockets = new Set<Socket>();
  listening.on('connection', (socket: Socket) => sockets.add(socket));
  return {
    port: (listening.address() as AddressInfo).port,
    received,
    cut: () => {
      for (const socket of sockets) socket.destroy();
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** An answer of the server, such as 550 or 451. */
export function refusal(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}
