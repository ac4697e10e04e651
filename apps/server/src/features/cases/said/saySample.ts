import type { SaidWords } from '@rapport/contracts/said';
import type { Ctx } from '../../../platform/database/context.ts';
import { addEntry, changePage, publishEntry } from './changeSaid.ts';
import { countEntries } from './queries.ts';

const dayMs = 86_400_000;

const entries: readonly { words: SaidWords; daysAgo: number; people: number }[] = [
  {
    daysAgo: 140,
    people: 31,
    words: {
      fr: {
        said: 'Les retours étaient longs, et l’on ne savait pas où ils en étaient.',
        did: 'Chaque retour est remboursé sous cinq jours, et un message vous dit chaque étape.',
      },
      en: {
        said: 'Returns took long, and nobody knew where they stood.',
        did: 'Each return is refunded within five days, and a message tells you of every step.',
      },
    },
  },
  {
    daysAgo: 62,
    people: 18,
    words: {
      fr: {
        said: 'Les emballages en plastique étaient de trop.',
        did: 'Nos colis partent en carton et papier, sans plastique.',
      },
      en: {
        said: 'The plastic packaging was too much.',
        did: 'Our parcels leave in cardboard and paper, without plastic.',
      },
    },
  },
];

/** What the sample brand's customers said and what it did, on a page that is on. */
export async function saySample(ctx: Ctx): Promise<void> {
  if ((await countEntries(ctx.client, ctx.workspaceId)) > 0) return;
  for (const { words, daysAgo, people } of entries) {
    const doneOn = new Date(ctx.now().getTime() - daysAgo * dayMs).toISOString().slice(0, 10);
    const id = await addEntry(ctx, { words, doneOn, people });
    await publishEntry(ctx, id, true);
  }
  await changePage(ctx, { isOn: true });
}
