import { createHmac, hkdfSync } from 'node:crypto';

/** A hash that only a server with our secret can make: what is kept so tells nothing to whoever has the database alone. */
export type KeyedHash = (purpose: string, text: string) => Buffer;

export function keyedHashOf(secret: string): KeyedHash {
  const keys = new Map<string, Buffer>();
  return (purpose, text) => {
    let key = keys.get(purpose);
    if (!key) {
      key = Buffer.from(hkdfSync('sha256', secret, 'rapport', `hash:${purpose}`, 32));
      keys.set(purpose, key);
    }
    return createHmac('sha256', key).update(text).digest();
  };
}
