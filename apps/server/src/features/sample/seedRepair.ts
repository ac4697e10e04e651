import { inWorkspace } from '../../platform/database/inWorkspace.ts';
import type { Database } from '../../platform/database/open.ts';
import { addExamples, listPhrases } from '../refusals/library.ts';
import { logRefusal } from '../refusals/logRefusal.ts';
import { addAllowance } from '../repair/allowances/allowances.ts';
import { giveRepair } from '../repair/ledger/giveRepair.ts';
import { sampleWorkspaceId } from './openSampleWorkspace.ts';
import { findComplaints } from './queries.ts';

const dayMs = 86_400_000;
const actor = { kind: 'system', id: 'sample' } as const;
const gifts = [
  { kind: 'refund', what: 'La livraison, remboursée', why: 'Colis en retard', amountCents: 690 },
  { kind: 'voucher', what: 'Un bon de 15 €', why: 'Article arrivé abîmé', amountCents: 1_500 },
  {
    kind: 'gift',
    what: 'Une boîte de thé et un mot',
    why: 'Deux appels pour la même chose',
    amountCents: 900,
  },
  { kind: 'gesture', what: 'La retouche, offerte', why: 'Promesse non tenue', amountCents: 2_500 },
] as const;

/** What the house of the sample gave after complaints, what it may give, and what it had to refuse; once. */
export async function seedRepair(database: Database): Promise<void> {
  await inWorkspace(database, sampleWorkspaceId, actor, async (ctx) => {
    if ((await listPhrases(ctx, {})).length > 0) return;
    const phrases = await addExamples(ctx);
    await addAllowance(ctx, { scope: 'role', role: 'agent', period: 'month', amountCents: 8_000 });
    await addAllowance(ctx, { scope: 'role', role: 'lead', period: 'month', amountCents: 20_000 });
    await addAllowance(ctx, { scope: 'role', role: 'manager', period: 'month', amountCents: 30_000 });
    await addAllowance(ctx, { scope: 'role', role: 'owner', period: 'month', amountCents: 30_000 });
    await addAllowance(ctx, { scope: 'everyone', period: 'month', amountCents: 200_000 });

    const complaints = await findComplaints(ctx.client, sampleWorkspaceId, 240);
    for (const [index, { customerId, at }] of complaints.entries()) {
      const draw = spread(index);
      const now = () => new Date(Math.min(at.getTime() + (1 + (draw % 3)) * dayMs, ctx.now().getTime()));
      const then = { ...ctx, db: ctx.db, now };
      const gift = gifts[draw % gifts.length] as (typeof gifts)[number];
      if (index % 2 === 0) await giveRepair(then, { ...gift, customerId, siteId: null, caseId: null });
    }
    const reasons = phrases.filter(({ sort }) => sort === 'reason');
    for (let index = 0; index < 40; index++) {
      const draw = spread(index + 1_000);
      // Out of stock more often of late; the others as before.
      const isLate = index % 3 !== 0;
      const reason = reasons[isLate ? draw % 2 : draw % reasons.length];
      const other = phrases.find((phrase) => phrase.forReason === reason?.id);
      const at = new Date(ctx.now().getTime() - ((isLate ? draw % 27 : 28 + (draw % 27)) + 1) * dayMs);
      if (reason)
        await logRefusal(
          { ...ctx, db: ctx.db, now: () => at },
          crypto.randomUUID(),
          {
            reasonId: reason.id,
            alternativeId: draw % 4 === 0 ? null : (other?.id ?? null),
            customerId: null,
            note: null,
          },
          'sample',
        );
    }
  });
}

/** The same number for the same place, with neighbours far apart. */
function spread(place: number): number {
  return Math.imul(place + 1, 2_654_435_761) >>> 8;
}
