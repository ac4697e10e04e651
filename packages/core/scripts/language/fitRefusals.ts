import { readContext } from '../../src/language/reply/checkReply.ts';
import { readImplied } from '../../src/language/reply/checks/impliedRefusal.ts';
import { readRefusal } from '../../src/language/reply/checks/refusal.ts';
import { phrasesOf } from '../../src/language/reply/phrases/phrasesOf.ts';
import { readReply } from '../../src/language/reply/readReply.ts';
import { type LabelledReply, readReplies, replySets } from './replies.ts';

/**
 * Weights of wayForward.ts, on the replies that refuse something in so many words, and of impliedRefusal.ts, on those to a request,
 * by logistic regression (ridge 1); and how well those of the other rounds judge each round.
 */
interface Example {
  values: number[];
  isDeadEnd: boolean;
}

type Signs = Readonly<Record<string, number>>;
type ReadSigns = (reply: LabelledReply, language: 'fr' | 'en') => Signs | null;

interface Round {
  names: string[];
  examples: Example[];
  /** Dead ends of which the model is told nothing. */
  missed: number;
}

const wayForward: ReadSigns = ({ text, context }, language) => {
  const { way } = readRefusal(readReply(text), readContext(context, language), phrasesOf(language));
  return way && { ...way };
};
const implied: ReadSigns = ({ text, context }, language) => {
  const signs = readImplied(readReply(text), readContext(context, language), phrasesOf(language));
  return signs && { ...signs };
};

function readRound(set: (typeof replySets)[number], signsOf: ReadSigns): Round {
  const round: Round = { names: [], examples: [], missed: 0 };
  for (const language of ['fr', 'en'] as const)
    for (const reply of readReplies(set, language)) {
      const isDeadEnd = reply.breaks.includes('refusal-without-alternative');
      const signs = signsOf(reply, language);
      if (signs) {
        round.names = Object.keys(signs);
        round.examples.push({ values: [1, ...Object.values(signs)], isDeadEnd });
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

for (const [title, signsOf] of [
  ['said in so many words (wayForward.ts)', wayForward],
  ['in reply to a request (impliedRefusal.ts)', implied],
] as const) {
  console.log(`\n${title}`);
  const rounds = replySets.map((set) => readRound(set, signsOf));
  for (const [left, round] of rounds.entries()) {
    const weights = fit(rounds.flatMap(({ examples }, i) => (i === left ? [] : examples)));
    const told = round.examples.filter(({ values }) => product(values, weights) >= 0);
    const right = told.filter(({ isDeadEnd }) => isDeadEnd).length;
    const all = round.examples.filter(({ isDeadEnd }) => isDeadEnd).length;
    console.log(
      `${replySets[left]} left out: precision ${(right / told.length).toFixed(2)}, recall ${(right / all).toFixed(2)} (${all} dead ends, ${round.missed} more not read here)`,
    );
  }
  const weights = fit(rounds.flatMap(({ examples }) => examples));
  for (const [k, name] of ['bias', ...(rounds[0] as Round).names].entries())
    console.log(`  ${name}: ${(weights[k] as number).toFixed(2)},`);
}
