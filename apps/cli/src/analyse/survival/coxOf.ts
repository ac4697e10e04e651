import { type CoxColumn, coxModel } from '@rapport/core/lifetime';
import { estimateJson } from '../output/estimateJson.ts';
import { notEnoughProblem } from '../output/notEnough.ts';
import type { CategoryColumn } from '../table/CategoryColumn.ts';
import { NumberColumn } from '../table/NumberColumn.ts';

/** A Cox model of the columns; words as 0/1 columns against their most frequent level. */
export function coxOf(
  file: string,
  data: { durations: Float64Array; events: Int32Array },
  covariates: readonly (NumberColumn | CategoryColumn)[],
  level: number,
) {
  const model = coxModel(
    data,
    covariates.flatMap((column) => designOf(column)),
    level,
  );
  if (!model.ok) throw notEnoughProblem(file, model);
  const { concordance } = model;
  return {
    n: model.n,
    events: model.events,
    method: model.method,
    convention: model.convention,
    coefficients: model.coefficients.map(({ name, coefficient, standardError, z, p, hazardRatio }) => ({
      name,
      coefficient,
      standardError,
      z,
      p,
      hazardRatio: estimateJson(hazardRatio),
    })),
    logLikelihood: model.logLikelihood,
    likelihoodRatio: model.likelihoodRatio,
    wald: model.wald,
    score: model.score,
    ...(concordance.ok ? { concordance: estimateJson(concordance) } : {}),
    proportionality: model.proportionality,
  };
}

function designOf(column: NumberColumn | CategoryColumn): CoxColumn[] {
  if (column instanceof NumberColumn) return [{ name: column.name, values: column.values }];
  const counts = column.counts();
  const reference = counts.indexOf(Math.max(...counts));
  if (column.levels.length < 2) return [{ name: column.name, values: new Float64Array(column.codes.length) }];
  return column.levels.flatMap((name, code) =>
    code === reference
      ? []
      : [{ name: `${column.name}=${name}`, values: column.codes.map((each) => Number(each === code)) }],
  );
}
