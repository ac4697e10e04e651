import { expect, test } from 'vitest';
import { problemMoves, problemMovesFrom, problemMoveTable, problemStatuses } from './problemStatuses.ts';

test('every status can be left, and every one but the first is reached', () => {
  for (const status of problemStatuses) expect(problemMovesFrom(status).length, status).toBeGreaterThan(0);
  const reached = new Set(problemMoves.map((move) => problemMoveTable[move].to));
  expect([...reached].sort()).toEqual([...problemStatuses].sort());
});

test('what is fixed is told or taken up again, and nothing else', () => {
  expect(problemMovesFrom('fixed')).toEqual(['tell', 'reopen']);
  expect(problemMovesFrom('aside')).toEqual(['reopen']);
});
