import { expect, it } from 'vitest';
import { type CesOptions, cesConvention, customerEffort } from './customerEffort.ts';

const value = (answers: number[], options: CesOptions) => {
  const ces = customerEffort(answers, options);
  if (!ces.ok) throw new Error(ces.reason);
  return ces;
};

it('2.0 (ease, 1-7): mean, share of 5-7, and 6-7 less 1-3', () => {
  const answers = [7, 6, 6, 5, 4, 3, 2, 1, 7, 5];
  expect(value(answers, {}).value).toBeCloseTo(4.6, 12);
  expect(value(answers, { convention: 'share' }).value).toBeCloseTo(0.6, 12);
  expect(value(answers, { convention: 'net' }).value).toBeCloseTo(0.4 - 0.3, 12);
  expect(value(answers, {})).toMatchObject({ method: 'student-t', convention: 'ces-2.0-mean-of-1-7' });
  expect(value(answers, { convention: 'share' })).toMatchObject({ method: 'wilson' });
  expect(value(answers, { convention: 'net' })).toMatchObject({ method: 'adjusted-wald' });
});

it('1.0 (effort, 1-5): a low mean is good and is said to be; share and net count the easy', () => {
  const answers = [1, 1, 2, 3, 4, 5, 2, 1];
  expect(value(answers, { version: 1 })).toMatchObject({ value: 19 / 8, higherIsBetter: false });
  expect(value(answers, { version: 1, isReversed: true })).toMatchObject({
    value: 6 - 19 / 8,
    higherIsBetter: true,
    convention: 'ces-1.0-mean-of-ease-6-less-effort',
  });
  expect(value(answers, { version: 1, convention: 'share' }).value).toBeCloseTo(5 / 8, 12);
  expect(value(answers, { version: 1, convention: 'net' })).toMatchObject({
    value: 3 / 8,
    higherIsBetter: true,
  });
});

it('an answer of the other version is refused, and every convention has a name of its own', () => {
  expect(customerEffort([6, 7], { version: 1 })).toMatchObject({
    ok: false,
    reason: 'out-of-scale',
    of: '6',
  });
  expect(() => cesConvention({ version: 2, isReversed: true })).toThrow(RangeError);
  const keys = ([1, 2] as const).flatMap((version) =>
    (['mean', 'share', 'net'] as const).map((convention) => cesConvention({ version, convention }).key),
  );
  expect(new Set(keys).size).toBe(6);
});
