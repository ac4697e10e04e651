import type { Moment } from '../moment.ts';
import { willing } from './fits.ts';

/** What is worth knowing for this person, and for them alone. */
export const usefulMoments: readonly Moment[] = [
  {
    key: 'useful-information',
    name: { fr: 'Information utile après un achat', en: 'Useful information after a purchase' },
    about: {
      fr: 'Quelques jours après, un conseil d’usage que personne n’a demandé : la confiance sans le poids.',
      en: 'A few days later, a tip for using it that nobody asked for: trust without weight.',
    },
    rule: {
      trigger: { kind: 'event', events: [{ kind: 'purchase' }], afterDays: 4, lastsDays: 6 },
      conditions: [
        { kind: 'happened', event: { kind: 'return' }, withinDays: 10, isNot: true },
        { kind: 'happened', event: { kind: 'complaint' }, withinDays: 30, isNot: true },
      ],
    },
    fits: willing,
    purpose: 'news',
    ways: ['email', 'sms'],
    rank: 90,
    heldShare: 0.2,
    effectDays: 60,
    texts: {
      fr: {
        subject: 'Pour profiter de votre achat',
        body: 'Bonjour {firstName|},\n\nVous avez choisi {product|l’un de nos produits} il y a quelques jours. Voici ce que nous disons à nos proches pour en profiter longtemps : gardez-le au sec, à l’abri de la lumière, et prenez votre temps.\n\nUne question ? Nous sommes là.\n\n{staff|{brand}}',
        short:
          '{product|Votre achat} se garde au sec et à l’abri de la lumière. Une question ? Répondez ici. {brand}',
      },
      en: {
        subject: 'Making the most of it',
        body: 'Dear {firstName|customer},\n\nA few days ago you chose {product|one of our products}. Here is what we tell our friends to enjoy it for long: keep it dry and out of the light, and take your time.\n\nAny question? We are here.\n\n{staff|{brand}}',
        short:
          '{product|What you bought} keeps best dry and out of the light. Any question? Reply here. {brand}',
      },
    },
  },
  {
    key: 'product-stops',
    name: { fr: 'Un produit qui va s’arrêter', en: 'A product that will stop' },
    about: {
      fr: 'À qui l’achète souvent : le dire avant la rupture, avec une idée pour la suite.',
      en: 'To those who buy it often: say so before it runs out, with a thought for what comes next.',
    },
    rule: { trigger: { kind: 'product', news: 'stopping', lastsDays: 21 }, conditions: [] },
    fits: willing,
    purpose: 'news',
    ways: ['email', 'sms', 'call'],
    rank: 35,
    heldShare: 0.1,
    effectDays: 60,
    texts: {
      fr: {
        subject: '{product|Un produit que vous aimez} va s’arrêter',
        body: 'Bonjour {firstName|},\n\nVous aimez {product|l’un de nos produits}, et nous allons cesser de le proposer. Nous préférons vous le dire avant qu’il n’y en ait plus : dites-moi si vous voulez que je vous en garde.\n\nJe peux aussi vous aider à choisir ce qui lui ressemble.\n\n{staff|{brand}}',
        short:
          '{product|Un produit que vous aimez} va s’arrêter. Voulez-vous que je vous en garde ? {staff|{brand}}',
      },
      en: {
        subject: '{product|Something you like} will stop',
        body: 'Dear {firstName|customer},\n\nYou like {product|one of our products}, and we are going to stop offering it. We would rather tell you before it is gone: let me know if you want some kept for you.\n\nI can also help you find what comes closest.\n\n{staff|{brand}}',
        short: '{product|Something you like} will stop. Shall I keep some for you? {staff|{brand}}',
      },
    },
  },
  {
    key: 'product-back',
    name: { fr: 'Un produit de nouveau en stock', en: 'A product back in stock' },
    about: {
      fr: 'À qui l’a acheté ou demandé pendant qu’il manquait.',
      en: 'To those who bought it, or asked for it while it was missing.',
    },
    rule: { trigger: { kind: 'product', news: 'back', lastsDays: 14 }, conditions: [] },
    fits: willing,
    purpose: 'news',
    ways: ['email', 'sms'],
    rank: 85,
    heldShare: 0.1,
    effectDays: 60,
    texts: {
      fr: {
        subject: '{product|Ce que vous attendiez} est de retour',
        body: 'Bonjour {firstName|},\n\n{product|Le produit que vous attendiez} est de nouveau là. Nous pensions que vous aimeriez le savoir.\n\n{staff|{brand}}',
        short: '{product|Ce que vous attendiez} est de retour. {brand}',
      },
      en: {
        subject: '{product|What you were waiting for} is back',
        body: 'Dear {firstName|customer},\n\n{product|What you were waiting for} is back. We thought that you would like to know.\n\n{staff|{brand}}',
        short: '{product|What you were waiting for} is back. {brand}',
      },
    },
  },
];
