import { type Channel, channels } from '@rapport/contracts/vocabulary';
import { generalPurpose } from '@rapport/core/consent';
import type { Ctx } from '../../platform/database/context.ts';
import { statementsOf } from './mayContact.ts';
import { findPersons } from './queries.ts';

/**
 * Whether a customer asked to be left alone on a channel (STOP) after an instant, and has not taken it back. Who writes after that asks
 * for an answer, which may be given.
 */
export async function hasStoppedSince(
  ctx: Ctx,
  customerId: string,
  { channel, since }: { channel: Channel; since: Date },
): Promise<boolean> {
  const [person] = await findPersons(ctx.client, ctx.workspaceId, [customerId]);
  if (!person || !channels.includes(channel)) return true;
  const general = statementsOf(person).filter(
    (each) => each.purpose === generalPurpose && (each.channel === channel || each.channel === null),
  );
  const latest = (isGranted: boolean) =>
    Math.max(
      Number.NEGATIVE_INFINITY,
      ...general.filter((each) => each.isGranted === isGranted).map(({ atMs }) => atMs),
    );
  return latest(false) > Math.max(latest(true), since.getTime());
}
