import type { MeasureFilter, MeasureSettings } from '@rapport/contracts/measures';
import type { Ctx } from '../../../platform/database/context.ts';
import { invalidValue, type Sentence } from '../../../platform/errors.ts';
import { readClock } from '../../relations/readClock.ts';
import { readMeasureSettings } from '../settings.ts';
import { addMonths, before, daysIn, type Span } from './days.ts';
import { type Selection, select } from './selection.ts';

/** What is looked at: answers of whom and when, counted how. */
export interface Look {
  settings: MeasureSettings;
  span: Span;
  before: Span;
  selection: Selection;
  /** The day of the workspace's clock: later ones have no answers yet. */
  today: string;
}

const mostDays = 3_700;

/**
 * @throws DomainError invalid when the first day is after the last, or ten years before it
 */
export async function readLook(ctx: Ctx, filter: MeasureFilter): Promise<Look> {
  const { timeZone, ...settings } = await readMeasureSettings(ctx);
  const clock = await readClock(ctx);
  const today = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(clock);
  const to = filter.to ?? today;
  const span = { from: filter.from ?? addMonths(to, -11), to };
  if (span.from > span.to) refuse('from', `${span.from} is after the last day, ${span.to}`);
  if (daysIn(span) > mostDays) refuse('from', 'ask for ten years at most');
  return {
    settings,
    span,
    before: before(span),
    selection: await select(ctx, filter, settings),
    today,
  };
}

function refuse(field: string, message: Sentence): never {
  throw invalidValue(field, message);
}
