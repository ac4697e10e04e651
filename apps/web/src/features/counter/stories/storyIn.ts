import type { Story } from '@rapport/contracts/counter';
import type { Language } from '@rapport/contracts/vocabulary';

export interface Told {
  words: NonNullable<Story['fr']>;
  language: Language;
}

/** A story in the language shown, or in the one it is told in. */
export function storyIn(story: Story, language: Language): Told | null {
  const other: Language = language === 'fr' ? 'en' : 'fr';
  const own = story[language];
  if (own) return { words: own, language };
  const told = story[other];
  return told ? { words: told, language: other } : null;
}
