import { expect, it } from 'vitest';
import { seededRandom } from '../../numeric/random.ts';
import { typeKeys } from '../catalogue.ts';
import type { RelationState } from './inferState.ts';
import { nextShown, type Shown } from './nextShown.ts';

function stateWith(probabilities: Record<number, number>): RelationState {
  const all = new Float64Array(typeKeys.length);
  for (const [k, p] of Object.entries(probabilities)) all[Number(k)] = p;
  const typeIndex = all.indexOf(Math.max(...all));
  return {
    type: typeKeys[typeIndex]!,
    typeIndex,
    probabilities: all,
    mean: new Float64Array(7),
    sd: new Float64Array(7),
    exchanges: 1,
    asOfMs: 0,
    modelVersion: 'test',
  };
}

it('does not flicker between two types that are neck and neck', () => {
  const random = seededRandom(1);
  let shown: Shown | null = null;
  let changes = 0;
  for (let i = 0; i < 1000; i++) {
    const p = 0.5 + 0.08 * (random() - 0.5);
    shown = nextShown(shown, stateWith({ 3: p, 4: 1 - p }), i);
    if (shown.changed) changes++;
  }
  expect(changes).toBe(1);
});

it('changes at once when another type is clearly likelier, and says since when', () => {
  const first = nextShown(null, stateWith({ 3: 0.6, 4: 0.4 }), 10);
  const kept = nextShown(first, stateWith({ 3: 0.45, 4: 0.55 }), 20);
  const changed = nextShown(kept, stateWith({ 3: 0.3, 4: 0.7 }), 30);
  expect(kept).toMatchObject({ type: typeKeys[3], sinceMs: 10, probability: 0.45, changed: false });
  expect(changed).toMatchObject({ type: typeKeys[4], sinceMs: 30, probability: 0.7, changed: true });
});
