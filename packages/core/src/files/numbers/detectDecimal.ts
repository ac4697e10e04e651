import { readNumber } from './readNumber.ts';

export interface DecimalDetection {
  decimal: '.' | ',';
  confidence: number;
  because: string;
}

/**
 * The decimal mark of a file, from the values of the columns that look like numbers. A value with both marks decides (the last
 * is the decimal one), so does a mark followed by other than three digits, or one that comes twice (thousands).
 *
 * @param isContinental the file separates with semicolons: what those do who write decimals with a comma
 */
export function detectDecimal(values: readonly string[], isContinental: boolean): DecimalDetection {
  let points = 0;
  let commas = 0;
  for (const value of values) {
    const mark = decimalMarkOf(value);
    if (mark === '.') points++;
    else if (mark === ',') commas++;
  }
  if (points + commas === 0) {
    const decimal = isContinental ? ',' : '.';
    return { decimal, confidence: 0.6, because: 'no value has decimals' };
  }
  const decimal = commas > points ? ',' : '.';
  const share = Math.max(points, commas) / (points + commas);
  return { decimal, confidence: share, because: `${Math.max(points, commas)} values can only be read so` };
}

/** Null when it has none, or could be either. */
function decimalMarkOf(value: string): '.' | ',' | null {
  const point = value.lastIndexOf('.');
  const comma = value.lastIndexOf(',');
  if (point === -1 && comma === -1) return null;
  if (point !== -1 && comma !== -1) {
    const decimal = point > comma ? '.' : ',';
    return Number.isNaN(readNumber(value, decimal)) ? null : decimal;
  }
  const mark = point !== -1 ? '.' : ',';
  if (value.indexOf(mark) !== value.lastIndexOf(mark)) {
    const other = mark === '.' ? ',' : '.';
    return Number.isNaN(readNumber(value, other)) ? null : other;
  }
  const digits = /\d*/.exec(value.slice(value.indexOf(mark) + 1))?.[0].length ?? 0;
  const isSettled = digits !== 3 || /^\D*0[.,]/.test(value);
  return isSettled && !Number.isNaN(readNumber(value, mark)) ? mark : null;
}
