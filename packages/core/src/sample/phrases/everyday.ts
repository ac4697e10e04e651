import type { Bilingual } from '../../relations/playbooks/playbook.ts';

type Bank = Readonly<Record<keyof Bilingual, readonly string[]>>;

/** What anybody may write, whatever the relationship. */
export const everyday: Bank = {
  fr: [
    'Bonjour, [avez-vous encore {item} en stock|{item} sera-t-il de nouveau disponible] ? Merci.',
    'Où en est ma commande [s’il vous plaît|svp] ? Je n’ai pas reçu de numéro de suivi.',
    'Je souhaite changer l’adresse de livraison de ma commande.',
    'Pouvez-vous m’envoyer la facture de ma dernière commande ? [Merci d’avance.|Cordialement.]',
    'Peut-on faire un paquet cadeau pour {item} ?',
    'Quelle est la contenance exacte : je ne la trouve pas sur la fiche.',
    'Bonjour, la boutique de {city} est-elle ouverte lundi ?',
    'Est-ce que {ware} passe au lave-vaisselle ?',
  ],
  en: [
    'Hello, do you still have {item}? [Thanks.|Kind regards.]',
    'Where is my order please? I haven’t had a tracking number.',
    'Could you send me the invoice for my last order?',
    'Is {ware} dishwasher safe?',
    'Can you gift wrap {item}?',
    'Is the {city} shop open on Monday?',
  ],
};

/** What a complaint is about, before what the relationship adds to it. */
export const complaints: Readonly<Record<'late' | 'broken' | 'wrong' | 'billing' | 'quality', Bank>> = {
  late: {
    fr: [
      'Ma commande devait arriver [mardi|il y a une semaine] et je n’ai toujours rien.',
      'Le colis a {n} jours de retard, sans la moindre nouvelle.',
    ],
    en: [
      'My order was due [on Tuesday|a week ago] and still nothing.',
      'The parcel is {n} days late and nobody has told me why.',
    ],
  },
  broken: {
    fr: [
      'J’ai reçu {ware} en morceaux, le carton n’était pas calé.',
      'À l’ouverture du colis, {ware} : une fêlure de haut en bas.',
    ],
    en: [
      '{Ware} arrived in pieces, there was no padding at all.',
      'Opened the box to find {ware} cracked from top to bottom.',
    ],
  },
  wrong: {
    fr: [
      'Vous m’avez envoyé autre chose que {item}.',
      'Il manque un article dans mon colis, pourtant facturé.',
    ],
    en: [
      'You sent me something other than {item}.',
      'One item is missing from my parcel, though I was charged for it.',
    ],
  },
  billing: {
    fr: [
      'J’ai été débité{e} deux fois de {price} €.',
      'Le remboursement promis n’est pas arrivé sur mon compte.',
    ],
    en: ['I was charged {price} euros twice.', 'The refund you promised has not reached my account.'],
  },
  quality: {
    fr: ['{Linen} n’a pas tenu au premier lavage.', 'L’anse s’est décollée au bout de trois semaines.'],
    en: ['{Linen} was ruined in the first wash.', 'The handle came off after three weeks.'],
  },
};

/** Who comes back about a complaint, because nothing was done, or because what was done did not hold. */
export const comingBack: Bank = {
  fr: [
    'Je reviens vers vous : rien n’a bougé depuis mon message.',
    'C’est la deuxième fois que j’écris pour la même chose.',
    'Toujours pas de solution. Où en êtes-vous ?',
  ],
  en: [
    'Nothing has moved since I wrote to you.',
    'This is the second time I ask about the same thing.',
    'Still not sorted. Where are we?',
  ],
};

