import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../config.ts';

/**
 * What signs sessions and encrypts second factors: RAPPORT_SECRET, or one made on first start and kept in the data folder.
 * Losing it signs everybody out and voids their second factors.
 */
export function readSecret(config: Config): string {
  if (config.secret) return config.secret;
  const path = join(config.dataFolder, 'secret');
  mkdirSync(config.dataFolder, { recursive: true, mode: 0o711 });
  try {
    writeFileSync(path, randomBytes(32).toString('hex'), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return readFileSync(path, 'utf8').trim();
}
