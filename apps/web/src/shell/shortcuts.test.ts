import { expect, it } from 'vitest';
import { nextShortcut } from './shortcuts.ts';

const letters = ['t', 'c'];
const press = (key: string, more = {}) => ({ key, isCommand: false, isAlternate: false, ...more });
const free = { isTyping: false, isAfterG: false, letters };

it('goes to a page by g then its letter', () => {
  expect(nextShortcut(press('g'), free)).toEqual({ kind: 'wait' });
  expect(nextShortcut(press('c'), { ...free, isAfterG: true })).toEqual({ kind: 'go', letter: 'c' });
});

it('does nothing of its own for a letter without g, or one that leads nowhere', () => {
  expect(nextShortcut(press('c'), free)).toBeNull();
  expect(nextShortcut(press('z'), { ...free, isAfterG: true })).toBeNull();
});

it('leaves every key to the field being written in, but the palette', () => {
  const writing = { ...free, isTyping: true };
  expect(nextShortcut(press('/'), writing)).toBeNull();
  expect(nextShortcut(press('?'), writing)).toBeNull();
  expect(nextShortcut(press('k', { isCommand: true }), writing)).toEqual({ kind: 'palette' });
});

it('opens search and help', () => {
  expect(nextShortcut(press('/'), free)).toEqual({ kind: 'search' });
  expect(nextShortcut(press('?'), free)).toEqual({ kind: 'help' });
});
