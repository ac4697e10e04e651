/**
 * A number sent as such or as text: "12.50", "12,50", "1 234,56", "1,234.56", with or without a currency. NaN when it is none.
 * Of two marks the last is the decimal one; a lone comma before exactly three digits separates thousands.
 */
export function readNumber(value: unknown): number {
  if (typeof value === 'number') return Number.isFinite(value) ? value : Number.NaN;
  if (typeof value !== 'string') return Number.NaN;
  const bare = value.replace(/[\s\u00a0\u202f'’]|\p{Sc}|^[A-Z]{3}|[A-Z]{3}$/gu, '');
  if (!/^[+-]?\d[\d.,]*$/.test(bare)) return Number.NaN;
  return Number(withDecimalPoint(bare));
}

function withDecimalPoint(digits: string): string {
  const comma = digits.lastIndexOf(',');
  const point = digits.lastIndexOf('.');
  if (comma > -1 && point > -1)
    return comma > point ? digits.replaceAll('.', '').replace(',', '.') : digits.replaceAll(',', '');
  if (comma === -1) return digits;
  const isThousands = digits.indexOf(',') !== comma || /,\d{3}$/.test(digits);
  return isThousands ? digits.replaceAll(',', '') : digits.replace(',', '.');
}
