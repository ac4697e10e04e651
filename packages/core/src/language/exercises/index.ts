import type { TypeKey } from '../../relations/catalogue.ts';
import retailEnglish from '../corpus/retail.en.json' with { type: 'json' };
import retailFrench from '../corpus/retail.fr.json' with { type: 'json' };
import servicesEnglish from '../corpus/services.en.json' with { type: 'json' };
import servicesFrench from '../corpus/services.fr.json' with { type: 'json' };

type Texts = Readonly<Record<string, readonly string[]>>;

/** Texts that were written to show each relationship, to learn on. None is a customer's. */
const texts: Readonly<Record<'fr' | 'en', readonly Texts[]>> = {
  fr: [retailFrench, servicesFrench],
  en: [retailEnglish, servicesEnglish],
};

/** Texts that speak like a relationship: short enough to be read at a glance. */
export function exerciseTexts(language: 'fr' | 'en', type: TypeKey): string[] {
  return texts[language]
    .flatMap((sector) => sector[type] ?? [])
    .filter((text) => text.length >= 40 && text.length <= 320);
}
