import { expect, test } from 'vitest';
import { chooseToLabel } from './chooseToLabel.ts';

test('what the model hesitates on comes first, and not ten of one kind', () => {
  const sure = Array.from({ length: 20 }, (_, i) => ({
    id: `sure ${i}`,
    probabilities: [0.98, 0.01, 0.01, 0],
  }));
  const alike = Array.from({ length: 10 }, (_, i) => ({ id: `alike ${i}`, probabilities: [0.5, 0.5, 0, 0] }));
  const other = { id: 'other', probabilities: [0, 0, 0.55, 0.45] };
  const chosen = chooseToLabel([...sure, ...alike, other], 2);
  expect(chosen[0]).toMatch(/alike/);
  expect(chosen[1]).toBe('other');
});

test('asks for no more than there is', () => {
  expect(chooseToLabel([{ id: 1, probabilities: [1] }], 5)).toEqual([1]);
  expect(chooseToLabel([], 5)).toEqual([]);
});
