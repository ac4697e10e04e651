import { readFile } from 'node:fs/promises';
import { dataProblem } from '../problem.ts';
import { type MarginTarget, marginTarget } from './parseTarget.ts';

/**
 * Targets from a JSON file: `{"region": {"north": 0.4, "south": 0.6}}`.
 * @throws AnalysisProblem when it is not written so
 */
export async function readTargets(path: string): Promise<MarginTarget[]> {
  const text = await readFile(path, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    throw dataProblem(path, {
      en: cause.code === 'ENOENT' ? 'there is no such file' : `cannot be read (${cause.code})`,
      fr: cause.code === 'ENOENT' ? 'ce fichier n’existe pas' : `ne peut être lu (${cause.code})`,
    });
  });
  const found = Object.entries(objectOf(path, text)).map(([column, levels]) => {
    const pairs = Object.entries(isObject(levels) ? levels : {}).map(
      ([level, share]) => [level, share] as const,
    );
    const target = marginTarget(
      column,
      pairs.map(([level, share]) => [level, typeof share === 'number' ? share : Number.NaN] as const),
    );
    if (target) return target;
    throw dataProblem(path, {
      en: `${column}: write its levels with shares above 0, as {"north": 0.4, "south": 0.6}`,
      fr: `${column} : écrivez ses modalités avec des parts supérieures à 0, comme {"north": 0.4, "south": 0.6}`,
    });
  });
  return found;
}

function objectOf(path: string, text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text.replace(/^\ufeff/, ''));
    if (isObject(value)) return value;
  } catch {
    // Said below.
  }
  throw dataProblem(path, {
    en: 'is not a JSON object of targets; write {"region": {"north": 0.4, "south": 0.6}}',
    fr: 'n’est pas un objet JSON de cibles ; écrivez {"region": {"north": 0.4, "south": 0.6}}',
  });
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
