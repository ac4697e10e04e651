import type { Listening } from '../rules.ts';

const dayMs = 86_400_000;

/** Why an invitation leaves somebody in peace, whatever they agreed to; null: nothing stands against it. */
export function reasonToLeave(
  { hasAddress, askedAt }: { hasAddress: boolean; askedAt: Date | null },
  { isSms, hasGateway, capDays }: { isSms: boolean; hasGateway: boolean } & Pick<Listening, 'capDays'>,
  now: Date,
): 'no-provider' | 'no-address' | 'asked-lately' | null {
  if (isSms && !hasGateway) return 'no-provider';
  if (!hasAddress) return 'no-address';
  const wasAskedLately = askedAt !== null && now.getTime() - askedAt.getTime() < capDays * dayMs;
  return wasAskedLately ? 'asked-lately' : null;
}
