import type { TypeKey } from '../catalogue.ts';
import type { Playbook } from './playbook.ts';

export const romancePlaybooks: readonly Playbook<TypeKey>[] = [
  {
    type: 'fling',
    expectations: [
      { fr: 'Être surpris', en: 'To be surprised' },
      {
        fr: 'Du nouveau, souvent, et avant que je me lasse',
        en: 'Something new, often, and before I get bored',
      },
      { fr: 'Du plaisir sans promesse', en: 'Pleasure without promises' },
      { fr: 'Un prix qui permet de céder à l’envie', en: 'A price that lets me give in' },
    ],
    must: [
      {
        key: 'bring-novelty',
        text: {
          fr: 'Montrez à chaque visite une chose que la personne n’a pas encore vue',
          en: 'At every visit show one thing they have not seen yet',
        },
        why: {
          fr: 'La nouveauté est toute la raison d’être de ce lien ; renouvelé, il tient et rapporte.',
          en: 'Novelty is what this bond is for; kept fresh, it holds and it pays.',
        },
      },
      {
        key: 'limited-and-light',
        text: {
          fr: 'Proposez des séries courtes, de vraies raretés, à prix léger',
          en: 'Offer short runs that are really short, at a light price',
        },
        why: {
          fr: 'Ce qui ne dure pas se désire ; ce qui est cher se réfléchit.',
          en: 'What does not last is wanted; what is dear gets thought over.',
        },
      },
      {
        key: 'play',
        text: {
          fr: 'Jouez : un secret, une avant-première, une surprise dans le paquet',
          en: 'Play: a secret, a preview, a surprise in the parcel',
        },
        why: {
          fr: 'On vient ici pour sortir de l’ordinaire.',
          en: 'People come here to get out of the ordinary.',
        },
      },
      {
        key: 'easy-in-easy-out',
        text: { fr: 'Laissez entrer et sortir sans formalité', en: 'Let them come and go without formality' },
        why: { fr: 'La liberté fait partie du plaisir.', en: 'Freedom is part of the pleasure.' },
      },
    ],
    mustNot: [
      {
        key: 'no-commitment',
        text: {
          fr: 'Ne demandez ni abonnement, ni carte, ni parole donnée',
          en: 'Ask for no subscription, no card, no pledge',
        },
        why: { fr: 'Parler d’engagement met fin à l’aventure.', en: 'Talk of commitment ends a fling.' },
      },
      {
        key: 'no-repetition',
        text: { fr: 'N’envoyez pas deux fois la même chose', en: 'Do not send the same thing twice' },
        why: {
          fr: 'Le déjà-vu est la seule faute qu’on ne pardonne pas ici.',
          en: 'Repetition is the one fault not forgiven here.',
        },
      },
      {
        key: 'no-reproach-for-others',
        text: {
          fr: 'Ne reprochez pas d’aller voir ailleurs',
          en: 'Do not reproach them for looking elsewhere',
        },
        why: {
          fr: 'Personne n’a promis l’exclusivité, et l’on revient si la porte est légère.',
          en: 'Nobody promised to be exclusive, and people return through a light door.',
        },
      },
      {
        key: 'no-fake-scarcity',
        text: { fr: 'N’inventez pas la rareté', en: 'Do not make up scarcity' },
        why: {
          fr: 'Une fausse édition limitée tue le désir, et elle est trompeuse aux yeux de la loi.',
          en: 'A false limited edition kills desire, and the law calls it misleading.',
        },
      },
    ],
    tone: {
      fr: 'Vif, joueur, bref ; une image vaut mieux qu’un argument. Le tutoiement peut convenir si la marque tutoie en public ; sinon un « vous » complice.',
      en: 'Lively, playful, brief; a picture beats an argument. In French, tu if that is how the brand speaks in public; otherwise a knowing vous.',
    },
    cadence: {
      maxPer30Days: 6,
      minDaysBetween: 3,
      promotional: 'welcome',
      note: {
        fr: 'Écrivez quand il y a du nouveau, et seulement alors ; l’imprévu vaut mieux que la régularité.',
        en: 'Write when there is something new, and only then; the unexpected beats the regular.',
      },
    },
    gestures: [
      {
        fr: 'Une avant-première d’un soir, sur simple message',
        en: 'A one-evening preview, by simple message',
      },
      { fr: 'Un objet inattendu dans le colis', en: 'An unexpected object in the parcel' },
      {
        fr: 'Une série très courte montrée la veille à ceux qui aiment être surpris',
        en: 'A very short run shown the day before to those who like surprises',
      },
      { fr: 'Le silence quand il n’y a rien de neuf', en: 'Silence when there is nothing new' },
    ],
    warningSigns: [
      { fr: 'Les visites continuent, les achats s’arrêtent', en: 'Visits go on, purchases stop' },
      { fr: '« J’ai déjà vu ça »', en: '“I have seen this before”' },
    ],
    next: [
      {
        type: 'buddies',
        how: {
          fr: 'Quand l’excitation retombe, garder la bonne humeur sans rien demander.',
          en: 'When the excitement fades, keep the good humour and ask for nothing.',
        },
      },
      {
        type: 'star-groupie',
        how: {
          fr: 'Ouvrir les coulisses à qui se passionne, et nommer les créateurs.',
          en: 'Open the backstage to those who grow passionate, and name the makers.',
        },
      },
      {
        type: 'courtship',
        how: {
          fr: 'Attendre que la personne revienne d’elle-même plusieurs fois au même produit, puis proposer d’en parler.',
          en: 'Wait until they return several times to the same thing of their own accord, then offer to talk about it.',
        },
      },
    ],
  },
  {
    type: 'one-night-stand',
    expectations: [
      { fr: 'Céder à l’envie sans complication', en: 'To give in to the impulse without complications' },
      {
        fr: 'Que le plaisir soit à la hauteur, tout de suite',
        en: 'That the pleasure is as good as it looked, right now',
      },
      { fr: 'Ne plus entendre parler de vous après', en: 'Not to hear from you afterwards' },
    ],
    must: [
      {
        key: 'make-it-instant',
        text: {
          fr: 'Rendez l’achat immédiat : peu de choix, paiement simple, produit en main',
          en: 'Make the purchase instant: few choices, easy payment, product in hand',
        },
        why: { fr: 'L’élan ne survit pas à un formulaire.', en: 'An impulse does not survive a form.' },
      },
      {
        key: 'make-it-good',
        text: {
          fr: 'Soignez le moment lui-même : l’emballage, la remise, le mot juste',
          en: 'Take care of the moment itself: the wrapping, the handing over, the right word',
        },
        why: { fr: 'Il n’y aura pas d’autre occasion.', en: 'There will be no other occasion.' },
      },
      {
        key: 'easy-regret',
        text: { fr: 'Acceptez le retour sans question', en: 'Take it back without a question' },
        why: {
          fr: 'Un regret bien reçu laisse un bon souvenir ; un regret disputé se raconte.',
          en: 'Regret met kindly leaves a good memory; regret disputed becomes a story.',
        },
      },
      {
        key: 'forget-after',
        text: {
          fr: 'Ne gardez des coordonnées que ce que la loi et la garantie demandent',
          en: 'Keep only the contact details that law and warranty require',
        },
        why: {
          fr: 'La personne vous les a données pour l’achat, pas pour la suite.',
          en: 'They gave them for the purchase, not for what follows.',
        },
      },
    ],
    mustNot: [
      {
        key: 'no-follow-up',
        text: {
          fr: 'Ne relancez pas : ni enquête, ni avis, ni recommandation',
          en: 'Do not follow up: no survey, no review request, no recommendations',
        },
        why: {
          fr: 'La relance est ressentie comme une intrusion ; elle gâte un souvenir intact.',
          en: 'Follow-up feels intrusive and spoils a memory that was whole.',
        },
      },
      {
        key: 'no-enrolment',
        text: {
          fr: 'N’inscrivez à rien, pas même par une case déjà cochée',
          en: 'Sign them up for nothing, not even with a box already ticked',
        },
        why: {
          fr: 'Un achat n’est pas une adhésion, et l’accord ne se présume pas.',
          en: 'A purchase is not a membership, and consent cannot be presumed.',
        },
      },
      {
        key: 'no-reminder-elsewhere',
        text: {
          fr: 'Ne poursuivez pas la personne par des publicités de ce qu’elle vient d’acheter',
          en: 'Do not chase them around with advertisements for what they just bought',
        },
        why: {
          fr: 'Ce qui était une envie devient une gêne, parfois devant témoins.',
          en: 'What was a whim becomes an embarrassment, sometimes in company.',
        },
      },
      {
        key: 'no-recognition-next-time',
        text: {
          fr: 'Si la personne revient, ne soyez pas le premier à rappeler cet achat',
          en: 'If they return, do not be the one to mention that purchase',
        },
        why: {
          fr: 'C’est au client de dire s’il y a une histoire.',
          en: 'It is for them to say whether there is a story.',
        },
      },
    ],
    tone: {
      fr: 'Chaleureux sur le moment, puis absent. Vouvoiement ; « profitez-en bien » suffit.',
      en: 'Warm in the moment, then gone. “Enjoy it” is enough. In French, vous.',
    },
    cadence: {
      maxPer30Days: 0,
      minDaysBetween: 365,
      promotional: 'never',
      note: {
        fr: 'La confirmation et la livraison, puis plus rien. Le silence est ici une politesse.',
        en: 'Confirmation and delivery, then nothing. Silence is the courtesy here.',
      },
    },
    gestures: [
      { fr: 'Un bel emballage, même pour peu de chose', en: 'Fine wrapping, even for a small thing' },
      {
        fr: 'Un petit extra offert sur le moment, jamais envoyé après',
        en: 'A little extra given on the spot, never sent afterwards',
      },
      { fr: 'Le silence', en: 'Silence' },
    ],
    warningSigns: [
      {
        fr: 'On se désabonne dans les jours qui suivent l’achat',
        en: 'They unsubscribe within days of buying',
      },
      { fr: '« Comment avez-vous eu mon adresse ? »', en: '“How did you get my address?”' },
    ],
    next: [
      {
        type: 'fling',
        how: {
          fr: 'Ne rien faire, sauf être différent et tentant le jour où la personne repasse.',
          en: 'Do nothing, except be different and tempting on the day they come by again.',
        },
      },
      {
        type: 'casual-acquaintances',
        how: {
          fr: 'Au deuxième achat spontané, un mot aimable, sans rappeler le premier.',
          en: 'At a second purchase of their own making, a kind word, with no mention of the first.',
        },
      },
      {
        type: 'compartmentalised-friends',
        how: {
          fr: 'Si l’envie revient chaque année à la même date, être prêt ce jour-là.',
          en: 'If the whim returns each year on the same date, be ready that day.',
        },
      },
    ],
  },
  {
    type: 'secret-affair',
    expectations: [
      { fr: 'Que personne ne le sache', en: 'That nobody knows' },
      { fr: 'Un plaisir intense, sans jugement', en: 'Intense pleasure, without judgement' },
      { fr: 'Un interlocuteur qui comprend à demi-mot', en: 'Someone who understands without being told' },
    ],
    must: [
      {
        key: 'discreet-delivery',
        text: {
          fr: 'Livrez sous emballage neutre, avec un libellé bancaire neutre',
          en: 'Deliver in plain packaging, with a neutral line on the bank statement',
        },
        why: {
          fr: 'Un seul indice chez soi peut coûter très cher à la personne.',
          en: 'A single clue at home can cost them dearly.',
        },
      },
      {
        key: 'ask-which-channel',
        text: {
          fr: 'Demandez une fois par où vous pouvez écrire, et n’employez que ce canal',
          en: 'Ask once where you may write, and use only that channel',
        },
        why: {
          fr: 'Un message au mauvais endroit est lu par la mauvaise personne.',
          en: 'A message in the wrong place is read by the wrong person.',
        },
      },
      {
        key: 'no-judgement',
        text: {
          fr: 'Restez naturel, quoi que la personne achète',
          en: 'Be matter-of-fact, whatever they buy',
        },
        why: { fr: 'La personne se juge déjà assez elle-même.', en: 'They already judge themselves enough.' },
      },
      {
        key: 'offer-erasure',
        text: {
          fr: 'Permettez d’effacer l’historique facilement, et faites-le vraiment',
          en: 'Make it easy to erase the history, and really erase it',
        },
        why: {
          fr: 'Savoir que rien ne reste permet de revenir.',
          en: 'Knowing nothing remains makes it possible to come back.',
        },
      },
    ],
    mustNot: [
      {
        key: 'no-public-mention',
        text: {
          fr: 'Ne saluez pas la personne en public comme cliente, ni en ligne ni en boutique',
          en: 'Never greet them publicly as a customer, online or in the shop',
        },
        why: { fr: 'Être vu est ce que la personne redoute.', en: 'Being seen is what they dread.' },
      },
      {
        key: 'no-sharing-request',
        text: {
          fr: 'Ne demandez ni avis, ni partage, ni parrainage',
          en: 'Ask for no review, no sharing, no referral',
        },
        why: { fr: 'Ce serait demander un aveu.', en: 'It would be asking for a confession.' },
      },
      {
        key: 'no-household-message',
        text: {
          fr: 'N’envoyez rien au foyer : ni courrier à en-tête, ni appel fixe, ni catalogue',
          en: 'Send nothing to the household: no headed letter, no landline call, no catalogue',
        },
        why: { fr: 'Ce que l’un cache, l’autre ouvre.', en: 'What one hides, another opens.' },
      },
      {
        key: 'no-use-in-targeting',
        text: {
          fr: 'N’utilisez pas cet achat pour d’autres recommandations',
          en: 'Do not use this purchase for other recommendations',
        },
        why: { fr: 'L’écran est souvent partagé.', en: 'Screens are often shared.' },
      },
    ],
    tone: {
      fr: 'Feutré, complice, sans détail dans l’objet du message. Vouvoiement, sans nommer le produit.',
      en: 'Hushed and understanding, with nothing revealing in the subject line. Do not name the product. In French, vous.',
    },
    cadence: {
      maxPer30Days: 1,
      minDaysBetween: 30,
      promotional: 'never',
      note: {
        fr: 'Seulement par le canal choisi, seulement si la personne l’a demandé.',
        en: 'Only through the channel they chose, and only if they asked.',
      },
    },
    gestures: [
      {
        fr: 'Un retrait dans un lieu discret, à l’heure qui convient',
        en: 'Collection in a discreet place at a time that suits',
      },
      { fr: 'Un échantillon sans marque, ajouté au colis', en: 'An unbranded sample added to the parcel' },
      { fr: 'Le silence entre deux commandes', en: 'Silence between orders' },
    ],
    warningSigns: [
      {
        fr: 'La personne demande ce qui apparaîtra sur le relevé ou sur le colis',
        en: 'They ask what will show on the statement or the parcel',
      },
      {
        fr: 'Un compte est supprimé, puis recréé sous un autre nom',
        en: 'An account is deleted, then opened again under another name',
      },
      { fr: 'Les mots de honte remplacent ceux de plaisir', en: 'Words of shame replace words of pleasure' },
    ],
    next: [
      {
        type: 'compartmentalised-friends',
        how: {
          fr: 'Offrir un cadre où ce plaisir est simple et n’a plus besoin d’être caché.',
          en: 'Provide a setting in which the pleasure is ordinary and no longer needs hiding.',
        },
      },
      {
        type: 'fling',
        how: {
          fr: 'Alléger : de la nouveauté, de l’humour, moins de mystère.',
          en: 'Lighten it: novelty, humour, less mystery.',
        },
      },
      {
        type: 'best-friends',
        how: {
          fr: 'Si la personne se confie, écouter sans juger, et ne jamais le répéter.',
          en: 'If they confide, listen without judging, and never repeat it.',
        },
      },
    ],
  },
];
