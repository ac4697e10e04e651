import type { Ctx } from '../../platform/database/context.ts';
import { findReliability } from './agreementQueries.ts';

/** The share of this rater's tags that are right, where it was measured. */
export function reliabilityOf({ client, workspaceId }: Ctx, rater: string): Promise<number | null> {
  return findReliability(client, workspaceId, rater);
}
