/**
 * The origin of a site, as people write it.
 *
 * @returns null when it is no address of a site
 * @example originOf('boutique.exemple/accueil') // 'https://boutique.exemple'
 */
export function originOf(written: string): string | null {
  const address = /^https?:\/\//i.test(written) ? written : `https://${written}`;
  if (!URL.canParse(address)) return null;
  const { origin, hostname } = new URL(address);
  return hostname.includes('.') || hostname === 'localhost' ? origin : null;
}
