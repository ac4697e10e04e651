import { expect, test } from 'vitest';
import { hiddenNames } from './hiddenNames.ts';

test('names of the link are read as they are typed, and what cannot be one is told apart', () => {
  expect(hiddenNames('site')).toEqual({ names: ['site'], wrong: [] });
  expect(hiddenNames('site, ')).toEqual({ names: ['site'], wrong: [] });
  expect(hiddenNames('site, order, site')).toEqual({ names: ['site', 'order'], wrong: [] });
  expect(hiddenNames('la boutique, 1er, order')).toEqual({ names: ['order'], wrong: ['la boutique', '1er'] });
});
