export type DateOrder = 'ymd' | 'dmy' | 'mdy';

/** A date format, taken apart. */
export interface DateShape {
  order: DateOrder;
  /** Digits without separators: 20260131. */
  isCompact: boolean;
  /** Two digits: 26 is 2026, 97 is 1997. */
  hasShortYear: boolean;
  /** Month written as a word. */
  hasMonthName: boolean;
  hasTime: boolean;
  /** Seconds (or milliseconds) since 1970 instead of a date. */
  epoch: 'seconds' | 'milliseconds' | null;
}

/**
 * Takes a format such as `dd/MM/yyyy HH:mm` apart. Letters as in Unicode's date patterns: y year, M month, d day, H or h hour,
 * m minute, s second, a AM/PM, X offset; `epoch-s` and `epoch-ms` are seconds and milliseconds since 1970.
 * @returns null when year, month and day are not all there
 */
export function parseDateFormat(format: string): DateShape | null {
  if (format === 'epoch-s' || format === 'epoch-ms')
    return {
      order: 'ymd',
      isCompact: false,
      hasShortYear: false,
      hasMonthName: false,
      hasTime: true,
      epoch: format === 'epoch-s' ? 'seconds' : 'milliseconds',
    };
  const plain = format.replace(/'[^']*'/g, ' ');
  const positions = ['y', 'M', 'd'].map((letter) => plain.indexOf(letter));
  if (positions.includes(-1)) return null;
  const [year, month, day] = positions as [number, number, number];
  const order = year < day ? 'ymd' : day < month ? 'dmy' : 'mdy';
  return {
    order,
    isCompact: /^yyyyMMdd|^ddMMyyyy|^MMddyyyy/.test(plain),
    hasShortYear: !plain.includes('yyy'),
    hasMonthName: plain.includes('MMM'),
    hasTime: /[Hh]/.test(plain),
    epoch: null,
  };
}
