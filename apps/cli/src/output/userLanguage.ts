/** The language of whoever is at the terminal: French or English, from the usual variables. */
export function userLanguage(env: Readonly<Record<string, string | undefined>>): 'fr' | 'en' {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  return locale.toLowerCase().startsWith('fr') ? 'fr' : 'en';
}
