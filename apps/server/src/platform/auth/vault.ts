import { createCipheriv, createDecipheriv, createHmac, hkdfSync } from 'node:crypto';

const nonceBytes = 12;
const tagBytes = 16;

/**
 * Encrypts what the server must be able to read again, and makes links that only it could have made. Everything is bound to
 * what it is for: a text sealed for one purpose opens for no other. Losing the server's secret voids all of it.
 */
export interface Vault {
  /** For settings such as the password of a mail server. The same text is sealed the same way each time. */
  seal(purpose: string, text: string): string;
  /** @returns null when it was not sealed here for this purpose */
  open(purpose: string, sealed: string): string | null;
  /**
   * An address part that names rows without showing them: letters, digits, `-` and `_`, about 90 characters for two ids.
   *
   * @param subject uuids, the workspace's first
   * @param until after which it opens nothing; null for no end
   */
  makeLink(purpose: string, subject: readonly string[], until: Date | null): string;
  /** @returns the uuids, whether its time has passed; null when it was not made here for this purpose */
  readLink(purpose: string, link: string, now: Date): { subject: string[]; isOver: boolean } | null;
}

export function createVault(secret: string): Vault {
  const keys = new Map<string, { encrypting: Buffer; nonces: Buffer }>();
  const keysOf = (purpose: string) => {
    let found = keys.get(purpose);
    if (!found) {
      const bytes = Buffer.from(hkdfSync('sha256', secret, 'rapport', purpose, 64));
      found = { encrypting: bytes.subarray(0, 32), nonces: bytes.subarray(32) };
      keys.set(purpose, found);
    }
    return found;
  };

  const seal = (purpose: string, plain: Buffer): string => {
    const { encrypting, nonces } = keysOf(purpose);
    // A nonce made from the text: two texts never share one, and a link made twice is the same link.
    const nonce = createHmac('sha256', nonces).update(plain).digest().subarray(0, nonceBytes);
    const cipher = createCipheriv('aes-256-gcm', encrypting, nonce);
    const sealed = Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
    return sealed.toString('base64url');
  };

  const open = (purpose: string, sealed: string): Buffer | null => {
    const bytes = Buffer.from(sealed, 'base64url');
    if (bytes.length < nonceBytes + tagBytes || !/^[\w-]+$/.test(sealed)) return null;
    const decipher = createDecipheriv(
      'aes-256-gcm',
      keysOf(purpose).encrypting,
      bytes.subarray(0, nonceBytes),
    );
    decipher.setAuthTag(bytes.subarray(-tagBytes));
    try {
      return Buffer.concat([decipher.update(bytes.subarray(nonceBytes, -tagBytes)), decipher.final()]);
    } catch {
      return null;
    }
  };

  return {
    seal: (purpose, text) => seal(`text:${purpose}`, Buffer.from(text)),
    open: (purpose, sealed) => open(`text:${purpose}`, sealed)?.toString() ?? null,
    makeLink: (purpose, subject, until) =>
      seal(`link:${purpose}`, Buffer.concat([secondsOf(until), ...subject.map(bytesOfUuid)])),
    readLink: (purpose, link, now) => {
      const plain = open(`link:${purpose}`, link);
      if (plain === null) return null;
      const untilSeconds = plain.readUInt32BE(0);
      const subject: string[] = [];
      for (let at = 4; at < plain.length; at += 16) subject.push(uuidOf(plain.subarray(at, at + 16)));
      return { subject, isOver: untilSeconds > 0 && now.getTime() / 1000 > untilSeconds };
    },
  };
}

function secondsOf(until: Date | null): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(until === null ? 0 : Math.ceil(until.getTime() / 1000));
  return bytes;
}

function bytesOfUuid(id: string): Buffer {
  const bytes = Buffer.from(id.replaceAll('-', ''), 'hex');
  if (bytes.length !== 16) throw new TypeError(`A link names uuids, not ${id}`);
  return bytes;
}

function uuidOf(bytes: Buffer): string {
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
