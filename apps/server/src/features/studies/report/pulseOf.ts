import type { Measured as ShownMeasured } from '@rapport/contracts/measures';
import type { PulseGroup, PulseReport } from '@rapport/contracts/studies';
import {
  addSums,
  againstReference,
  type DriverSums,
  noRatings,
  type PulseRating,
  pulseGaps,
  pulseScore,
  sumRatings,
  suppressCells,
} from '@rapport/core/measures';
import { adjustP } from '@rapport/core/numeric';
import { figureOf } from './figureOf.ts';
import type { PulseAnswer, StudyAnswers, StudyTerms } from './rated.ts';

/** Brands and sectors told of at most, those that most people rated. */
const mostGroups = 60;

/** The Pulse of all, of each sector and of each brand; null when nobody answered. */
export function pulseOf(answers: StudyAnswers, terms: StudyTerms): PulseReport | null {
  const { pulse, span } = answers;
  if (pulse.length === 0 || span === null) return null;
  const all = groupOf('', pulse, answers.drivers);
  if (all.people < terms.threshold) return null;
  const brands = shown(groupBy(pulse, 'brand'), answers.brands, terms);
  const sectors = shown(groupBy(pulse, 'sector'), answers.sectors, terms);
  const everybody = sumsOf(pulse, answers.drivers.length);
  const own = brands.groups.find(({ name }) => isSame(name, terms.workspaceName)) ?? brands.groups[0];
  return {
    people: all.people,
    ...span,
    all,
    sectors: sectors.groups.map(({ name, answers: mine }) => groupOf(name, mine, answers.drivers)),
    brands: brands.groups.map(({ name, answers: mine }) => ({
      ...groupOf(name, mine, answers.drivers),
      sectors: [...new Set(mine.map(({ sector }) => answers.sectors[sector] as string))],
      againstOthers: againstOthers(sumsOf(mine, answers.drivers.length), everybody, answers.drivers),
    })),
    own: own?.name ?? null,
    hidden: brands.hidden + sectors.hidden,
  };
}

function groupBy(pulse: readonly PulseAnswer[], by: 'brand' | 'sector'): Map<number, PulseAnswer[]> {
  const groups = new Map<number, PulseAnswer[]>();
  for (const answer of pulse) {
    const group = groups.get(answer[by]);
    if (group) group.push(answer);
    else groups.set(answer[by], [answer]);
  }
  return groups;
}

/** Groups of enough people, and none from which a smaller one would follow; the largest first. */
function shown(groups: Map<number, PulseAnswer[]>, names: readonly string[], { threshold }: StudyTerms) {
  const listed = [...groups].map(([code, answers]) => ({
    name: names[code] as string,
    answers,
    people: new Set(answers.map(({ person }) => person)).size,
  }));
  const { cells } = suppressCells(
    listed.map(({ people }) => people),
    { threshold },
  );
  const told = listed.filter((_, i) => cells[i] === null).sort((a, b) => b.people - a.people);
  return { groups: told.slice(0, mostGroups), hidden: listed.length - Math.min(told.length, mostGroups) };
}

function groupOf(name: string, answers: readonly PulseAnswer[], drivers: readonly string[]): PulseGroup {
  const score = pulseScore([...ratingsOf(answers)], drivers.length);
  const sums = sumsOf(answers, drivers.length);
  return {
    name,
    people: new Set(answers.map(({ person }) => person)).size,
    score: shownScore(score),
    gaps: pulseGaps(drivers.map((driver, d) => ({ driver, sums: sums[d] as DriverSums }))).map((gap) => ({
      driver: gap.driver,
      n: gap.n,
      importance: figureOf(gap.importance, gap.n, gap.importanceInterval),
      evaluation: figureOf(gap.evaluation, gap.n, gap.evaluationInterval),
      gap: figureOf(gap.value, gap.n, gap.interval),
      adjustedP: gap.holm,
      verdict: gap.verdict,
    })),
  };
}

function shownScore(score: ReturnType<typeof pulseScore>): ShownMeasured {
  if (!score.ok) return { ok: false, reason: score.reason, n: score.n, needed: score.needed };
  const { value, respondents, interval, method, convention } = score;
  return { ok: true, value, n: respondents, interval, method, convention };
}

function* ratingsOf(answers: readonly PulseAnswer[]): Generator<PulseRating> {
  for (const { person, ratings } of answers)
    for (let i = 0; i < ratings.length; i += 3)
      yield {
        driver: ratings[i] as number,
        importance: ratings[i + 1] as number,
        evaluation: ratings[i + 2] as number,
        respondent: person,
      };
}

function sumsOf(answers: readonly PulseAnswer[], drivers: number): DriverSums[] {
  return sumRatings(ratingsOf(answers), drivers);
}

/** What a brand's customers say against what everybody says of all others: people compare across sectors. */
function againstOthers(own: DriverSums[], everybody: DriverSums[], drivers: readonly string[]) {
  const compared = drivers.flatMap((driver, d) => {
    const mine = own[d] as DriverSums;
    const others = addSums(everybody[d] ?? noRatings, negative(mine));
    if (mine.n < 2 || others.n < 2) return [];
    const mean = others.evaluation / others.n;
    const variance = Math.max(0, (others.evaluationSquares - others.n * mean * mean) / (others.n - 1));
    const result = againstReference(mine, {
      evaluation: mean,
      n: others.n,
      standardDeviation: Math.sqrt(variance),
    });
    const margin = 1.96 * Math.sqrt(variance / others.n);
    return [
      {
        driver,
        others: figureOf(mean, others.n, { low: mean - margin, high: mean + margin, level: 0.95 }),
        difference: figureOf(result.value, result.n, result.interval),
        p: result.p,
      },
    ];
  });
  const tested = compared.filter(({ p }) => p !== null);
  const adjusted = adjustP(
    tested.map(({ p }) => p as number),
    'holm',
  );
  const ofDriver = new Map(tested.map(({ driver }, i) => [driver, adjusted[i] as number]));
  return compared.map(({ p: _, ...each }) => ({ ...each, adjustedP: ofDriver.get(each.driver) ?? null }));
}

function negative(sums: DriverSums): DriverSums {
  return {
    n: -sums.n,
    importance: -sums.importance,
    evaluation: -sums.evaluation,
    importanceSquares: -sums.importanceSquares,
    evaluationSquares: -sums.evaluationSquares,
    products: -sums.products,
  };
}

function isSame(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}
