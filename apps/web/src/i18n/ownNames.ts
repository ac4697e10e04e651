import type { Language } from '@rapport/contracts/vocabulary';

/** What each language is called by those who speak it, whatever the language of the screens. */
export const ownNames: Readonly<Record<Language, string>> = { fr: 'Français', en: 'English' };
