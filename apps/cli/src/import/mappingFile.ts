import { readFile } from 'node:fs/promises';
import { type ImportMapping, importMapping } from '@rapport/contracts/imports';

/** What a mapping file may hold: a whole mapping, or only what differs from the guess. */
export type MappingChanges = Partial<Omit<ImportMapping, 'format' | 'defaults'>> & {
  format?: Partial<ImportMapping['format']>;
  defaults?: Partial<ImportMapping['defaults']>;
};

const { format, defaults } = importMapping.shape;
const changes = importMapping
  .partial()
  .extend({ format: format.partial().optional(), defaults: defaults.partial().optional() })
  .strict();

/** @throws Error naming the file and what is wrong in it */
export async function readMappingFile(path: string): Promise<MappingChanges> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new Error(
      error.code === 'ENOENT' ? `${path}: there is no such file` : `${path}: ${error.message}`,
      { cause: error },
    );
  });
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (cause) {
    throw new Error(`${path}: is not JSON (${(cause as Error).message})`, { cause });
  }
  const parsed = changes.safeParse(value);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map(
    (issue) => `  ${issue.path.join('.') || '(whole)'}: ${issue.message}`,
  );
  throw new Error(`${path}: this is not a mapping.\n${problems.join('\n')}\nSee docs/importing.md.`);
}

/**
 * The guess with a person's changes over it. Columns are found by their names, or by their places when the file has as many as
 * the mapping; those the mapping does not name keep their guess unless their meaning was given to another.
 * @throws Error naming a column the file does not have
 */
export function withChanges(guess: ImportMapping, wanted: MappingChanges): ImportMapping {
  const columns = wanted.columns ? columnsWith(guess.columns, wanted.columns) : guess.columns;
  return {
    ...guess,
    ...wanted,
    columns,
    // How the bytes are packed is this file's own matter.
    format: { ...guess.format, ...wanted.format, compression: guess.format.compression },
    defaults: { ...guess.defaults, ...wanted.defaults },
  };
}

function columnsWith(
  own: ImportMapping['columns'],
  wanted: NonNullable<MappingChanges['columns']>,
): ImportMapping['columns'] {
  const names = new Map(wanted.map(({ header, target }) => [header.trim().toLowerCase(), target]));
  const known = own.filter(({ header }) => names.has(header.toLowerCase()));
  if (known.length < names.size && own.length === wanted.length)
    return own.map(({ header }, index) => ({ header, target: wanted[index]?.target ?? 'ignore' }));
  if (known.length < names.size) {
    const missing = wanted.find(
      ({ header }) => !own.some((each) => each.header.toLowerCase() === header.trim().toLowerCase()),
    );
    throw new Error(
      `The mapping names a column "${missing?.header}" that the file has not; its columns are ${own
        .map(({ header }) => header)
        .join(', ')}.`,
    );
  }
  const given = new Set(wanted.map(({ target }) => target));
  return own.map(({ header, target }) => ({
    header,
    target: names.get(header.toLowerCase()) ?? (given.has(target) ? 'ignore' : target),
  }));
}
