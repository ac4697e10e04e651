import { join } from 'node:path';
import type { Config } from '../../platform/config.ts';

/** What is kept of an import on disk: the file as sent, and the lines handed back. */
export type ImportFile = 'upload' | 'refused' | 'set-aside';

const endings: Record<ImportFile, string> = {
  upload: '',
  refused: '.refused.csv',
  'set-aside': '.set-aside.csv',
};

export function importFolder(config: Config): string {
  return join(config.dataFolder, 'imports');
}

export function placeOf(config: Config, importId: string, file: ImportFile): string {
  return join(importFolder(config), importId + endings[file]);
}
