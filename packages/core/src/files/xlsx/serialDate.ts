const dayMs = 86_400_000;

/**
 * The date a spreadsheet stores as a number of days (ECMA-376 part 1, 18.17.4): `2026-01-31`, with the time when there is one,
 * or the time alone below one day. Before March 1900 the numbers count a 29 February that was not.
 */
export function serialDate(serial: number, is1904: boolean): string {
  if (serial >= 0 && serial < 1 && !is1904) return iso(Math.round(serial * 86_400) * 1000).slice(11);
  const days = is1904 ? serial + 1462 : serial < 60 ? serial + 1 : serial;
  const ms = Math.round((days - 25_569) * 86_400) * 1000;
  if (!(Math.abs(ms) < 8e15)) return String(serial);
  return ms % dayMs === 0 ? iso(ms).slice(0, 10) : iso(ms);
}

function iso(ms: number): string {
  return new Date(ms).toISOString().slice(0, 19).replace('T', ' ');
}
