import type { Config } from '../config.ts';
import { StartError } from '../errors.ts';
import type { Server } from './server.ts';

/** @returns the address to open, such as http://127.0.0.1:4410 */
export async function listen(server: Server, { host, port }: Config): Promise<string> {
  try {
    await server.listen({ host, port });
  } catch (cause) {
    throw new StartError(whyNot(cause as NodeJS.ErrnoException, host, port), { cause });
  }
  const address = server.server.address();
  const actualPort = address && typeof address === 'object' ? address.port : port;
  return `http://${shownHost(host)}:${actualPort}`;
}

function whyNot({ code, message }: NodeJS.ErrnoException, host: string, port: number): string {
  if (code === 'EADDRINUSE') {
    return `Port ${port} of ${host} is taken by another program. Stop that one, or choose another port: --port ${port + 1}.`;
  }
  if (code === 'EACCES') return `Port ${port} is reserved for the system. Choose one above 1023 with --port.`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
    return `This machine has no address ${host}. Use --host 127.0.0.1 for this machine alone, or --host 0.0.0.0 for its network.`;
  }
  return `It cannot listen on ${host}:${port}: ${message}.`;
}

/** A server that listens everywhere is opened, from here, at localhost. */
function shownHost(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}
