import { scoreAnswer } from '@rapport/contracts/answer';

export interface GivenScore {
  measure: string;
  scale: number;
  score: number;
  /** The sender's id of the answer that this one corrects. */
  replaces: string | null;
}

const usualScales: Readonly<Record<string, number>> = { nps: 10, csat: 5, ces: 7 };
const otherScale = 10;

/** Answers about the axes of relation space: read by the relation engine, each axis a question of its own. */
const relationshipMeasure = 'relationship';

/** The score of an answer's properties; null where there is none, or none of its scale. */
export function readScore(properties: unknown): GivenScore | null {
  const answer = scoreAnswer.safeParse(properties);
  if (!answer.success || answer.data.measure === relationshipMeasure) return null;
  const { measure, score, scale = usualScales[measure] ?? otherScale, replaces = null } = answer.data;
  return score >= lowestOf(scale) && score <= scale ? { measure, scale, score, replaces } : null;
}

/** Long scales and yes-or-no begin at 0, the others at 1. */
export function lowestOf(scale: number): 0 | 1 {
  return scale >= 10 || scale === 1 ? 0 : 1;
}
