import { type I18n, i18n } from '@lingui/core';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import type { Language } from '@rapport/contracts/vocabulary';
import { setFrenchSpaces } from '@rapport/core/typography';
import { rememberLanguage } from './language.ts';

i18n.setMessagesCompiler(compileMessage);

/** Loads the texts of one language (the other is not downloaded) and shows them. */
export async function activateLanguage(language: Language): Promise<void> {
  await loadTexts(i18n, language);
  document.documentElement.lang = language;
  i18n.activate(language);
}

/** Activates, and keeps the choice for next time. */
export async function chooseLanguage(language: Language): Promise<void> {
  rememberLanguage(language);
  await activateLanguage(language);
}

async function loadTexts(into: I18n, language: Language): Promise<void> {
  if (language === 'fr') {
    const { catalogue } = await import('./fr/catalogue.ts');
    const texts = Object.entries(catalogue).map(([key, text]) => [key, setFrenchSpaces(text)] as const);
    into.load('fr', Object.fromEntries(texts));
    return;
  }
  const { catalogue } = await import('./en/catalogue.ts');
  into.load('en', { ...catalogue });
}
