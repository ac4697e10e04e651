import type { Draws } from '../draws.ts';
import { dayMs } from './plan.ts';

const sunday = 0;

/** The same day at an hour when the channel is used, by the sun of France; shops and carriers rest on Sundays. */
export function openingHour(nearMs: number, channel: string, draws: Draws): number {
  let day = Math.floor(nearMs / dayMs);
  const isStaffed = channel === 'shop' || channel === 'phone' || channel === 'post';
  if (isStaffed && new Date(day * dayMs).getUTCDay() === sunday) day -= 1;
  const hour = isStaffed ? draws.between(8.5, 18) : 6 + 16 * Math.sqrt(draws.random());
  return Math.floor(day * 86_400 + hour * 3600) * 1000;
}
