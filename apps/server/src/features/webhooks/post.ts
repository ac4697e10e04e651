import { lookup } from 'node:dns';
import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { BlockList, isIP, type LookupFunction } from 'node:net';

const timeoutMs = 15_000;
/** Of an answer, as much is kept. */
const keptBytes = 2_048;

export interface Answer {
  httpStatus: number | null;
  /** Whether the whole of it left: without an answer, it may have been taken all the same. */
  mayBeTaken: boolean;
  /** The beginning of the answer, or why there is none. */
  answer: string;
}

/** Addresses inside: this machine, its network, and what clouds keep secrets at. */
const inside = new BlockList();
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const)
  inside.addSubnet(net, bits, 'ipv4');
for (const [net, bits] of [
  ['::', 127],
  ['64:ff9b::', 96],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const)
  inside.addSubnet(net, bits, 'ipv6');

/** Whether an IP address is of this machine or its network. */
export function isInside(address: string): boolean {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped) return isInside(mapped);
  return inside.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
}

/**
 * Posts a body. The name is looked up once and the address it leads to is the one that is spoken to, so that it can't lead inside after
 * it was looked at. Redirections are not followed.
 */
export function post(
  url: string,
  body: string,
  headers: Record<string, string>,
  { allowInside }: { allowInside: boolean },
): Promise<Answer> {
  const target = new URL(url);
  const host = target.hostname.replace(/^\[|\]$/g, '');
  if (!allowInside && isIP(host) && isInside(host)) return Promise.resolve(refused(host));
  const lookUp: LookupFunction = (name, options, done) =>
    lookup(name, options, (error, found, family) => {
      const addresses = Array.isArray(found) ? found.map(({ address }) => address) : [found];
      const bad = allowInside || error ? undefined : addresses.find(isInside);
      if (bad) done(new Error(refused(bad).answer), '', 4);
      else done(error, found, family as number);
    });
  return new Promise((resolve) => {
    const ask = target.protocol === 'https:' ? requestHttps : requestHttp;
    const sending = ask(
      target,
      {
        method: 'POST',
        headers: { ...headers, 'content-length': String(Buffer.byteLength(body)) },
        lookup: lookUp,
        agent: false,
        signal: AbortSignal.timeout(timeoutMs),
      },
      (response) => {
        const chunks: Buffer[] = [];
        let bytes = 0;
        const done = () =>
          resolve({
            httpStatus: response.statusCode ?? null,
            mayBeTaken: true,
            answer: Buffer.concat(chunks).subarray(0, keptBytes).toString('utf8').replaceAll('\0', ''),
          });
        response.on('data', (chunk: Buffer) => {
          bytes += chunk.length;
          chunks.push(chunk);
          if (bytes >= keptBytes) response.destroy();
        });
        response.on('close', done);
        response.on('error', done);
      },
    );
    sending.on('error', (error) => {
      const isLate = error.name === 'AbortError' || error.name === 'TimeoutError';
      const answer = isLate ? `No answer within ${timeoutMs / 1000} seconds.` : error.message;
      resolve({ httpStatus: null, mayBeTaken: sending.writableFinished, answer });
    });
    sending.end(body);
  });
}

function refused(address: string): Answer {
  return {
    httpStatus: null,
    mayBeTaken: false,
    answer: `${address} is an address inside: nothing is sent there.`,
  };
}
