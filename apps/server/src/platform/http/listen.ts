import type { Config } from '../config.ts';
import { StartError } from '../errors.ts';
import { ownAddress } from './addressOf.ts';
import type { Server } from './server.ts';

/**
 * Whoever asked for any port (0) has the one that was found in their settings afterwards: links in mails carry it.
 *
 * @returns the address to open, such as http://127.0.0.1:4410
 */
export async function listen(server: Server, config: Config): Promise<string> {
  const { host, port } = config;
  try {
    await server.listen({ host, port });
  } catch (cause) {
    throw new StartError(whyNot(cause as NodeJS.ErrnoException, host, port), { cause });
  }
  const address = server.server.address();
  if (address && typeof address === 'object') config.port = address.port;
  return ownAddress(config);
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
