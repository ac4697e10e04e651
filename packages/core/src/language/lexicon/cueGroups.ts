import type { Axis } from '../../relations/axes.ts';
import type { TypeKey } from '../../relations/catalogue.ts';

/** A group of cues: the type it marks, if any, and what it says on the axes. */
export interface CueGroup {
  type?: TypeKey;
  axes: Readonly<Partial<Record<Axis, number>>>;
  /** A negation in front turns it round ("pas content") rather than cancelling it. */
  isPolar?: true;
}

/** The groups both lexicons fill with phrases. Judgements on the axes, after the definitions of the catalogue. */
export const cueGroups = {
  stranger: { type: 'complete-strangers', axes: { closeness: -0.6, duration: -0.6, strength: -0.3 } },
  'just-passing': {
    type: 'fleeting-acquaintances',
    axes: { duration: -0.6, strength: -0.4, closeness: -0.3 },
  },
  casual: { type: 'casual-acquaintances', axes: { strength: -0.3, closeness: -0.2 } },
  exchange: { type: 'basic-exchange', axes: { communality: -0.6, closeness: -0.4 } },
  buddies: { type: 'buddies', axes: { valence: 0.4, communality: 0.3 } },
  'old-friends': { type: 'old-friends', axes: { duration: 0.6, novelty: -0.3, strength: 0.3 } },
  'best-friends': { type: 'best-friends', axes: { closeness: 0.6, communality: 0.4 } },
  nostalgia: { type: 'childhood-friends', axes: { novelty: -0.5, duration: 0.4, valence: 0.2 } },
  'one-occasion': { type: 'compartmentalised-friends', axes: {} },
  'former-friend': { type: 'ex-friends', axes: { valence: -0.4, strength: -0.5 } },
  inherited: { type: 'kinship', axes: { duration: 0.5, strength: 0.4, novelty: -0.3 } },
  'decide-for-me': { type: 'parent-child', axes: { power: -0.6, communality: 0.3 } },
  imposed: { type: 'arranged-marriage', axes: { closeness: -0.3, power: -0.2 } },
  convenience: { type: 'marriage-of-convenience', axes: { novelty: -0.3, valence: 0.1 } },
  committed: { type: 'marriage', axes: { strength: 0.6, duration: 0.3 } },
  courting: { type: 'courtship', axes: { novelty: 0.3, duration: -0.3 } },
  'former-brand': { type: 'rebound', axes: { duration: -0.3, novelty: 0.2 } },
  fling: { type: 'fling', axes: { novelty: 0.6, valence: 0.3, duration: -0.2 } },
  'one-time': { type: 'one-night-stand', axes: { duration: -0.5, strength: -0.4 } },
  discretion: { type: 'secret-affair', axes: { closeness: 0.3 } },
  'cannot-do-without': { type: 'addiction', axes: { power: -0.5, strength: 0.5 } },
  fan: { type: 'star-groupie', axes: { valence: 0.5, power: -0.3 } },
  'learn-from-you': { type: 'guru-disciple', axes: { power: -0.4, valence: 0.3 } },
  'shared-goal': { type: 'teammates', axes: { communality: 0.6 } },
  'work-together': { type: 'business-partners', axes: { communality: 0.2, power: 0.2 } },
  orders: { type: 'master-servant', axes: { power: 0.6, communality: -0.3 } },
  'cannot-leave': { type: 'captivity', axes: { valence: -0.5, power: -0.4 } },
  pursued: { type: 'stalker-prey', axes: { valence: -0.5, closeness: -0.3 } },
  'no-follow-up': { axes: { strength: -0.4, closeness: -0.3 } },
  threat: { type: 'adversaries', axes: { valence: -0.7, communality: -0.4 } },
  thanks: { axes: { valence: 0.4 } },
  praise: { axes: { valence: 0.5 }, isPolar: true },
  blame: { axes: { valence: -0.5 }, isPolar: true },
  leaving: { axes: { strength: -0.6, valence: -0.2 } },
  'apology-demand': { axes: { valence: -0.3 } },
  intimacy: { axes: { closeness: 0.6 } },
  distance: { axes: { closeness: -0.6 } },
  commitment: { axes: { strength: 0.5 }, isPolar: true },
  fragility: { axes: { strength: -0.4 } },
  together: { axes: { communality: 0.4 } },
  terms: { axes: { communality: -0.4 } },
  new: { axes: { novelty: 0.4 }, isPolar: true },
  habit: { axes: { novelty: -0.5 } },
  'long-time': { axes: { duration: 0.7 } },
  'short-time': { axes: { duration: -0.5 } },
  relies: { axes: { power: -0.5 } },
  commands: { axes: { power: 0.5 } },
} as const satisfies Readonly<Record<string, CueGroup>>;

export type CueGroupKey = keyof typeof cueGroups;
export const cueGroupKeys = Object.keys(cueGroups) as CueGroupKey[];
