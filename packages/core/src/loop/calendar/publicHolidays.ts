import { addDays, frenchHolidays } from '../../calendar/index.ts';

/** A day on which the team is off, as 2026-05-01, under the key of its name. */
export interface Holiday {
  day: string;
  key: string;
}

const fixed: Readonly<Record<string, string>> = {
  '01-01': 'new-year',
  '05-01': 'labour-day',
  '05-08': 'victory-1945',
  '07-14': 'bastille-day',
  '08-15': 'assumption',
  '11-01': 'all-saints',
  '11-11': 'armistice-1918',
  '12-25': 'christmas',
};
const movable = ['easter-monday', 'ascension', 'whit-monday'];

/**
 * The public holidays of France in a year with their names, in order; with those of Moselle, Bas-Rhin and Haut-Rhin besides
 * where asked (Code du travail, L3134-13).
 */
export function publicHolidays(year: number, region: 'france' | 'alsace-moselle'): Holiday[] {
  const named = new Set<string>();
  let moved = 0;
  const days = frenchHolidays(year).map((day): Holiday => {
    const own = fixed[day.slice(5)];
    // Ascension may fall on 1 or 8 May: the day is then there twice.
    if (own === undefined || named.has(own)) return { day, key: movable[moved++] as string };
    named.add(own);
    return { day, key: own };
  });
  if (region === 'alsace-moselle') {
    const easterMonday = days.find(({ key }) => key === 'easter-monday') as Holiday;
    days.push(
      { day: addDays(easterMonday.day, -3), key: 'good-friday' },
      { day: `${year}-12-26`, key: 'saint-stephen' },
    );
  }
  return days.sort((a, b) => (a.day < b.day ? -1 : 1));
}
