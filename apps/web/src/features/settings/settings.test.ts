import { type WorkspaceSettings, workspaceSettings } from '@rapport/contracts/access';
import { describe, expect, it } from 'vitest';
import { checkGeneral, generalOf, toChanges } from './general.ts';
import { withHidden, withName } from './types.ts';

const saved: WorkspaceSettings = {
  name: 'Maison Garance',
  currency: 'EUR',
  languages: ['fr', 'en'],
  timeZone: 'Europe/Paris',
  marginRate: 0.4,
  typeNames: {},
  hiddenTypes: [],
};

describe('settings', () => {
  it('send only what changed, in the shape the server takes', () => {
    expect(toChanges(generalOf(saved), saved)).toEqual({});
    const changes = toChanges({ ...generalOf(saved), marginPercent: 28.5, name: ' Garance ' }, saved);
    expect(changes).toEqual({ name: 'Garance', marginRate: 0.285 });
    expect(workspaceSettings.partial().safeParse(changes).success).toBe(true);
  });

  it('say what must be corrected before anything is sent', () => {
    const problems = checkGeneral({ ...generalOf(saved), name: ' ', currency: 'EU', languages: [] });
    expect(Object.keys(problems).sort()).toEqual(['currency', 'languages', 'name']);
  });

  it('rename a type, and give the catalogue’s name back when it is left empty', () => {
    const type = { key: 'old-friends', fr: 'Amis de longue date', en: 'Old friends' };
    const renamed = withName({}, type, { fr: 'Fidèles', en: '' });
    expect(renamed).toEqual({ 'old-friends': { fr: 'Fidèles', en: 'Old friends' } });
    expect(withName(renamed, type, { fr: '', en: '' })).toEqual({});
  });

  it('hide a type once, and show it again', () => {
    expect(withHidden(['a'], 'a', true)).toEqual(['a']);
    expect(withHidden(['a', 'b'], 'a', false)).toEqual(['b']);
  });
});
