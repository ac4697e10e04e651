import type { MomentDraft } from '@rapport/contracts/moments';

const name = { fr: 'Une offre de plus, dix jours après', en: 'One more offer, ten days later' };

export function isSecondOffer(moment: Pick<MomentDraft, 'name'> & { isOwn: boolean }): boolean {
  return moment.isOwn && moment.name.en === name.en;
}

/** A moment that the sample brand wrote itself and should not have: friends are pushed to buy before they would. */
export function secondOffer({
  heldShare,
  effectDays,
}: Pick<MomentDraft, 'heldShare' | 'effectDays'>): MomentDraft {
  return {
    name,
    about: {
      fr: 'Relancer vite, tant que la personne pense à nous : c’est ce que nous croyions.',
      en: 'Push while they still think of us: that is what we believed.',
    },
    rule: {
      trigger: { kind: 'event', events: [{ kind: 'purchase' }], afterDays: 10, lastsDays: 5 },
      conditions: [],
    },
    fits: [
      'buddies',
      'old-friends',
      'best-friends',
      'childhood-friends',
      'kinship',
      'parent-child',
      'marriage',
      'courtship',
      'star-groupie',
      'guru-disciple',
      'teammates',
      'business-partners',
    ],
    purpose: 'offer',
    ways: ['email'],
    texts: {
      fr: {
        subject: 'Plus que trois jours',
        body: 'Bonjour {firstName|},\n\nVotre dernier achat vous a plu ? Dix pour cent vous attendent, trois jours seulement.\n\n{brand}',
        short: 'Dix pour cent vous attendent chez {brand}, trois jours seulement.',
      },
      en: {
        subject: 'Three days left',
        body: 'Dear {firstName|customer},\n\nDid you like your last purchase? Ten per cent await you, for three days only.\n\n{brand}',
        short: 'Ten per cent await you at {brand}, for three days only.',
      },
    },
    rank: 95,
    heldShare,
    effectDays,
    costCents: 20,
    isAutomatic: false,
    stopsIfHarmful: true,
  };
}
