const plain = /^-?\d+(?:\.\d+)?$/;
/** A currency before or after an amount: a sign, an ISO code, or a short word. */
const before = /^(?:[A-Za-z]{1,3}\$?|[$€£¥₽₹₺₩฿])?\s*/u;
const after = /\s*(?:[A-Za-z]{2,5}|[$€£¥₽₹₺₩฿])?$/u;
/** No amount is written longer. */
const longest = 40;

/**
 * Reads a number as people write amounts: `1,234.56`, `1 234,56 €`, `1.234,56`, `CHF 1'234.50`, `(12.50)` and `12.50-` for
 * less than nothing.
 *
 * @param decimal the decimal mark; the other one, spaces and apostrophes may separate thousands, three digits at a time
 * @returns NaN when it is not a number
 */
export function readNumber(text: string, decimal: '.' | ','): number {
  if (decimal === '.' && plain.test(text)) return Number(text);
  let rest = text.trim().replace('−', '-');
  if (rest.length === 0 || rest.length > longest) return Number.NaN;
  let sign = 1;
  if (rest.startsWith('(') && rest.endsWith(')')) {
    sign = -1;
    rest = rest.slice(1, -1);
  }
  // The sign may stand on either side of the currency: -5 €, € -5, 5- €.
  rest = rest.replace(/^[+-]/, takeSign).replace(before, '').replace(/^[+-]/, takeSign);
  rest = rest.replace(/[+-]$/, takeSign).replace(after, '').replace(/[+-]$/, takeSign);
  return sign * Number(withPoint(rest, decimal));

  function takeSign(mark: string): string {
    if (mark === '-') sign = -sign;
    return '';
  }
}

/** Digits with a point, or text that is not a number. */
function withPoint(text: string, decimal: '.' | ','): string {
  const mark = text.indexOf(decimal);
  if (mark !== text.lastIndexOf(decimal)) return 'x';
  const whole = mark === -1 ? text : text.slice(0, mark);
  const fraction = mark === -1 ? '' : text.slice(mark + 1);
  if (!/^\d*$/.test(fraction) || whole + fraction === '') return 'x';
  if (/^\d*$/.test(whole)) return `${whole || '0'}.${fraction || '0'}`;
  return /^\d{1,3}([.,'’\s])\d{3}(?:\1\d{3})*$/u.test(whole)
    ? `${whole.replace(/\D/g, '')}.${fraction || '0'}`
    : 'x';
}
