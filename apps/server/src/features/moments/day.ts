import type { Ctx } from '../../platform/database/context.ts';
import { readClock } from '../relations/readClock.ts';
import { findDay } from './queries.ts';

const dayMs = 86_400_000;

/** The day moments are seen at: today, or the last of an imported history. */
export async function readToday(ctx: Ctx, timeZone: string): Promise<number> {
  return findDay(ctx.client, await readClock(ctx), timeZone);
}

/** As 2026-01-31. */
export function dayText(day: number): string {
  return new Date(day * dayMs).toISOString().slice(0, 10);
}
