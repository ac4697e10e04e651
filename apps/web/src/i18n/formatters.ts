import type { Language } from '@rapport/contracts/vocabulary';

const localeOf: Record<Language, string> = { fr: 'fr-FR', en: 'en-GB' };

export interface Formatters {
  number: (value: number, maximumDigits?: number) => string;
  /** A share in [0, 1] as a percentage without decimals; "less than 1 %" is the caller's to say. */
  percent: (share: number) => string;
  /** What follows a figure that is a percentage, in a field. */
  percentSign: string;
  /** What stands before or after the figure in a field of money, as the language writes the currency, and alone while it is empty. */
  moneyField: (currency: string) => MoneyField;
  /** Hundredths of the currency, whichever it is (1,500 yen are 150,000); whole units from 1,000 up, where cents are noise. */
  money: (hundredths: number, currency: string) => string;
  /** Hundredths of what is estimated, in whole units: cents would say more than is known. */
  estimate: (hundredths: number, currency: string) => string;
  /** Units of the currency (euros) with their decimals; without a currency, the bare number. */
  amount: (units: number, currency: string | null) => string;
  /** Bytes, in powers of 1,000. */
  size: (bytes: number) => string;
  /** "about 3 minutes", from seconds. */
  duration: (seconds: number) => string;
  /** 12 May 2024 */
  date: (instant: string | Date) => string;
  /** 12 May: a day of every year, from 1980-05-12. */
  dayOfYear: (day: string) => string;
  /** May 2024 */
  month: (instant: string | Date) => string;
  /** 12 May 2024 at 14:05 */
  dateTime: (instant: string | Date) => string;
  time: (instant: string | Date) => string;
  /** "3 days ago", against `now`. */
  ago: (instant: string | Date, now: Date) => string;
  list: (words: string[]) => string;
}

interface MoneyField {
  prefix?: string;
  suffix?: string;
  placeholder?: string;
}

/** Numbers, money and dates as the language writes them, dates in the workspace's time zone. */
export function formatters(language: Language, timeZone?: string): Formatters {
  const locale = localeOf[language];
  const dates = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale, { ...options, timeZone });
    return (instant: string | Date) => format.format(new Date(instant));
  };
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const unit = (value: number, name: string, digits = 0) =>
    new Intl.NumberFormat(locale, {
      style: 'unit',
      unit: name,
      unitDisplay: name.endsWith('byte') ? 'short' : 'long',
      maximumFractionDigits: digits,
    }).format(value);
  const percent = new Intl.NumberFormat(locale, {
    style: 'percent',
    maximumFractionDigits: 0,
    signDisplay: 'negative',
  });
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  return {
    number: (value, maximumDigits = 0) =>
      // What rounds to nothing has no sign.
      writeFigure(locale, value, { maximumFractionDigits: maximumDigits, signDisplay: 'negative' }),
    percent: (share) => withMinus(percent.format(share)),
    percentSign: language === 'fr' ? '\u00A0%' : '%',
    moneyField: (currency) => moneyField(locale, currency),
    money: (hundredths, currency) => formatMoney(locale, hundredths, currency, 1000),
    estimate: (hundredths, currency) => formatMoney(locale, hundredths, currency, 0),
    amount: (units, currency) =>
      writeFigure(locale, units, {
        ...(isCurrency(currency)
          ? { style: 'currency', currency, currencyDisplay: 'narrowSymbol' }
          : { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
      }),
    size: (bytes) => {
      if (bytes < 1e3) return unit(bytes, 'byte');
      if (bytes < 1e6) return unit(bytes / 1e3, 'kilobyte');
      return bytes < 1e9 ? unit(bytes / 1e6, 'megabyte', 1) : unit(bytes / 1e9, 'gigabyte', 1);
    },
    duration: (seconds) => {
      if (seconds < 90) return unit(Math.max(1, Math.round(seconds)), 'second');
      return seconds < 5400 ? unit(Math.round(seconds / 60), 'minute') : unit(seconds / 3600, 'hour', 1);
    },
    date: dates({ day: 'numeric', month: 'long', year: 'numeric' }),
    dayOfYear: (day) =>
      new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(
        new Date(`${day}T12:00:00Z`),
      ),
    month: dates({ month: 'long', year: 'numeric' }),
    dateTime: dates({ day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' }),
    time: dates({ hour: '2-digit', minute: '2-digit' }),
    ago: (instant, now) => formatAgo(relative, new Date(instant).getTime() - now.getTime()),
    list: (words) => list.format(words),
  };
}

/** What is written around the figure: `{ suffix: ' €' }` in French, `{ prefix: '€' }` in English. */
function moneyField(locale: string, currency: string): MoneyField {
  if (!isCurrency(currency)) return {};
  const parts = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    maximumFractionDigits: 0,
  }).formatToParts(1);
  const figure = parts.findIndex(({ type }) => type === 'integer');
  const written = (some: typeof parts) => some.map(({ value }) => value).join('');
  const sign = written(figure === 0 ? parts.slice(1) : parts.slice(0, figure));
  return { [figure === 0 ? 'suffix' : 'prefix']: sign, placeholder: sign.trim() };
}

/** @param wholeFrom units of the currency from which decimals are left out */
function formatMoney(locale: string, hundredths: number, currency: string, wholeFrom: number): string {
  const amount = hundredths / 100;
  return writeFigure(locale, amount, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    ...(Math.abs(amount) >= wholeFrom && { maximumFractionDigits: 0 }),
  });
}

/** A number as it is read: see `withMinus`. */
export function writeFigure(locale: string, value: number, options: Intl.NumberFormatOptions): string {
  return withMinus(new Intl.NumberFormat(locale, options).format(value));
}

/** The true minus, as wide as a figure, in the place of a hyphen that a line may break after. */
function withMinus(figure: string): string {
  return figure.replace('-', '−');
}

/** A half-typed code would make Intl throw. */
function isCurrency(code: string | null): code is string {
  return code !== null && /^[A-Z]{3}$/.test(code);
}

const steps: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 365.25 * 86_400_000],
  ['month', 30.44 * 86_400_000],
  ['week', 7 * 86_400_000],
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
];

function formatAgo(relative: Intl.RelativeTimeFormat, deltaMs: number): string {
  for (const [unit, length] of steps) {
    if (Math.abs(deltaMs) >= length) return relative.format(Math.trunc(deltaMs / length), unit);
  }
  return relative.format(0, 'minute');
}
