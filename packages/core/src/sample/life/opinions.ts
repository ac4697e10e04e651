import { axes } from '../../relations/axes.ts';
import { shippedRegions } from '../../relations/regions.ts';
import type { Manner } from '../manners/manner.ts';
import { comments, reviews } from '../phrases/everyday.ts';
import type { Diary } from './Diary.ts';
import { openingHour } from './openingHour.ts';
import { type Phase, yearMs } from './plan.ts';

/** Survey answers, reviews and referrals of a phase. */
export function giveOpinions(diary: Diary, phase: Phase, manner: Manner): void {
  const { draws } = diary;
  const years = (phase.toMs - phase.fromMs) / yearMs;
  const often = (rate: number, tell: (atMs: number) => void) => {
    for (let n = draws.count(rate * years); n > 0; n--)
      tell(openingHour(diary.sometime(phase.fromMs, phase.toMs), 'web', draws));
  };
  often(manner.answers, (atMs) => answer(diary, manner, atMs));
  // A few are asked about the relationship itself.
  often(manner.answers * 0.12, (atMs) => answerOnRelationship(diary, phase, atMs));
  often(manner.reviews, (atMs) => review(diary, manner, atMs));
  often(manner.referrals, (atMs) =>
    diary.note({ atMs, kind: 'referral', channel: draws.pick(['web', 'shop', 'email']) }),
  );
}

function answer(diary: Diary, manner: Manner, atMs: number): void {
  const { draws, person } = diary;
  const liking = Math.min(1, Math.max(0, draws.normal(manner.nps, 1.1) / 10));
  const measure = draws.weighted({ nps: 5, csat: 3, ces: 2 });
  const [lowest, scale] = { nps: [0, 10], csat: [1, 5], ces: [1, 7] }[measure] as [number, number];
  const comment = liking < 0.55 ? 'low' : liking < 0.8 ? 'middle' : 'high';
  diary.note({
    atMs,
    kind: 'answer',
    channel: 'survey',
    ...(draws.chance(0.35) && { text: diary.write(comments[comment]), language: person.language }),
    properties: { measure, score: Math.round(lowest + liking * (scale - lowest)), scale },
  });
}

function answerOnRelationship(diary: Diary, phase: Phase, atMs: number): void {
  const { mean } = shippedRegions[phase.type];
  for (const [index, axis] of axes.entries()) {
    const score = Math.round(diary.draws.normal(4 + 3 * (mean[index] as number), 0.9));
    diary.note({
      atMs: atMs + index * 1000,
      kind: 'answer',
      channel: 'survey',
      properties: { measure: 'relationship', axis, score: Math.min(7, Math.max(1, score)), scale: 7 },
    });
  }
}

export function review(diary: Diary, manner: Manner, atMs: number): void {
  const { draws, person } = diary;
  const rating = Math.min(5, Math.max(1, Math.round(draws.normal(manner.rating, 0.5))));
  diary.note({
    atMs,
    kind: 'review',
    channel: 'web',
    text: diary.write(reviews[rating - 1] as (typeof reviews)[number]),
    language: person.language,
    properties: { rating, scale: 5 },
  });
}
