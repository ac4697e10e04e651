import { expect, test } from 'vitest';
import { detailsOf } from './detailsOf.ts';

test('a complaint is told by the name of its matter, not by the key a tool sent', () => {
  const names = {
    phrase: (type: string) => type,
    issue: (key: string) => (key === 'late' ? 'Late parcel' : key),
  };
  const told = (issue: string) =>
    detailsOf(
      { issue, outcome: 'resolved' },
      (key, values) => [key, values?.issue].filter(Boolean).join(' '),
      names,
    );
  expect(told('late')).toEqual(['customers.detail.issue Late parcel', 'customers.detail.outcome.resolved']);
  expect(told('lid-2')[0]).toBe('customers.detail.issue lid-2');
});
