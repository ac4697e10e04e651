const dayMs = 86_400_000;

/**
 * From the wall clock of a time zone to UTC. An hour that a change of clocks skips is read with the offset before the change;
 * one that it repeats, with the first. Most days have one offset, found once.
 *
 * @param timeZone IANA name, such as Europe/Paris
 * @throws RangeError when there is no such zone
 */
export function wallToUtc(timeZone: string): (wallMs: number) => number {
  if (timeZone === 'UTC') return (wallMs) => wallMs;
  const offsetAt = offsetReader(timeZone);
  const days = new Map<number, number | null>();
  return (wallMs) => {
    const day = Math.floor(wallMs / dayMs);
    let offset = days.get(day);
    if (offset === undefined) {
      const before = offsetAt((day - 1) * dayMs + dayMs / 2);
      offset = before === offsetAt((day + 1) * dayMs + dayMs / 2) ? before : null;
      days.set(day, offset);
    }
    if (offset !== null) return wallMs - offset;
    const earlier = offsetAt(wallMs - dayMs);
    return offsetAt(wallMs - earlier) === earlier ? wallMs - earlier : wallMs - offsetAt(wallMs - earlier);
  };
}

/** Milliseconds east of Greenwich at an instant. */
function offsetReader(timeZone: string): (utcMs: number) => number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  return (utcMs) => {
    const parts = new Map(format.formatToParts(utcMs).map(({ type, value }) => [type, Number(value)]));
    const part = (name: Intl.DateTimeFormatPartTypes): number => parts.get(name) ?? 0;
    const wall = Date.UTC(
      part('year'),
      part('month') - 1,
      part('day'),
      part('hour'),
      part('minute'),
      part('second'),
    );
    return wall - Math.floor(utcMs / 1000) * 1000;
  };
}
