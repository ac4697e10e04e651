import { expect, test } from 'vitest';
import { createVault } from './vault.ts';

const vault = createVault('tests-alone-use-this-secret-0123456789');
const now = new Date('2026-05-04T10:00:00Z');
const ids = ['0190c2a0-1111-7aaa-8bbb-0123456789ab', '0190c2a0-2222-7aaa-8bbb-0123456789ab'];

test('a sealed password is read again, by the server that sealed it, for what it was sealed for', () => {
  const sealed = vault.seal('smtp', 'mot de passe é');
  expect(sealed).not.toContain('passe');
  expect(vault.open('smtp', sealed)).toBe('mot de passe é');
  expect(vault.open('imap', sealed)).toBeNull();
  expect(createVault('another-secret-another-secret-another').open('smtp', sealed)).toBeNull();
});

test('a link names its rows until its end, fits an address, and opens no other door', () => {
  const until = new Date('2026-05-05T10:00:00Z');
  const link = vault.makeLink('case', ids, until);
  expect(link).toMatch(/^[\w-]{80,100}$/);
  expect(vault.makeLink('case', ids, until)).toBe(link);
  expect(vault.readLink('case', link, now)).toEqual({ subject: ids, isOver: false });
  expect(vault.readLink('case', link, new Date('2026-05-05T10:00:01Z'))?.isOver).toBe(true);
  expect(vault.readLink('survey', link, now)).toBeNull();
  expect(vault.readLink('case', vault.makeLink('case', ids, null), new Date('2099-01-01'))?.isOver).toBe(
    false,
  );
});

test('a link changed by one letter, cut, or made up opens nothing', () => {
  const link = vault.makeLink('case', ids, null);
  for (let at = 0; at < link.length; at += 7) {
    const other = link[at] === 'A' ? 'B' : 'A';
    expect(vault.readLink('case', link.slice(0, at) + other + link.slice(at + 1), now)).toBeNull();
  }
  for (const made of ['', 'abc', link.slice(1), link.slice(0, -4), `${link}%00`])
    expect(vault.readLink('case', made, now)).toBeNull();
});
