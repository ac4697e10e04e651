/** How many minor units make one of a currency: 100 cents in a euro, 1 in a yen. */
export function minorUnitsIn(currency: string): number {
  const { maximumFractionDigits } = new Intl.NumberFormat('en', {
    style: 'currency',
    currency,
  }).resolvedOptions();
  return 10 ** (maximumFractionDigits ?? 2);
}
