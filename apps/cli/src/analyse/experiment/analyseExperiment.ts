import type { NotEnough } from '@rapport/core/estimate';
import type { ArmTally } from '@rapport/core/experiments';
import { adjustP, meanInterval } from '@rapport/core/numeric';
import type { AnalysisRequest } from '../analyseCommand.ts';
import { notEnoughProblem } from '../output/notEnough.ts';
import type { Report } from '../output/report.ts';
import { differenceOf, effectJson, segmentsJson } from './armJson.ts';
import { checkArms } from './checkArms.ts';
import { chooseControl } from './chooseControl.ts';
import { describeExperiment } from './describeExperiment.ts';
import type { ExperimentFlags } from './experimentCommand.ts';
import { type ReadArms, readArms } from './readArms.ts';

/** What each treatment changed against the control, in all and by segment. */
export async function analyseExperiment(request: AnalysisRequest<ExperimentFlags>): Promise<Report> {
  const { file, flags, level, language } = request;
  const read = await readArms(request);
  const names = read.arms.map(({ name }) => name);
  const control = chooseControl(file, read.armColumn, names, flags.control);
  const sizes = read.arms.map(({ name, rows }) => ({ name, n: rows.length }));
  const { sampleRatio, notes } = checkArms(file, sizes, flags.shares);
  const tallies = new Map(read.arms.map(({ name, rows }) => [name, read.tally(rows)]));
  const treated = names.filter((name) => name !== control);
  const treatments = adjusted(
    treated.map((name) => {
      const difference = differenceOf(tallies.get(name)!, tallies.get(control)!, level);
      if (!difference.ok) throw nothingToSay(`${file}: ${name}`, difference);
      const options = { level, planned: flags.planned };
      const effect = effectJson(difference, tallies.get(name)!, tallies.get(control)!, options);
      const segments =
        read.segments &&
        segmentsJson(segmentsOf(read, name, control), { level, correction: flags.correction });
      return { treatment: name, ...effect, ...segments };
    }),
    flags.correction,
    level,
  );
  const [first] = treatments;
  const { treatment, ...effect } = first!;
  const json = {
    measure: 'experiment',
    ...effect,
    treatment,
    control,
    arms: read.arms.map(({ name }) => armJson(name, tallies.get(name)!, level)),
    ...(treatments.length > 1 ? { treatments } : {}),
    ...(sampleRatio ? { sampleRatio } : {}),
    correction: flags.correction,
    rows: read.rows,
  };
  const text = describeExperiment({ ...json, treatments }, language);
  return { json, text, notes: [...read.notes, ...notes] };
}

function nothingToSay(place: string, reason: NotEnough) {
  return notEnoughProblem(
    place,
    reason.reason === 'constant' ? { ...reason, reason: 'same-outcomes' } : reason,
  );
}

/** Each treatment is compared with the same control: p values allow for their number. */
function adjusted<Effect extends { p: number }>(
  effects: readonly Effect[],
  correction: ExperimentFlags['correction'],
  level: number,
) {
  const pValues = adjustP(
    effects.map(({ p }) => p),
    correction,
  );
  return effects.map((effect, i) => ({
    ...effect,
    adjustedP: pValues[i]!,
    verdict: pValues[i]! <= 1 - level ? 'difference' : 'no-evidence-of-a-difference',
  }));
}

function armJson(name: string, tally: ArmTally, level: number) {
  const { n, outcomeMean, outcomeSquares } = tally;
  const found = meanInterval({ n, sum: 0, squares: outcomeSquares }, level);
  const shift = (limit: number) => outcomeMean + limit;
  return {
    arm: name,
    n,
    mean: outcomeMean,
    interval: found ? { low: shift(found.low), high: shift(found.high), level } : null,
  };
}

function segmentsOf({ segments, arms, tally }: ReadArms, treated: string, control: string) {
  const rowsOf = (name: string) => arms.find((arm) => arm.name === name)!.rows;
  const isIn = (rows: Uint32Array) => {
    const members = new Set(rows);
    return (row: number) => members.has(row);
  };
  const [isTreated, isControl] = [isIn(rowsOf(treated)), isIn(rowsOf(control))];
  return segments!.map(({ name, rows }) => ({
    name,
    treated: tally(rows.filter(isTreated)),
    control: tally(rows.filter(isControl)),
  }));
}
