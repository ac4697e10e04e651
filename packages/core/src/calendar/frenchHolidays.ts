/**
 * The eleven public holidays of metropolitan France (Code du travail, L3133-1), as `2026-05-01`, in order.
 *
 * @param year of the Gregorian calendar, from 1961
 * @example frenchHolidays(2026)[1] // '2026-04-06', Easter Monday
 */
export function frenchHolidays(year: number): readonly string[] {
  let days = known.get(year);
  if (!days) {
    days = holidaysOf(year);
    known.set(year, days);
  }
  return days;
}

/** Asked about for every customer on one day. */
const known = new Map<number, readonly string[]>();

function holidaysOf(year: number): string[] {
  const easter = easterSunday(year);
  const afterEaster = (days: number) => new Date(easter + days * dayMs).toISOString().slice(0, 10);
  return [
    ...['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25'].map(
      (day) => `${year}-${day}`,
    ),
    ...[1, 39, 50].map(afterEaster),
  ].sort();
}

const dayMs = 86_400_000;

/** Midnight UTC of Easter Sunday (the anonymous Gregorian computus, as given by Meeus 1991). */
function easterSunday(year: number): number {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const ofCentury = year % 100;
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const day = epact + toSunday - 7 * late + 114;
  return Date.UTC(year, Math.floor(day / 31) - 1, (day % 31) + 1);
}
