import type { Config } from '../config.ts';

/** A path as browsers outside reach it. */
export function addressOf(config: Config, path: string): string {
  return new URL(path, config.publicUrl ?? ownAddress(config)).href;
}

/** Where this server is opened from its own machine, such as http://127.0.0.1:4410. */
export function ownAddress({ host, port }: Pick<Config, 'host' | 'port'>): string {
  return `http://${shownHost(host)}:${port}`;
}

/** A server that listens everywhere is opened, from here, at localhost. */
function shownHost(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}
