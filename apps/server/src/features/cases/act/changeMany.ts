import type { BulkRequest, BulkResult } from '@rapport/contracts/cases';
import type { Ctx } from '../../../platform/database/context.ts';
import { inTransaction } from '../../../platform/database/inTransaction.ts';
import { DomainError } from '../../../platform/errors.ts';
import { changeCase } from './changeCase.ts';
import { moveOne } from './moveOne.ts';

/**
 * Does the same to many cases: each by itself, so that one refused leaves the others done, and says why.
 *
 * @param tell what is said of a refusal to whoever asks
 */
export async function changeMany(
  ctx: Ctx,
  { ids, move, ...changes }: BulkRequest,
  tell: (refusal: DomainError) => string,
): Promise<BulkResult> {
  const refused: BulkResult['refused'] = [];
  const once = [...new Set(ids)].sort();
  const isChange = Object.values(changes).some((value) => value !== undefined);
  for (const id of once) {
    try {
      await inTransaction(ctx, async (ctx) => {
        if (isChange) await changeCase(ctx, id, changes);
        if (move) await moveOne(ctx, id, move);
      });
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      refused.push({ id, message: tell(error) });
    }
  }
  return { changed: once.length - refused.length, refused };
}
