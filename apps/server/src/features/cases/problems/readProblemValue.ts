import type { ProblemValue } from '@rapport/contracts/problems';
import type { Ctx } from '../../../platform/database/context.ts';
import { valueOfPeople } from '../../value/valueOfPeople.ts';
import { rowOfProblem } from './problems.ts';
import { findConcerned } from './queries.ts';

/** One more than `valueOfPeople` takes: it then says that they are too many. */
const most = 5_001;

/** What those concerned by a problem are still to bring, should they stay. @throws DomainError not-found */
export async function readProblemValue(ctx: Ctx, id: string): Promise<ProblemValue> {
  await rowOfProblem(ctx, id);
  const people = await findConcerned(ctx.client, ctx.workspaceId, id, { after: null, limit: most });
  return valueOfPeople(
    ctx,
    people.map(({ fragments }) => fragments),
  );
}
