import type { Moment } from '../moment.ts';
import { fitsOf, warm, willing } from './fits.ts';

/** Words that ask nothing in return. */
export const thankingMoments: readonly Moment[] = [
  {
    key: 'anniversary',
    name: { fr: 'Anniversaire de la relation', en: 'Anniversary of the relationship' },
    about: {
      fr: '« Trois ans avec nous » : une date que seuls vous et cette personne partagez.',
      en: '“Three years with us”: a date that only you and this person share.',
    },
    rule: {
      trigger: { kind: 'anniversary', lastsDays: 5 },
      conditions: [{ kind: 'happened', event: { kind: 'complaint' }, withinDays: 30, isNot: true }],
    },
    fits: warm,
    purpose: 'thanks',
    ways: ['card', 'email'],
    rank: 60,
    heldShare: 0.1,
    effectDays: 60,
    texts: {
      fr: {
        subject: '{years|Quelques} ans ensemble',
        body: '{firstName|Bonjour},\n\nCela fait {years|quelques} ans que vous venez chez nous. Merci : nous savons que vous avez le choix.\n\nÀ bientôt,\n{staff|{brand}}',
        short: '{firstName|Bonjour}, {years|quelques} ans avec nous aujourd’hui. Merci. {staff|}',
      },
      en: {
        subject: '{years|Some} years together',
        body: 'Dear {firstName|friend},\n\nIt is {years|some} years since you first came to us. Thank you: we know that you have a choice.\n\nSee you soon,\n{staff|{brand}}',
        short: '{firstName|Hello}, {years|some} years with us today. Thank you. {staff|}',
      },
    },
  },
  {
    key: 'birthday',
    name: { fr: 'Anniversaire de naissance', en: 'Birthday' },
    about: {
      fr: 'Seulement pour qui nous l’a confié et se sent proche : ailleurs, la date met mal à l’aise.',
      en: 'Only for those who told us and feel close: elsewhere the date makes people uneasy.',
    },
    rule: { trigger: { kind: 'birthday', lastsDays: 2 }, conditions: [] },
    fits: fitsOf(['friendship', 'kinship', 'admiration'], {
      and: ['marriage', 'teammates'],
      not: ['compartmentalised-friends', 'ex-friends'],
    }),
    purpose: 'thanks',
    ways: ['email', 'card', 'sms'],
    rank: 70,
    heldShare: 0.1,
    effectDays: 60,
    texts: {
      fr: {
        subject: 'Bon anniversaire',
        body: '{firstName|Bonjour},\n\nBon anniversaire, et belle journée à vous.\n\n{staff|{brand}}',
        short: 'Bon anniversaire {firstName|}. {staff|{brand}}',
      },
      en: {
        subject: 'Happy birthday',
        body: 'Dear {firstName|friend},\n\nHappy birthday, and a lovely day to you.\n\n{staff|{brand}}',
        short: 'Happy birthday {firstName|}. {staff|{brand}}',
      },
    },
  },
  {
    key: 'loyalty',
    name: { fr: 'Fidélité remerciée', en: 'Loyalty thanked' },
    about: {
      fr: 'Au dixième, vingt-cinquième, cinquantième achat : montrer que l’on a remarqué.',
      en: 'At the tenth, twenty-fifth, fiftieth purchase: show that it was noticed.',
    },
    rule: {
      trigger: {
        kind: 'event',
        events: [{ kind: 'purchase' }],
        nth: [10, 25, 50, 100, 200],
        afterDays: 1,
        lastsDays: 10,
      },
      conditions: [{ kind: 'happened', event: { kind: 'complaint' }, withinDays: 30, isNot: true }],
    },
    fits: willing,
    purpose: 'thanks',
    ways: ['card', 'gift', 'email'],
    rank: 80,
    heldShare: 0.1,
    effectDays: 60,
    texts: {
      fr: {
        subject: 'Merci de votre fidélité',
        body: '{firstName|Bonjour},\n\nC’était votre {number|dernier}e achat chez nous. Nous l’avons remarqué, et nous vous en remercions.\n\n{staff|{brand}}',
        short: '{firstName|Bonjour}, {number|dernier}e achat chez nous : merci. {staff|}',
      },
      en: {
        subject: 'Thank you for coming back',
        body: 'Dear {firstName|customer},\n\nYour last purchase was number {number|many} with us. We noticed, and we thank you for it.\n\n{staff|{brand}}',
        short: '{firstName|Hello}, purchase number {number|many} with us: thank you. {staff|}',
      },
    },
  },
  {
    key: 'return',
    name: { fr: 'Retour d’un habitué silencieux', en: 'Return of a quiet regular' },
    about: {
      fr: 'Après un long silence, la personne est revenue d’elle-même : en être content, sans parler de l’absence.',
      en: 'After a long silence they came back of their own accord: be glad of it, and say nothing of the absence.',
    },
    rule: { trigger: { kind: 'return', lastsDays: 7 }, conditions: [] },
    fits: willing,
    purpose: 'thanks',
    ways: ['email', 'card', 'call'],
    rank: 50,
    heldShare: 0.1,
    effectDays: 60,
    texts: {
      fr: {
        subject: 'Un plaisir de vous revoir',
        body: '{firstName|Bonjour},\n\nCela nous a fait plaisir de vous revoir. Si quelque chose peut être plus simple pour vous, dites-le-moi en un mot.\n\n{staff|{brand}}',
        short: '{firstName|Bonjour}, quel plaisir de vous revoir. {staff|{brand}}',
      },
      en: {
        subject: 'Good to see you again',
        body: 'Dear {firstName|customer},\n\nIt was good to see you again. If anything could be made easier for you, tell me in a word.\n\n{staff|{brand}}',
        short: '{firstName|Hello}, it was good to see you again. {staff|{brand}}',
      },
    },
  },
  {
    key: 'first-purchase',
    name: { fr: 'Premier achat', en: 'First purchase' },
    about: {
      fr: 'Un accueil, pas une relance : dire à qui écrire si quelque chose ne va pas.',
      en: 'A welcome, not a follow-up: say whom to write to if anything is wrong.',
    },
    rule: {
      trigger: { kind: 'event', events: [{ kind: 'purchase' }], nth: [1], afterDays: 1, lastsDays: 7 },
      conditions: [],
    },
    fits: fitsOf(['friendship', 'kinship', 'partnership', 'admiration', 'work'], {
      and: ['casual-acquaintances', 'basic-exchange', 'courtship', 'fling'],
      not: ['ex-friends', 'arranged-marriage', 'rebound'],
    }),
    purpose: 'thanks',
    ways: ['email', 'card', 'sms'],
    rank: 55,
    heldShare: 0.1,
    effectDays: 60,
    texts: {
      fr: {
        subject: 'Merci de votre premier achat',
        body: '{firstName|Bonjour},\n\nMerci d’avoir choisi {product|notre maison}. Si quelque chose ne va pas, dites-le-nous : une personne vous répondra.\n\n{staff|{brand}}',
        short: '{firstName|Bonjour}, merci de votre premier achat. Un souci ? Répondez ici. {staff|{brand}}',
      },
      en: {
        subject: 'Thank you for your first purchase',
        body: 'Dear {firstName|customer},\n\nThank you for choosing {product|us}. If anything is wrong, tell us: a person will answer you.\n\n{staff|{brand}}',
        short:
          '{firstName|Hello}, thank you for your first purchase. Anything wrong? Reply here. {staff|{brand}}',
      },
    },
  },
  {
    key: 'recommendation',
    name: { fr: 'Recommandation remerciée', en: 'Recommendation thanked' },
    about: {
      fr: 'Quelqu’un a parlé de vous à un proche : remercier la personne, pas le parrainage.',
      en: 'Someone spoke of you to a friend: thank the person, not the referral.',
    },
    rule: {
      trigger: { kind: 'event', events: [{ kind: 'referral' }], afterDays: 0, lastsDays: 10 },
      conditions: [],
    },
    fits: willing,
    purpose: 'thanks',
    ways: ['card', 'call', 'email', 'gift'],
    rank: 40,
    heldShare: 0.1,
    effectDays: 60,
    texts: {
      fr: {
        subject: 'Merci d’avoir parlé de nous',
        body: '{firstName|Bonjour},\n\nVous avez parlé de nous à quelqu’un qui vous est proche. C’est la plus belle confiance qu’on puisse nous faire, et nous en prendrons soin.\n\n{staff|{brand}}',
        short: '{firstName|Bonjour}, merci d’avoir parlé de nous. {staff|{brand}}',
      },
      en: {
        subject: 'Thank you for speaking of us',
        body: 'Dear {firstName|friend},\n\nYou spoke of us to someone close to you. There is no greater trust, and we will look after it.\n\n{staff|{brand}}',
        short: '{firstName|Hello}, thank you for speaking of us. {staff|{brand}}',
      },
    },
  },
];
