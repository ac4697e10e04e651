type Traits = Readonly<Record<string, unknown>>;

/**
 * The lines of an address as sources give it among the facts of a customer, the name first; null without a street or a town.
 *
 * @param homeCountry left out where the customer lives there
 * @example postalAddress({ address: '3 rue Haute', postalCode: '69001', city: 'Lyon' }, 'Ada Rey', 'FR') // 3 lines
 */
export function postalAddress(traits: Traits, name: string | null, homeCountry: string): string[] | null {
  const street = textOf(traits, ['address', 'address1', 'addressLine1', 'street']);
  const more = textOf(traits, ['address2', 'addressLine2']);
  const code = textOf(traits, ['postalCode', 'postcode', 'zip', 'zipCode', 'postal_code']);
  const town = textOf(traits, ['city', 'town']);
  if (street === '' || town === '') return null;
  const country = textOf(traits, ['country']);
  const isHome = country === '' || country.toUpperCase() === homeCountry.toUpperCase();
  return [name ?? '', street, more, `${code} ${town}`.trim(), isHome ? '' : country.toUpperCase()].filter(
    (line) => line !== '',
  );
}

function textOf(traits: Traits, names: readonly string[]): string {
  for (const name of names) {
    const value = traits[name];
    if (typeof value === 'string' && value.trim() !== '') return value.trim();
    if (typeof value === 'number') return String(value);
  }
  return '';
}
