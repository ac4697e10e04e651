import type { Ctx } from '../../../platform/database/context.ts';
import type { Deps } from '../../../platform/feature.ts';
import { tellColleagues } from '../../mail/tellColleagues.ts';

const words = {
  fr: {
    subject: (by: string, number: number) => `${by} vous nomme sur le dossier ${number}`,
    open: 'Ouvrir le dossier',
    footer: 'Vous recevez ce message parce qu’un collègue vous a nommé.',
  },
  en: {
    subject: (by: string, number: number) => `${by} names you on case ${number}`,
    open: 'Open the case',
    footer: 'You receive this because a colleague named you.',
  },
} as const;

/** Writes to colleagues whom a comment names, but to its author. */
export async function tellNamed(
  ctx: Ctx,
  deps: Pick<Deps, 'config'>,
  named: { userIds: readonly string[]; caseId: string; number: number; eventId: string; text: string },
): Promise<void> {
  await tellColleagues(ctx, deps, {
    userIds: named.userIds,
    key: `case-mention:${named.eventId}`,
    path: `/cases/${named.caseId}`,
    words: (language, by) => ({
      ...words[language],
      subject: words[language].subject(by, named.number),
      body: [{ quote: named.text }],
    }),
  });
}
