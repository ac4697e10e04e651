/** Entries, newest first, under the day (in a time zone) they fell on. Days keep the order they come in. */
export function groupByDay<Entry extends { at: string }>(
  entries: readonly Entry[],
  timeZone?: string,
): { day: string; entries: Entry[] }[] {
  // The Swedish locale writes days as ISO 8601 does.
  const dayOf = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' });
  const days: { day: string; entries: Entry[] }[] = [];
  for (const entry of entries) {
    const day = dayOf.format(new Date(entry.at));
    const last = days.at(-1);
    if (last?.day === day) last.entries.push(entry);
    else days.push({ day, entries: [entry] });
  }
  return days;
}
