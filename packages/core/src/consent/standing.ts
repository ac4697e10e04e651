import { type ContactPurpose, generalPurpose } from './purposes.ts';

/** What a customer said of being spoken to. */
export interface ConsentStatement {
  purpose: string;
  /** Null: whatever the channel. */
  channel: string | null;
  isGranted: boolean;
  atMs: number;
}

/** `own-consent`: to this purpose on this very channel; `consent`: to this purpose, whatever the channel. */
export type Standing = 'own-consent' | 'consent' | 'withdrawn' | 'silent';

/**
 * Where a customer stands on a purpose and a channel. The latest word counts; of two at one instant, the withdrawal. A general
 * withdrawal bears on every purpose; a general consent lifts it and consents to nothing in particular.
 */
export function standingOf(
  statements: readonly ConsentStatement[],
  { key, aliases }: Pick<ContactPurpose, 'key' | 'aliases'>,
  channel: string,
): Standing {
  const isOwn = (each: ConsentStatement) => each.purpose === key || aliases.includes(each.purpose);
  const bearing = statements.filter(
    (each) =>
      (isOwn(each) || each.purpose === generalPurpose) && (each.channel === channel || each.channel === null),
  );
  const latest = (chosen: readonly ConsentStatement[]) =>
    chosen.reduce((atMs, each) => Math.max(atMs, each.atMs), Number.NEGATIVE_INFINITY);
  const withdrawnMs = latest(bearing.filter((each) => !each.isGranted));
  const standing = bearing.filter((each) => each.isGranted && each.atMs > withdrawnMs);
  const own = standing.filter(isOwn);
  if (own.some((each) => each.channel === channel)) return 'own-consent';
  if (own.length > 0) return 'consent';
  return standing.length === 0 && withdrawnMs > Number.NEGATIVE_INFINITY ? 'withdrawn' : 'silent';
}
