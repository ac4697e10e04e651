import { expect, test } from 'vitest';
import { matterOf } from './matters.ts';

const nameOf = (matter: string) => ({ late: 'Late parcel' })[matter] ?? matter;

test('what is chosen or typed by its name gathers the cases that tools call otherwise', () => {
  const known = ['late', 'Bill too high'];
  expect(matterOf('Late parcel', known, nameOf)).toBe('late');
  expect(matterOf('late PARCEL ', known, nameOf)).toBe('late');
  expect(matterOf('Late', known, nameOf)).toBe('late');
  expect(matterOf('bill too high', known, nameOf)).toBe('Bill too high');
  expect(matterOf(' Noise at night ', known, nameOf)).toBe('Noise at night');
});
