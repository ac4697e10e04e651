import { instantOf, localTime } from '@rapport/core/calendar';

/** As a field for a date and a time holds it, on the workspace's clock, which is the one that dates are shown on. */
export function wallTime(instant: string | null, timeZone: string): string {
  if (instant === null) return '';
  const { date, minutes } = localTime(Date.parse(instant), timeZone);
  const two = (figure: number) => String(figure).padStart(2, '0');
  return `${date}T${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** The instant at which the workspace's clocks show what the field holds. */
export function instantShown(wall: string, timeZone: string): string {
  const [date = '', time = ''] = wall.split('T');
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return new Date(instantOf(date, hours * 60 + minutes, timeZone)).toISOString();
}