/** Reviews of products, by rating out of five. */
export const reviews: readonly Bank[] = [
  {
    fr: [
      'À fuir. {Item} : [rien à voir avec la photo|inutilisable].',
      'Très mauvaise qualité, argent jeté par la fenêtre.',
    ],
    en: ['Avoid. {Item} is [nothing like the picture|unusable].', 'Very poor quality, a waste of money.'],
  },
  {
    fr: ['Déçu{e} par {item}, [pas à la hauteur|fragile].', 'Bof. Trop cher pour ce que c’est.'],
    en: ['Disappointed with {item}, [flimsy|not as described].', 'Overpriced for what it is.'],
  },
  {
    fr: ['Correct, sans plus.', '{Item} : joli, mais la livraison a traîné.'],
    en: ['All right, nothing more.', '{Item}: pretty, but delivery dragged on.'],
  },
  {
    fr: [
      'Bon produit, conforme. {Item} fait son effet.',
      'Très bien, il manque juste [une notice|un peu de longueur en bouche].',
    ],
    en: [
      'Good, as described. {Item} looks the part.',
      'Very good, only [a leaflet|a little body] is missing.',
    ],
  },
  {
    fr: [
      '{Item} : une merveille, [on s’en sert tous les jours|tout le monde me demande d’où ça vient].',
      'Parfait, soigné jusqu’au papier de soie.',
      'Qualité remarquable, je rachèterai les yeux fermés.',
    ],
    en: [
      '{Item} is a marvel, [we use it every day|everyone asks where it’s from].',
      'Perfect, down to the tissue paper.',
      'Beautifully made.',
    ],
  },
];

/** Words that go with a score given in a survey, by whether it is low, middling or high. */
export const comments: Readonly<Record<'low' | 'middle' | 'high', Bank>> = {
  low: {
    fr: [
      'On ne m’a pas répondu.',
      'Trop de temps perdu pour une chose simple.',
      'Je n’ai pas été écouté{e}.',
    ],
    en: ['Nobody got back to me.', 'Far too much effort for a simple thing.', 'I wasn’t listened to.'],
  },
  middle: {
    fr: ['Correct, mais un peu lent.', 'Bien dans l’ensemble.', 'Le choix pourrait être plus large.'],
    en: ['Fine, if a little slow.', 'Good on the whole.', 'The range could be wider.'],
  },
  high: {
    fr: [
      '{staff} a été d’une grande gentillesse.',
      'Tout était parfait, merci.',
      'Rapide, soigné, souriant.',
    ],
    en: ['{staff} was so kind.', 'Everything was perfect, thank you.', 'Quick, careful, smiling.'],
  },
};

/** What the brand writes. */
export const ownWords: Readonly<Record<'answer' | 'apology' | 'letter' | 'reminder' | 'card', Bank>> = {
  answer: {
    fr: [
      'Bonjour {first}, [merci de votre message|c’est noté]. [Je m’en occupe dès cet après-midi.|La réponse est oui.] {staff}, Maison Brumelle',
      'Bonjour {first}, {item} sera de nouveau là la semaine prochaine, je vous en mets de côté. Belle journée, {staff}',
      'Bonjour {first}, votre colis part ce soir, voici le suivi. À bientôt, {staff}',
    ],
    en: [
      'Hello {first}, [thank you for writing|noted]. [I’m on it this afternoon.|The answer is yes.] {staff}, Maison Brumelle',
      'Hello {first}, {item} is back next week and I’ve put one aside. Best wishes, {staff}',
    ],
  },
  apology: {
    fr: [
      'Bonjour {first}, vous avez raison et je vous présente nos excuses. [Un nouveau colis part ce soir.|Le remboursement est fait.] {staff}',
      'Bonjour {first}, cette faute est la nôtre. Je vous appelle demain pour la réparer. {staff}',
    ],
    en: [
      'Hello {first}, you are right and I’m sorry. [A new parcel leaves tonight.|You have been refunded.] {staff}',
    ],
  },
  letter: {
    fr: [
      'La lettre de la maison : {item} et les nouveautés de {month}',
      'Ce mois-ci à la maison : un atelier à {city}',
      'Les récoltes de printemps sont arrivées',
    ],
    en: [
      'House letter: {item} and what is new in {month}',
      'This month: a workshop in {city}',
      'The spring harvest is in',
    ],
  },
  reminder: {
    fr: [
      '{first}, {item} vous attend toujours dans votre panier',
      'Vous avez regardé {item}. Encore envie ?',
      'Plus que deux jours, {first} : {n} % sur tout le site',
      '{first}, vous nous manquez. Revenez voir {item}',
    ],
    en: [
      '{first}, {item} is still in your basket',
      'You looked at {item}. Still tempted?',
      'Two days left, {first}: {n}% off everything',
    ],
  },
  card: {
    fr: [
      'Une carte écrite à la main par {staff}, avec un sachet de thé',
      'Un mot pour l’anniversaire de {first}',
    ],
    en: ['A card handwritten by {staff}, with a sachet of tea', 'A note for {first}’s birthday'],
  },
};
