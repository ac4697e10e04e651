import { axes } from '../relations/axes.ts';
import type { PreparedText } from './features/featuresOf.ts';
import { type CueGroup, cueGroupKeys, cueGroups } from './lexicon/cueGroups.ts';
import { emojiCues } from './lexicon/emojiCues.ts';
import type { FoundCue } from './lexicon/findCues.ts';
import type { CueSpan } from './textReading.ts';

export interface Cues {
  cues: Record<string, number>;
  spans: CueSpan[];
}

/** Names the engine reads, and the groups of the lexicon they are made of. */
const matters: Readonly<Record<string, string>> = {
  threat: 'hostility',
  leaving: 'intent-to-leave',
};

/** How much a polar cue turned round weighs: "not bad" is less than good. */
const turnedRound = -0.6;

/**
 * The cues of a text, each in [-1, 1] and absent where nothing was found: the seven axes (signed), the matters 'hostility',
 * 'intent-to-leave', 'apology-demand', 'thanks', and the group of each type's phrases. Cues of a kind add up and saturate
 * (hyperbolic tangent), so that saying it ten times is not ten times the cue.
 */
export function cuesOf({ tokens, cues: found }: PreparedText): Cues {
  const sums: Record<string, number> = {};
  const spans: CueSpan[] = [];
  const add = (name: string, amount: number): void => {
    sums[name] = (sums[name] ?? 0) + amount;
  };
  const addAxes = (group: CueGroup, amount: number): void => {
    for (const axis of axes) {
      const weight = group.axes[axis];
      if (weight) add(axis, weight * amount);
    }
  };
  for (const cue of found) {
    const key = cueGroupKeys[cue.group]!;
    const group: CueGroup = cueGroups[key];
    const amount = amountOf(cue, group);
    if (amount === 0) continue;
    addAxes(group, amount);
    if (amount < 0) continue;
    const name = matters[key] ?? key;
    add(name, 0.8 * amount);
    spans.push({ start: tokens[cue.from]!.start, end: tokens[cue.to - 1]!.end, cue: name });
  }
  for (const token of tokens) {
    const group = token.kind === 'emoji' ? emojiCues[token.word] : undefined;
    if (!group) continue;
    addAxes(group, 1);
    spans.push({ start: token.start, end: token.end, cue: `emoji-${token.word}` });
  }
  const cues: Record<string, number> = {};
  for (const [name, sum] of Object.entries(sums)) {
    const value = Math.tanh(sum);
    if (Math.abs(value) > 0.01) cues[name] = value;
  }
  return { cues, spans };
}

function amountOf(cue: FoundCue, group: CueGroup): number {
  if (!cue.isNegated) return cue.intensity;
  return group.isPolar ? turnedRound * cue.intensity : 0;
}
