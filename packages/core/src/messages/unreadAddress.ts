const anywhere =
  /no(t)?repl(y|ies)|do(nt|not)(reply|respond|answer)|nepasrepond|nereponde[zr]pas|(sans|pasde|non|no)reponse|unmonitored|unattended|noresponder|nichtantworten|keineantwort|nonrispondere|niet(beant|reag)/;
const alone = new Set([
  'nobody',
  'personne',
  'devnull',
  'null',
  'mailerdaemon',
  'bounce',
  'bounces',
  'blackhole',
]);

/**
 * Whether the name of an address says that nobody reads it: no-reply, ne-pas-repondre, donotreply…
 *
 * @param email one address; what follows a `+` of its name does not count
 * @example isUnreadAddress('ne-pas-repondre@maison.fr') // true
 */
export function isUnreadAddress(email: string): boolean {
  const at = email.lastIndexOf('@');
  const name = email.slice(0, at < 0 ? undefined : at).replace(/\+.*$/, '');
  const letters = name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z]/g, '');
  return alone.has(letters) || anywhere.test(letters);
}
