/** What makes a team turned to its customers, in three pillars. */
export type Pillar = 'exemplary-management' | 'contact-with-customers' | 'latitude-of-teams';

export const pillars: readonly Pillar[] = [
  'exemplary-management',
  'contact-with-customers',
  'latitude-of-teams',
];

/** One statement that staff agree with or not. */
export interface OrientationItem {
  pillar: Pillar;
  /** Whether agreeing shows less orientation. */
  isReversed?: boolean;
}

/** The answers of one member of staff, in the order of the items; NaN where unanswered. */
export interface StaffAnswers {
  answers: ArrayLike<number>;
  site?: string | null;
}

export interface OrientationOptions {
  /** 1 (disagree) to 5 or 7 (agree). 5 unless told. */
  points?: 5 | 7;
  /** Strong from this index on; .75 unless told: agreeing, on average (4 of 5, 5.5 of 7). */
  strongFrom?: number;
  /** Weak under this index, and no pillar of a strong one is under it; .5 unless told: the middle of the scale. */
  weakUnder?: number;
  /** Share of the items of each pillar that must be answered; one half unless told. */
  answeredShare?: number;
  level?: number;
  /** Sites of fewer people than this are not told of: 5 unless told, never under 3. */
  threshold?: number;
}
