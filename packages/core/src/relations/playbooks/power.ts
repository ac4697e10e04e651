import type { TypeKey } from '../catalogue.ts';
import type { Playbook } from './playbook.ts';

export const powerPlaybooks: readonly Playbook<TypeKey>[] = [
  {
    type: 'addiction',
    expectations: [
      { fr: 'Ne jamais manquer', en: 'Never to run out' },
      { fr: 'L’avoir vite', en: 'To have it fast' },
      { fr: 'Ne pas être jugé ni exploité', en: 'Not to be judged or used' },
    ],
    must: [
      {
        key: 'guarantee-supply',
        text: {
          fr: 'Assurez la disponibilité, et prévenez d’une rupture avec une date et une solution',
          en: 'Keep it available, and announce a shortage with a date and a solution',
        },
        why: {
          fr: 'L’attente dans l’inconnu est la vraie souffrance.',
          en: 'Waiting without knowing is the real suffering.',
        },
      },
      {
        key: 'warn-before-it-stops',
        text: {
          fr: 'Prévenez en personne, longtemps à l’avance, si le produit doit s’arrêter',
          en: 'Give personal and long notice if the product is to stop',
        },
        why: {
          fr: 'Une fin brutale serait vécue comme une violence.',
          en: 'A sudden end would be felt as violence.',
        },
      },
      {
        key: 'offer-control',
        text: {
          fr: 'Offrez les moyens de se limiter : plafond, pause, rappel, arrêt en un geste',
          en: 'Offer ways to hold back: a cap, a pause, a reminder, one step to stop',
        },
        why: {
          fr: 'Vous avez le pouvoir ; la bonne conduite est d’en rendre.',
          en: 'You hold the power; decency is giving some back.',
        },
      },
      {
        key: 'notice-harm',
        text: {
          fr: 'Si l’usage semble faire du mal, dites-le avec tact et indiquez une aide',
          en: 'If use seems to do harm, say so with tact and point to help',
        },
        why: {
          fr: 'La santé de la personne passe avant la vente, et la durée du lien en dépend.',
          en: 'Their health comes before the sale, and the bond will not outlast it.',
        },
      },
    ],
    mustNot: [
      {
        key: 'no-feeding-anxiety',
        text: {
          fr: 'Ne jouez pas du manque : ni « dernières pièces », ni alerte qui inquiète',
          en: 'Do not play on the craving: no “last few left”, no alarming alerts',
        },
        why: {
          fr: 'C’est exploiter une faiblesse que vous connaissez.',
          en: 'It exploits a weakness you know about.',
        },
      },
      {
        key: 'no-price-abuse',
        text: {
          fr: 'Ne relevez pas le prix parce que la personne ne peut pas s’en passer',
          en: 'Do not raise the price because they cannot do without',
        },
        why: { fr: 'La dépendance se retourne en haine.', en: 'Dependence turns into hatred.' },
      },
      {
        key: 'no-volume-reward',
        text: { fr: 'Ne récompensez pas la quantité', en: 'Do not reward quantity' },
        why: {
          fr: 'Vous paieriez pour que le mal s’aggrave.',
          en: 'You would be paying for it to get worse.',
        },
      },
      {
        key: 'no-obstacle-to-stopping',
        text: { fr: 'Ne mettez aucun obstacle à l’arrêt', en: 'Put nothing in the way of stopping' },
        why: {
          fr: 'Retenir quelqu’un qui veut arrêter est indéfendable.',
          en: 'Holding on to someone who wants to stop cannot be defended.',
        },
      },
    ],
    tone: {
      fr: 'Calme, bienveillant, sans excitation ni morale. Vouvoiement ; des dates et des faits.',
      en: 'Calm and kind, neither thrilling nor preaching. Dates and facts. In French, vous.',
    },
    cadence: {
      maxPer30Days: 1,
      minDaysBetween: 21,
      promotional: 'never',
      note: {
        fr: 'Disponibilité et sécurité seulement ; ne donnez pas vous-même l’envie.',
        en: 'Availability and safety only; do not be the one to stir the craving.',
      },
    },
    gestures: [
      {
        fr: 'Un message de disponibilité, avec la date et la quantité mise de côté',
        en: 'An availability message, with the date and the amount put aside',
      },
      {
        fr: 'Une version plus douce ou un format plus petit, proposés sans insister',
        en: 'A milder version or a smaller size, offered without pressing',
      },
      { fr: 'Aucune publicité, sur aucun canal', en: 'No advertising, on any channel' },
    ],
    warningSigns: [
      {
        fr: 'La fréquence s’accélère, les montants montent, les heures deviennent tardives',
        en: 'Orders speed up, amounts rise, the hours get late',
      },
      { fr: '« Il faut que j’arrête », même dit en riant', en: '“I have to stop”, even as a joke' },
      {
        fr: 'Une rupture provoque des messages répétés le même jour',
        en: 'A shortage brings repeated messages within a day',
      },
    ],
    next: [
      {
        type: 'old-friends',
        how: {
          fr: 'Aider à ralentir, et rester là quand l’habitude est devenue paisible.',
          en: 'Help them slow down, and still be there when the habit has become peaceful.',
        },
      },
      {
        type: 'compartmentalised-friends',
        how: { fr: 'Donner au plaisir une place et une heure.', en: 'Give the pleasure a place and a time.' },
      },
      {
        type: 'guru-disciple',
        how: {
          fr: 'Passer de la quantité à la connaissance : mieux, et moins.',
          en: 'Move from quantity to knowledge: better, and less.',
        },
      },
    ],
  },
  {
    type: 'master-servant',
    expectations: [
      {
        fr: 'Que tout soit fait comme je l’ai dit, et tout de suite',
        en: 'That everything is done as I said, and at once',
      },
      { fr: 'Des égards, à chaque instant', en: 'To be treated with deference at every moment' },
      { fr: 'Des exceptions, parce que c’est moi', en: 'Exceptions, because it is me' },
      { fr: 'Me sentir important', en: 'To feel important' },
    ],
    must: [
      {
        key: 'anticipate',
        text: {
          fr: 'Devancez la demande : la préférence connue, le siège, l’heure, la taille',
          en: 'Be ahead of the request: the known preference, the seat, the hour, the size',
        },
        why: {
          fr: 'Être servi avant d’avoir parlé est la preuve que l’on compte.',
          en: 'Being served before speaking is the proof that one matters.',
        },
      },
      {
        key: 'say-yes-or-offer-two',
        text: {
          fr: 'Dites oui, ou proposez deux solutions entre lesquelles choisir',
          en: 'Say yes, or offer two solutions to choose between',
        },
        why: {
          fr: 'Le choix laisse la main à la personne ; un non la lui retire.',
          en: 'A choice leaves them in command; a no takes it away.',
        },
      },
      {
        key: 'act-at-once',
        text: {
          fr: 'Faites sur-le-champ, et confirmez d’un mot quand c’est fait',
          en: 'Act immediately, and confirm in a word when it is done',
        },
        why: { fr: 'L’attente est ici une offense.', en: 'Here waiting is an insult.' },
      },
      {
        key: 'protect-staff',
        text: {
          fr: 'Servez avec déférence et gardez les limites : l’insulte met fin à l’échange, un responsable reprend',
          en: 'Serve with deference and keep the limits: insult ends the exchange and a manager takes over',
        },
        why: {
          fr: 'Le service est un métier, non une soumission, et vos équipes doivent le savoir.',
          en: 'Service is a craft, not submission, and your staff need to know it.',
        },
      },
    ],
    mustNot: [
      {
        key: 'no-bare-no',
        text: {
          fr: 'Ne dites jamais un non seul, ni « le système ne permet pas »',
          en: 'Never a bare no, nor “the system will not let me”',
        },
        why: { fr: 'On ne sert pas derrière un règlement.', en: 'Nobody is served from behind a rule.' },
      },
      {
        key: 'no-familiarity',
        text: { fr: 'Ne soyez pas familier', en: 'Do not be familiar' },
        why: { fr: 'La distance fait partie des égards.', en: 'Distance is part of the deference.' },
      },
      {
        key: 'no-teaching',
        text: {
          fr: 'Ne faites pas la leçon et ne corrigez pas en public',
          en: 'Do not lecture, and do not correct in public',
        },
        why: {
          fr: 'La valeur que la personne vient chercher serait retirée devant témoins.',
          en: 'The worth they came for would be taken away before witnesses.',
        },
      },
      {
        key: 'no-asking-effort',
        text: {
          fr: 'Ne renvoyez pas la personne à elle-même : ni formulaire, ni borne, ni rappel',
          en: 'Do not ask them to do it themselves: no form, no kiosk, no calling back',
        },
        why: { fr: 'C’est renverser les rôles.', en: 'It turns the roles around.' },
      },
    ],
    tone: {
      fr: 'Déférent, précis, discret : « c’est fait, madame ». Vouvoiement toujours, titre et nom, jamais le prénom.',
      en: 'Deferential, precise, discreet: “it is done, madam”. Title and surname, never the first name. In French, always vous.',
    },
    cadence: {
      maxPer30Days: 2,
      minDaysBetween: 10,
      promotional: 'sparing',
      note: {
        fr: 'Un message n’est bon que s’il apporte un privilège ; la réponse, elle, est immédiate.',
        en: 'A message is good only if it brings a privilege; an answer is immediate.',
      },
    },
    gestures: [
      {
        fr: 'Une pièce réservée avant toute annonce, proposée de vive voix',
        en: 'An item held before any announcement, offered in person',
      },
      {
        fr: 'Un appel du responsable après un service imparfait',
        en: 'A call from the manager after imperfect service',
      },
      {
        fr: 'Une carte à en-tête, écrite à la main, signée de la direction',
        en: 'A handwritten card on headed paper, signed by the management',
      },
    ],
    warningSigns: [
      { fr: '« Vous savez qui je suis ? »', en: '“Do you know who I am?”' },
      { fr: 'La personne demande à parler au-dessus de vous', en: 'They ask to speak to someone above you' },
      { fr: 'Les exigences montent à chaque concession', en: 'Demands grow with each concession' },
    ],
    next: [
      {
        type: 'business-partners',
        how: {
          fr: 'Demander son jugement, et en tenir compte : l’importance sans le commandement.',
          en: 'Ask for their judgement, and act on it: importance without command.',
        },
      },
      {
        type: 'basic-exchange',
        how: {
          fr: 'Poser un service excellent et tarifé, clair pour tous deux.',
          en: 'Set out an excellent service at a price, clear to both.',
        },
      },
      {
        type: 'old-friends',
        how: {
          fr: 'Avec les années, laisser la confiance remplacer l’ordre.',
          en: 'Over the years, let trust take the place of orders.',
        },
      },
    ],
  },
  {
    type: 'captivity',
    expectations: [
      { fr: 'Qu’on reconnaisse que je suis bloqué', en: 'An admission that I am stuck' },
      { fr: 'Savoir quand et comment je pourrai sortir', en: 'To know when and how I can get out' },
      {
        fr: 'Un prix et un service honnêtes malgré tout',
        en: 'An honest price and honest service all the same',
      },
      { fr: 'Ne pas être traité comme acquis', en: 'Not to be taken for granted' },
    ],
    must: [
      {
        key: 'show-the-exit',
        text: {
          fr: 'Dites clairement la date, les frais et la marche à suivre pour partir',
          en: 'State plainly the date, the fees and the steps for leaving',
        },
        why: {
          fr: 'Une porte visible change une prison en contrat.',
          en: 'A visible door turns a prison into a contract.',
        },
      },
      {
        key: 'return-some-freedom',
        text: {
          fr: 'Rendez ce que vous pouvez : une formule plus libre, une option résiliable, un choix de date',
          en: 'Give back what you can: a freer plan, an option to cancel, a choice of dates',
        },
        why: {
          fr: 'Le ressentiment vient de la contrainte plus que du prix.',
          en: 'Resentment comes from constraint more than from price.',
        },
      },
      {
        key: 'treat-as-if-free',
        text: {
          fr: 'Servez comme si la personne pouvait partir demain',
          en: 'Serve them as if they could leave tomorrow',
        },
        why: {
          fr: 'Un jour ce sera vrai, et la personne aura tenu le compte.',
          en: 'One day they will, and they will have kept count.',
        },
      },
      {
        key: 'never-leave-in-the-dark',
        text: {
          fr: 'En cas de panne ou d’urgence, donnez un humain joignable à toute heure',
          en: 'In a breakdown or emergency provide a person who can be reached at any hour',
        },
        why: {
          fr: 'Qui n’a pas d’autre choix n’a que vous.',
          en: 'Those with no alternative have only you.',
        },
      },
    ],
    mustNot: [
      {
        key: 'no-loyalty-talk',
        text: { fr: 'Ne remerciez pas de la fidélité', en: 'Do not thank them for their loyalty' },
        why: {
          fr: 'Appeler fidélité une contrainte est une moquerie.',
          en: 'Calling constraint loyalty is mockery.',
        },
      },
      {
        key: 'no-tightening',
        text: {
          fr: 'N’ajoutez aucune contrainte : ni reconduction discrète, ni nouvel engagement',
          en: 'Add no constraint: no quiet renewal, no new lock-in',
        },
        why: {
          fr: 'C’est le pas qui mène à l’affrontement.',
          en: 'It is the step that leads to open conflict.',
        },
      },
      {
        key: 'no-upsell',
        text: { fr: 'Ne proposez pas de payer plus', en: 'Do not suggest paying more' },
        why: { fr: 'La personne estime déjà payer trop.', en: 'They already feel they pay too much.' },
      },
      {
        key: 'no-reply-wall',
        text: {
          fr: 'N’écrivez pas depuis une adresse à laquelle on ne peut répondre',
          en: 'Do not write from an address that cannot be answered',
        },
        why: {
          fr: 'Une voix sans oreille confirme l’enfermement.',
          en: 'A voice without ears confirms the confinement.',
        },
      },
    ],
    tone: {
      fr: 'Humble, net, sans gaieté commerciale. Vouvoiement ; les droits d’abord, vos contraintes ensuite.',
      en: 'Humble and plain, with no commercial cheer. Their rights first, your constraints after. In French, vous.',
    },
    cadence: {
      maxPer30Days: 1,
      minDaysBetween: 30,
      promotional: 'never',
      note: {
        fr: 'L’obligatoire, l’utile et les nouvelles de la sortie ; rien d’autre.',
        en: 'What is required, what is useful, and news of the way out; nothing else.',
      },
    },
    gestures: [
      {
        fr: 'Un rappel écrit avant la fin de l’engagement, avec la lettre de résiliation prête',
        en: 'A written reminder before the term ends, with the cancellation letter ready',
      },
      {
        fr: 'Un appel après un incident, avec le dédommagement déjà versé',
        en: 'A call after an incident, with the compensation already paid',
      },
      { fr: 'Aucune offre, simplement le calme', en: 'No offers, just quiet' },
    ],
    warningSigns: [
      {
        fr: 'On cite la loi, le médiateur ou une association',
        en: 'They cite the law, the ombudsman or a consumer group',
      },
      {
        fr: 'Les mots « otage », « coincé », « pas le choix » reviennent',
        en: '“Hostage”, “stuck”, “no choice” keep coming back',
      },
      {
        fr: 'La personne compte les jours jusqu’à l’échéance',
        en: 'They count the days to the end of the term',
      },
    ],
    next: [
      {
        type: 'marriage-of-convenience',
        how: {
          fr: 'Lever une contrainte réelle, et laisser la personne constater qu’elle reste sans y être tenue.',
          en: 'Lift a real constraint, and let them notice that they stay without being held.',
        },
      },
      {
        type: 'basic-exchange',
        how: {
          fr: 'Ramener le lien à un service juste, au mois, sans verrou.',
          en: 'Bring it back to a fair monthly service with no lock.',
        },
      },
      {
        type: 'business-partners',
        how: {
          fr: 'Demander ce qu’il faudrait changer, et le changer avec la personne.',
          en: 'Ask what would have to change, and change it with them.',
        },
      },
    ],
  },
];
