/**
 * What makes speaking lawful: `necessary` to what the customer asked or bought; `no-objection` until they object;
 * `existing-customer` the same, for those who bought (L34-5 CPCE: similar products, by email or SMS); `consent` asked before.
 */
export const contactBases = ['necessary', 'no-objection', 'existing-customer', 'consent'] as const;
export type ContactBasis = (typeof contactBases)[number];

/** A reason for speaking to customers, as they read it and switch it. */
export interface ContactPurpose {
  key: string;
  names: { fr: string; en: string };
  /** What a customer agrees to, in full; kept with each consent as its proof. */
  wordings: { fr: string; en: string };
  /** What sources call it besides its key. */
  aliases: string[];
  /** It sells: the rules of prospecting apply. */
  isProspecting: boolean;
  /** The channels it uses, and what makes it lawful on each. */
  channels: Record<string, ContactBasis>;
}

/** The purpose of a word that names none ("stop writing to me"): withdrawn, it stops whatever is not necessary. */
export const generalPurpose = 'general';

/** What a workspace starts with. */
export const shippedPurposes: readonly ContactPurpose[] = [
  {
    key: 'service',
    names: { fr: 'Vos commandes et vos demandes', en: 'Your orders and requests' },
    wordings: {
      fr: 'Nous vous répondons et vous tenons au courant de ce que vous avez acheté ou demandé.',
      en: 'We answer you, and keep you informed of what you bought or asked.',
    },
    aliases: [],
    isProspecting: false,
    channels: {
      email: 'necessary',
      phone: 'necessary',
      sms: 'necessary',
      post: 'necessary',
      chat: 'necessary',
      app: 'necessary',
      social: 'necessary',
      shop: 'necessary',
    },
  },
  {
    key: 'surveys',
    names: { fr: 'Votre avis', en: 'Your opinion' },
    wordings: {
      fr: 'Nous vous demandons de temps en temps ce que vous pensez de nous.',
      en: 'From time to time we ask what you think of us.',
    },
    aliases: [],
    isProspecting: false,
    channels: {
      email: 'no-objection',
      sms: 'no-objection',
      phone: 'no-objection',
      post: 'no-objection',
      app: 'no-objection',
      web: 'no-objection',
      shop: 'no-objection',
    },
  },
  {
    key: 'relationship',
    names: { fr: 'Attentions et remerciements', en: 'Thanks and small attentions' },
    wordings: {
      fr: 'Nous pensons à vous : un mot pour un anniversaire, un merci, une information utile. Rien à acheter.',
      en: 'We think of you: a word for an anniversary, a thank-you, something useful to know. Nothing to buy.',
    },
    aliases: [],
    isProspecting: false,
    channels: {
      email: 'no-objection',
      sms: 'no-objection',
      phone: 'no-objection',
      post: 'no-objection',
      app: 'no-objection',
      shop: 'no-objection',
    },
  },
  {
    key: 'news',
    names: { fr: 'Nouveautés et offres', en: 'News and offers' },
    wordings: {
      fr: 'Nous vous présentons nos nouveautés et nos offres.',
      en: 'We tell you about what is new and what is on offer.',
    },
    aliases: ['newsletter', 'marketing', 'promotions', 'offers'],
    isProspecting: true,
    channels: {
      email: 'existing-customer',
      sms: 'existing-customer',
      phone: 'no-objection',
      post: 'no-objection',
      app: 'consent',
      social: 'consent',
      shop: 'no-objection',
    },
  },
];
