import type { DetectedFile } from '../detect/detectFile.ts';
import type { FileMapping, Finding } from '../types.ts';
import { type Column, columnsOf } from './columns.ts';
import { guessDefaults } from './guessDefaults.ts';
import { guessOrders } from './guessOrders.ts';
import { guessTargets } from './guessTargets.ts';

export interface GuessedMapping {
  mapping: FileMapping;
  findings: Finding[];
}

/**
 * Proposes what the columns of a file mean, from their names and from their values, and what its lines are. A proposal: it is shown
 * with what it rests on, and corrected by whoever knows the file.
 *
 * @param fileName says at times what the lines are, or where they come from
 */
export function guessMapping(file: DetectedFile, fileName = ''): GuessedMapping {
  const columns = columnsOf(file);
  const targets = guessTargets(columns, file.format);
  const { kind, defaults, findings } = guessDefaults(columns, targets, fileName);
  const orders = guessOrders(columns, targets, kind, file.rows);
  const recognised = targets.filter((target) => target !== 'ignore').length;
  findings.unshift({
    about: 'columns',
    choice: describe(columns, targets),
    confidence:
      recognised === 0
        ? 0
        : Math.min(...columns.map((column, i) => column.sureness.get(targets[i] ?? '') ?? 1)),
    because: file.format.hasHeader ? 'from their names and their values' : 'from their values alone',
  });
  return {
    mapping: {
      format: file.format,
      columns: columns.map(({ header }, index) => ({ header, target: targets[index] ?? 'ignore' })),
      defaults: { kind, ...defaults },
      ...orders,
    },
    findings,
  };
}

function describe(columns: readonly Column[], targets: readonly string[]): string {
  const known = columns.flatMap(({ header }, index) =>
    targets[index] === 'ignore' ? [] : [`${header} = ${targets[index]}`],
  );
  return known.join(', ') || 'none recognised';
}
