import type { RepairRequest } from '@rapport/contracts/repair';
import type { Ctx } from '../../../platform/database/context.ts';
import type { Deps } from '../../../platform/feature.ts';
import { tellColleagues } from '../../mail/tellColleagues.ts';

const words = {
  fr: {
    approved: (by: string, what: string) => `${by} accorde ce que vous demandiez : ${what}`,
    partial: (by: string, what: string) => `${by} accorde une partie de ce que vous demandiez : ${what}`,
    refused: (by: string, what: string) => `${by} propose autre chose : ${what}`,
    instead: 'À proposer à la place',
    open: 'Voir la réponse',
    footer: 'Vous recevez ce message parce que vous avez demandé un geste au-delà de votre budget.',
  },
  en: {
    approved: (by: string, what: string) => `${by} allows what you asked: ${what}`,
    partial: (by: string, what: string) => `${by} allows a part of what you asked: ${what}`,
    refused: (by: string, what: string) => `${by} proposes another way: ${what}`,
    instead: 'To be proposed instead',
    open: 'See the answer',
    footer: 'You receive this because you asked for a gesture beyond your allowance.',
  },
} as const;

/** Writes to who asked a lead, once that is answered: their customer is waiting. */
export async function tellAsker(
  ctx: Ctx,
  deps: Pick<Deps, 'config'>,
  askedBy: string,
  { id, status, what, grantedCents, currency, alternative, note }: RepairRequest,
): Promise<void> {
  const [kind, userId] = askedBy.split(/:(.*)/s);
  if (kind !== 'user' || !userId || status === 'waiting' || status === 'withdrawn') return;
  await tellColleagues(ctx, deps, {
    userIds: [userId],
    key: `repair-answer:${id}`,
    path: '/repair',
    words: (language, by) => ({
      ...words[language],
      subject: words[language][status](by, what),
      body: [
        ...(status === 'partial' && grantedCents !== null
          ? [new Intl.NumberFormat(language, { style: 'currency', currency }).format(grantedCents / 100)]
          : []),
        ...(alternative ? [{ heading: words[language].instead }, alternative] : []),
        ...(note ? [{ quote: note }] : []),
      ],
    }),
  });
}
