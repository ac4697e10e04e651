import { basename } from 'node:path';
import type { ImportMapping } from '@rapport/contracts/imports';
import { detectFile, guessMapping, previewRows, sampleFile } from '@rapport/core/files';
import { exitCodes } from '../output/exitCodes.ts';
import { describeFindings, describePreview } from './describe.ts';
import { fileSource } from './fileSource.ts';
import { type MappingChanges, withChanges } from './mappingFile.ts';

export interface DryRun {
  file: string;
  changes: MappingChanges | null;
  timeZone: string | undefined;
  json: boolean;
  language: 'fr' | 'en';
}

/**
 * Says how a file would be read, from its beginning, and shows its first lines so. No server is asked.
 * @returns the exit code: 1 when one of these lines could not be read
 */
export async function dryRun({ file, changes, timeZone, json, language }: DryRun): Promise<number> {
  const source = await fileSource(file);
  const zone = timeZone ?? changes?.format?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  const sample = await sampleFile(source, changes?.format?.encoding);
  const { type, delimiter, hasHeader, starts } = changes?.format ?? {};
  const detected = detectFile(sample, zone, { type, delimiter, hasHeader, starts });
  const guess = guessMapping(detected, basename(file));
  const proposed = guess.mapping as ImportMapping;
  const mapping = changes ? withChanges(proposed, changes) : proposed;
  if (timeZone !== undefined) mapping.format.timeZone = timeZone;
  const rows = previewRows(detected.rows, mapping);
  const findings = [...detected.findings, ...guess.findings];
  if (json) console.log(JSON.stringify({ mapping, findings, rows }, null, 2));
  else
    console.log(
      [...describeFindings(findings, mapping, language), '', ...describePreview(rows, language)].join('\n'),
    );
  return rows.some(({ problem }) => problem !== null) ? exitCodes.dataProblem : exitCodes.ok;
}
