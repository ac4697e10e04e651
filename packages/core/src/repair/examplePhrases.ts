/** A phrase of the library of refusals, to begin with. */
export interface ExamplePhrase {
  key: string;
  sort: 'reason' | 'alternative' | 'always-yes';
  fr: string;
  en: string;
  /** Of an alternative: what it offers, and the key of the reason it answers to. */
  offers?: 'product' | 'date' | 'site' | 'waitlist' | 'competitor' | 'other';
  reason?: string;
}

/** What a team may begin with, and change: nobody should hear a bare no. */
export const examplePhrases: readonly ExamplePhrase[] = [
  { key: 'out-of-stock', sort: 'reason', fr: 'Plus en stock', en: 'Out of stock' },
  { key: 'too-late-to-return', sort: 'reason', fr: 'Délai de retour dépassé', en: 'Past the return period' },
  { key: 'no-free-date', sort: 'reason', fr: 'Pas de créneau à cette date', en: 'No free slot on that date' },
  { key: 'not-sold-here', sort: 'reason', fr: 'Nous ne le vendons pas', en: 'We do not sell it' },
  { key: 'too-late-to-change', sort: 'reason', fr: 'Commande déjà partie', en: 'Order already on its way' },
  { key: 'no-discount', sort: 'reason', fr: 'Pas de remise sur cet article', en: 'No discount on this item' },
  {
    key: 'waitlist',
    sort: 'alternative',
    offers: 'waitlist',
    reason: 'out-of-stock',
    fr: 'Je vous préviens le jour où il revient, et je vous en garde un.',
    en: 'I will tell you the day it is back, and keep one for you.',
  },
  {
    key: 'other-shop',
    sort: 'alternative',
    offers: 'site',
    reason: 'out-of-stock',
    fr: 'Une autre boutique en a : je vous le fais venir ou je le mets de côté là-bas.',
    en: 'Another shop has one: I can have it sent here, or put aside for you there.',
  },
  {
    key: 'close-product',
    sort: 'alternative',
    offers: 'product',
    reason: 'out-of-stock',
    fr: 'Celui-ci rend le même service ; voici ce qui change.',
    en: 'This one does the same; here is what differs.',
  },
  {
    key: 'exchange-instead',
    sort: 'alternative',
    offers: 'other',
    reason: 'too-late-to-return',
    fr: 'Je ne peux plus rembourser, mais je peux échanger ou faire réparer.',
    en: 'I can no longer refund it, but I can exchange it or have it mended.',
  },
  {
    key: 'next-date',
    sort: 'alternative',
    offers: 'date',
    reason: 'no-free-date',
    fr: 'Le créneau libre le plus proche, et une place si quelqu’un se désiste.',
    en: 'The nearest free slot, and yours if somebody gives one up.',
  },
  {
    key: 'a-colleague-sells-it',
    sort: 'alternative',
    offers: 'competitor',
    reason: 'not-sold-here',
    fr: 'Vous le trouverez chez un confrère ; voici où.',
    en: 'Another house sells it; here is where.',
  },
  {
    key: 'intercept',
    sort: 'alternative',
    offers: 'other',
    reason: 'too-late-to-change',
    fr: 'Je ne peux plus changer le colis, mais son retour est pour nous et le bon part aujourd’hui.',
    en: 'I can no longer change the parcel, but its return is on us and the right one leaves today.',
  },
  {
    key: 'resend',
    sort: 'always-yes',
    fr: 'Renvoyer à nos frais ce qui est arrivé abîmé ou jamais',
    en: 'Send again, at our cost, what came damaged or never came',
  },
  {
    key: 'call-back',
    sort: 'always-yes',
    fr: 'Rappeler quelqu’un à l’heure qui lui convient',
    en: 'Call somebody back at the hour that suits them',
  },
  {
    key: 'keep-aside',
    sort: 'always-yes',
    fr: 'Garder un article de côté une semaine',
    en: 'Keep an item aside for a week',
  },
  {
    key: 'gift-wrap',
    sort: 'always-yes',
    fr: 'Emballer un cadeau, glisser un mot',
    en: 'Wrap a present, slip in a note',
  },
];
