import type { CueGroup } from './cueGroups.ts';

/** What classes of emoji say on the axes. */
export const emojiCues: Readonly<Record<string, CueGroup>> = {
  love: { axes: { valence: 0.5, closeness: 0.3 } },
  joy: { axes: { valence: 0.4 } },
  laugh: { axes: { valence: 0.25, closeness: 0.1 } },
  fire: { axes: { valence: 0.4, novelty: 0.3 } },
  sad: { axes: { valence: -0.4 } },
  anger: { axes: { valence: -0.6 } },
  fear: { axes: { valence: -0.3, power: -0.2 } },
  secret: { axes: { closeness: 0.2 } },
  thanks: { axes: { valence: 0.3 } },
  indifferent: { axes: { valence: -0.15, closeness: -0.2 } },
};
