import type { ChurnModel, ChurnModelColumn } from './churnModel.ts';
import type { ChurnColumn } from './churnTable.ts';

/**
 * The probability that each customer leaves, by a model fitted before: 1 / (1 + exp(-log-odds)). Unknown numbers count as the
 * mean (and as unknown, where the model met unknowns); levels it never met count with the gathered ones.
 *
 * Throws RangeError when a column of the model is not given, or is of the other kind.
 *
 * @example predictChurn(analysis.model, columns)[0] // .12
 */
export function predictChurn(model: ChurnModel, columns: ChurnColumn[]): Float64Array {
  const rows = columns[0]?.values.length ?? 0;
  const logOdds = new Float64Array(rows).fill(model.intercept);
  for (const term of model.columns) {
    const column = columns.find(({ name }) => name === term.name);
    if (!column || column.kind !== term.kind)
      throw new RangeError(`The column "${term.name}" (${term.kind}) of the model is missing.`);
    addTerm(term, column, logOdds);
  }
  return logOdds.map((value) => 1 / (1 + Math.exp(-value)));
}

function addTerm(term: ChurnModelColumn, column: ChurnColumn, logOdds: Float64Array): void {
  if (term.kind === 'number' && column.kind === 'number') {
    for (let row = 0; row < logOdds.length; row++) {
      const value = column.values[row]!;
      logOdds[row]! += Number.isFinite(value)
        ? (term.coefficient * (value - term.mean)) / term.deviation + term.known
        : term.unknown;
    }
  } else if (term.kind === 'words' && column.kind === 'words') {
    const levels = new Map(Object.entries(term.levels));
    for (let row = 0; row < logOdds.length; row++)
      logOdds[row]! += levels.get((column.values[row] ?? '').trim()) ?? term.other;
  }
}
