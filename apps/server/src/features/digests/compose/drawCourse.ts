import type { Unit } from '@rapport/contracts/measures';
import type { Language } from '@rapport/contracts/vocabulary';
import { type Box, widthOf, writeText } from '../../gestures/cards/writeText.ts';
import type { Told } from './sentences.ts';

type Document = PDFKit.PDFDocument;

const ink = '#1d4ed8';
const quiet = '#5c5f66';
const small = 7.5;

/** A year of a measure as on its page: the band of its intervals first, the line on it, the last point; ends named. */
export function drawCourse(
  document: Document,
  box: Box,
  { course, unit }: Pick<Told['measures'][number], 'course' | 'unit'>,
  language: Language,
): void {
  const known = course.flatMap(({ from, estimate }, place) =>
    estimate.ok
      ? [
          {
            place,
            from,
            value: estimate.value,
            low: estimate.interval?.low ?? estimate.value,
            high: estimate.interval?.high ?? estimate.value,
          },
        ]
      : [],
  );
  if (known.length < 2) return;
  const low = Math.min(...known.map((point) => point.low));
  const high = Math.max(...known.map((point) => point.high));
  const room = high > low ? high - low : 1;
  const plot = { left: box.left + 28, top: box.top, width: box.width - 34, height: box.height - 14 };
  const xOf = (place: number) => plot.left + (place / Math.max(1, course.length - 1)) * plot.width;
  const yOf = (value: number) => plot.top + (1 - (value - low) / room) * plot.height;

  const [first, ...rest] = known as [(typeof known)[number], ...typeof known];
  document.moveTo(xOf(first.place), yOf(first.high));
  for (const point of rest) document.lineTo(xOf(point.place), yOf(point.high));
  for (const point of known.toReversed()) document.lineTo(xOf(point.place), yOf(point.low));
  document.closePath().fillOpacity(0.2).fill(ink).fillOpacity(1);
  document.moveTo(xOf(first.place), yOf(first.value));
  for (const point of rest) document.lineTo(xOf(point.place), yOf(point.value));
  document.lineWidth(1.5).stroke(ink);
  const last = known.at(-1) ?? first;
  document.circle(xOf(last.place), yOf(last.value), 2.5).fill(ink);

  document.fillColor(quiet);
  const put = (text: string, left: number, top: number) =>
    writeText(
      document,
      text,
      { left, top, width: 80, height: 12 },
      { hand: 'print', largest: small, smallest: small, leading: 1.2 },
    );
  const atRight = (text: string, right: number, top: number) =>
    put(text, right - widthOf(document, text, 'print', small), top);
  atRight(level(unit, high, language), plot.left - 4, plot.top - 3);
  atRight(level(unit, low, language), plot.left - 4, plot.top + plot.height - 8);
  const month = new Intl.DateTimeFormat(language === 'fr' ? 'fr-FR' : 'en-GB', {
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
  put(month.format(new Date(`${first.from}T00:00:00Z`)), plot.left, plot.top + plot.height + 3);
  if (last !== first)
    atRight(
      month.format(new Date(`${last.from}T00:00:00Z`)),
      plot.left + plot.width + 4,
      plot.top + plot.height + 3,
    );
}

function level(unit: Unit, value: number, language: Language): string {
  const digits = unit === 'scale' ? 1 : 0;
  const shown = new Intl.NumberFormat(language === 'fr' ? 'fr-FR' : 'en-GB', {
    maximumFractionDigits: digits,
    minimumFractionDigits: digits,
    ...(unit === 'percent' && { style: 'percent' as const }),
  }).format(unit === 'points' ? 100 * value : value);
  return shown.replace('-', '−').replaceAll('\u202f', '\u00a0');
}
