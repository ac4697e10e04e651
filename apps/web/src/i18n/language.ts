import type { Language } from '@rapport/contracts/vocabulary';

const storageKey = 'rapport-language';

/** The language chosen before on this device; else the browser's first one that we speak; else English. */
export function detectLanguage(): Language {
  const candidates = [readChoice(), ...navigator.languages];
  for (const candidate of candidates) {
    const short = candidate?.slice(0, 2).toLowerCase();
    if (short === 'fr' || short === 'en') return short;
  }
  return 'en';
}

/** Keeps the choice on this device. A browser that refuses storage only forgets it. */
export function rememberLanguage(language: Language): void {
  try {
    localStorage.setItem(storageKey, language);
  } catch {
    // Private windows may refuse: the choice then lasts as long as the page.
  }
}

function readChoice(): string | null {
  try {
    return localStorage.getItem(storageKey);
  } catch {
    return null;
  }
}
