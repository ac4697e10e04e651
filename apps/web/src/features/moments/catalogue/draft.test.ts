import { expect, test } from 'vitest';
import { completed, newDraft } from './draft.ts';

test('a moment written in one language speaks to customers of both, rather than not at all', () => {
  const draft = {
    ...newDraft,
    name: { fr: 'Merci', en: '' },
    texts: {
      fr: { subject: 'Merci', body: 'Merci à vous', short: '' },
      en: { subject: '', body: 'Thanks', short: '' },
    },
  };
  const { name, about, texts } = completed(draft);
  expect(name).toEqual({ fr: 'Merci', en: 'Merci' });
  expect(about).toEqual({ fr: 'Merci', en: 'Merci' });
  expect(texts.en).toEqual({ subject: 'Merci', body: 'Thanks', short: 'Thanks' });
  expect(texts.fr.short).toBe('Merci à vous');
});
