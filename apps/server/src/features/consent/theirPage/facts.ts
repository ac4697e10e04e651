import type { Language } from '@rapport/contracts/vocabulary';

const names: Record<Language, Record<string, string>> = {
  fr: {
    name: 'Nom complet',
    firstName: 'Prénom',
    lastName: 'Nom',
    birthday: 'Anniversaire',
    language: 'Langue',
    address: 'Adresse',
    postalCode: 'Code postal',
    city: 'Ville',
    country: 'Pays',
    email: 'E-mail',
    phone: 'Téléphone',
    card: 'Carte',
    external: 'Numéro de client',
    device: 'Appareil',
  },
  en: {
    name: 'Full name',
    firstName: 'First name',
    lastName: 'Last name',
    birthday: 'Birthday',
    language: 'Language',
    address: 'Address',
    postalCode: 'Postcode',
    city: 'City',
    country: 'Country',
    email: 'Email',
    phone: 'Phone',
    card: 'Card',
    external: 'Customer number',
    device: 'Device',
  },
};

/** As one would fill in a form: who one is, where, how to reach one; then what only the brand has a name for. */
export function inOrder(facts: readonly [string, unknown][]): [string, unknown][] {
  const order = Object.keys(names.en);
  const place = (key: string): number => (order.includes(key) ? order.indexOf(key) : order.length);
  return [...facts].sort(([a], [b]) => place(a) - place(b) || a.localeCompare(b));
}

/** What is known, in words for whom it is about; what only the brand has a name for keeps that name. */
export function factIn(language: Language, key: string, value: unknown): { name: string; value: string } {
  const name = names[language][key] ?? key;
  if (typeof value !== 'string') return { name, value: JSON.stringify(value) };
  return { name, value: said(language, key, value) ?? value };
}

function said(language: Language, key: string, value: string): string | undefined {
  if (key === 'country' && /^[A-Z]{2}$/.test(value))
    return new Intl.DisplayNames(language, { type: 'region' }).of(value);
  if (key === 'language' && /^[a-z]{2}$/.test(value))
    return new Intl.DisplayNames(language, { type: 'language' }).of(value);
  const day = Date.parse(value);
  if (/^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(day))
    return new Intl.DateTimeFormat(language === 'fr' ? 'fr-FR' : 'en-GB', {
      dateStyle: 'long',
      timeZone: 'UTC',
    }).format(day);
  return undefined;
}
