import { readRefusal } from '../../src/language/reply/checks/refusal.ts';
import type { WayForward } from '../../src/language/reply/checks/wayForward.ts';
import { phrasesOf } from '../../src/language/reply/phrases/phrasesOf.ts';
import { readReply } from '../../src/language/reply/readReply.ts';
import { readReplies, replySets } from './replies.ts';

/**
 * Weights of wayForward.ts by logistic regression (ridge 1) on the replies that refuse something, and how well those of two
 * rounds judge the third.
 */
interface Example {
  values: number[];
  isDeadEnd: boolean;
}

interface Round {
  examples: Example[];
  /** Dead ends in which no refusal is seen at all. */
  missed: number;
}

let names: (keyof WayForward)[] = [];

function readRound(set: (typeof replySets)[number]): Round {
  const round: Round = { examples: [], missed: 0 };
  for (const language of ['fr', 'en'] as const)
    for (const { text, breaks } of readReplies(set, language)) {
      const isDeadEnd = breaks.includes('refusal-without-alternative');
      const read = readRefusal(readReply(text), phrasesOf(language));
      if (read) {
        names = Object.keys(read.way) as (keyof WayForward)[];
        round.examples.push({ values: [1, ...Object.values(read.way)], isDeadEnd });
      } else if (isDeadEnd) round.missed++;
    }
  return round;
}

const steps = 6_000;
const rate = 0.3;

function fit(examples: readonly Example[]): number[] {
  let weights = (examples[0] as Example).values.map(() => 0);
  for (let step = 0; step < steps; step++) {
    const gradient = weights.map((weight, k) => (k === 0 ? 0 : weight));
    for (const { values, isDeadEnd } of examples) {
      const error = 1 / (1 + Math.exp(-product(values, weights))) - Number(isDeadEnd);
      for (const [k, value] of values.entries()) gradient[k] = (gradient[k] as number) + error * value;
    }
    weights = weights.map((weight, k) => weight - (rate * (gradient[k] as number)) / examples.length);
  }
  return weights;
}

function product(values: readonly number[], weights: readonly number[]): number {
  return values.reduce((sum, value, k) => sum + value * (weights[k] as number), 0);
}

const rounds = replySets.map(readRound);
for (const [left, round] of rounds.entries()) {
  const weights = fit(rounds.flatMap(({ examples }, i) => (i === left ? [] : examples)));
  const told = round.examples.filter(({ values }) => product(values, weights) >= 0);
  const right = told.filter(({ isDeadEnd }) => isDeadEnd).length;
  const all = round.examples.filter(({ isDeadEnd }) => isDeadEnd).length + round.missed;
  console.log(
    `${replySets[left]} left out: precision ${(right / told.length).toFixed(2)}, recall ${(right / all).toFixed(2)} (${all} dead ends)`,
  );
}
const weights = fit(rounds.flatMap(({ examples }) => examples));
for (const [k, name] of ['bias', ...names].entries())
  console.log(`  ${name}: ${(weights[k] as number).toFixed(2)},`);
