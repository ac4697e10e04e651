const written =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?)?\s*(Z|[+-]\d{2}:?\d{2})?$/i;

/** Most lines are like this, and need no care: a day every month has, and UTC. */
const usual =
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{3})?Z$/;

/**
 * An instant, in milliseconds: ISO 8601, a date and an hour (UTC unless a zone is written), or a count of seconds or
 * milliseconds since 1970. NaN when it is none.
 */
export function readInstant(value: unknown): number {
  if (typeof value === 'number') return Math.abs(value) < 1e11 ? value * 1000 : value;
  if (typeof value !== 'string') return Number.NaN;
  if (usual.test(value)) return Date.parse(value);
  const text = value.trim();
  if (/^\d{9,13}$/.test(text)) return readInstant(Number(text));
  const parts = written.exec(text);
  if (!parts) return Number.NaN;
  const [year, month, day, hour, minute, second] = parts.slice(1, 7).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const atMs = Date.UTC(year, month - 1, day, hour, minute, second, milliseconds(parts[7]));
  const isReal =
    new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day &&
    month <= 12 &&
    hour <= 24 &&
    minute < 60 &&
    second <= 60;
  return isReal ? atMs - zoneMs(parts[8]) : Number.NaN;
}

function milliseconds(fraction: string | undefined): number {
  return fraction === undefined ? 0 : Math.floor(Number(`0.${fraction}`) * 1000);
}

function zoneMs(zone: string | undefined): number {
  if (zone === undefined || zone.toUpperCase() === 'Z') return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2));
  return (zone.startsWith('-') ? -minutes : minutes) * 60_000;
}
