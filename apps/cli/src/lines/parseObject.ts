import { LineProblem } from './LineProblem.ts';

/**
 * The object of one line of NDJSON.
 * @param example what a line may look like, shown when it is something else
 * @throws LineProblem
 */
export function parseObject(line: string, example: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    throw new LineProblem('', `not JSON (${(error as Error).message}); write one object a line`);
  }
  if (value === null || typeof value !== 'object' || Array.isArray(value))
    throw new LineProblem('', `not an object; write one a line, as ${example}`);
  return value as Record<string, unknown>;
}
