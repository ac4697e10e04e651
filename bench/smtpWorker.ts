/** An SMTP server on loopback that takes everything and keeps nothing; its message is its port. */
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { parentPort } from 'node:worker_threads';
import { SMTPServer } from 'smtp-server';

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['AUTH', 'STARTTLS'],
  disableReverseLookup: true,
  onData: (stream, _session, done) => {
    stream.resume();
    stream.on('end', () => done());
  },
});
const listening = server.listen(0, '127.0.0.1');
await once(listening, 'listening');
parentPort?.postMessage((listening.address() as AddressInfo).port);
