import type { TypeKey } from '../catalogue.ts';
import type { Playbook } from './playbook.ts';

export const hostilePlaybooks: readonly Playbook<TypeKey>[] = [
  {
    type: 'ex-friends',
    expectations: [
      { fr: 'Qu’on reconnaisse ce qui s’est passé', en: 'That you admit what happened' },
      {
        fr: 'Qu’on ne fasse pas comme si de rien n’était',
        en: 'That you do not carry on as if nothing had happened',
      },
      { fr: 'Partir en paix, si je pars', en: 'To leave in peace, if I leave' },
    ],
    must: [
      {
        key: 'name-the-wrong',
        text: {
          fr: 'Nommez la faute, en une phrase, sans excuse',
          en: 'Name the wrong in one sentence, without excuses',
        },
        why: {
          fr: 'Seule une parole franche peut ramener quelqu’un qui a cru en vous.',
          en: 'Only an honest word can bring back someone who believed in you.',
        },
      },
      {
        key: 'write-by-hand',
        text: {
          fr: 'Écrivez une fois, à la main, au nom de la personne qui la connaissait',
          en: 'Write once, by hand, from the person who knew them',
        },
        why: {
          fr: 'La déception est personnelle ; la réponse doit l’être.',
          en: 'The letdown was personal; the answer must be too.',
        },
      },
      {
        key: 'repair-without-condition',
        text: {
          fr: 'Réparez le tort sans demander de revenir',
          en: 'Put it right without asking them to come back',
        },
        why: {
          fr: 'Une réparation sous condition est un achat.',
          en: 'A repair with conditions is a purchase.',
        },
      },
      {
        key: 'close-cleanly',
        text: {
          fr: 'Si la personne part, facilitez tout : données, remboursement, dernier mot aimable',
          en: 'If they leave, make it easy: data, refund, a kind last word',
        },
        why: {
          fr: 'On revient parfois là d’où l’on est parti sans heurt.',
          en: 'People sometimes return to what they could leave without a scene.',
        },
      },
    ],
    mustNot: [
      {
        key: 'no-win-back-campaign',
        text: { fr: 'N’envoyez pas de campagne de reconquête', en: 'Do not send a win-back campaign' },
        why: {
          fr: 'Une remise en réponse à une tristesse dit qu’on n’a pas écouté.',
          en: 'A discount in answer to sadness says nobody listened.',
        },
      },
      {
        key: 'no-justification',
        text: { fr: 'Ne vous justifiez pas', en: 'Do not justify yourself' },
        why: {
          fr: 'Expliquer pourquoi l’on a blessé blesse encore.',
          en: 'Explaining why you hurt someone hurts again.',
        },
      },
      {
        key: 'no-we-miss-you',
        text: { fr: 'N’écrivez pas « vous nous manquez »', en: 'Do not write “we miss you”' },
        why: { fr: 'C’est parler de vous, encore.', en: 'It is about you, again.' },
      },
      {
        key: 'no-second-attempt',
        text: {
          fr: 'N’insistez pas si la lettre reste sans réponse',
          en: 'Do not insist if the letter goes unanswered',
        },
        why: {
          fr: 'Au second essai, l’ami déçu devient une proie.',
          en: 'A second try turns a disappointed friend into prey.',
        },
      },
    ],
    tone: {
      fr: 'Sobre, humble, personnel. Le « vous » ou le « tu » que vous aviez ensemble : en changer serait acter la rupture.',
      en: 'Sober, humble, personal. In French keep the tu or vous you used to share: changing it would seal the break.',
    },
    cadence: {
      maxPer30Days: 1,
      minDaysBetween: 180,
      promotional: 'never',
      note: {
        fr: 'Une seule parole, au bon moment, puis le silence jusqu’à une réponse.',
        en: 'One word at the right time, then silence until there is an answer.',
      },
    },
    gestures: [
      { fr: 'Une lettre manuscrite qui reconnaît la faute', en: 'A handwritten letter that owns the fault' },
      {
        fr: 'Un petit présent sans publicité, joint à la lettre',
        en: 'A small present with the letter, no advertising',
      },
      {
        fr: 'Un appel du collègue que le client appréciait, si ce collègue le veut bien',
        en: 'A call from the person they liked, if that person is willing',
      },
      { fr: 'Le silence, après', en: 'Silence, afterwards' },
    ],
    warningSigns: [
      {
        fr: 'La tristesse devient publique : un avis, un récit',
        en: 'Sadness goes public: a review, a story told',
      },
      {
        fr: '« Avant, c’était différent » laisse place à « plus jamais »',
        en: '“It used to be different” gives way to “never again”',
      },
    ],
    next: [
      {
        type: 'old-friends',
        how: {
          fr: 'Une faute reconnue, un tort réparé, puis du temps ; le premier pas revient à la personne blessée.',
          en: 'A fault owned, a wrong put right, then time; the first step is theirs.',
        },
      },
      {
        type: 'casual-acquaintances',
        how: {
          fr: 'Accepter une relation plus légère, sans rappeler le passé.',
          en: 'Accept a lighter relationship, without bringing up the past.',
        },
      },
      {
        type: 'basic-exchange',
        how: {
          fr: 'Si la personne rachète, livrer sans faute et sans commentaire.',
          en: 'If they buy again, deliver without fault and without comment.',
        },
      },
    ],
  },
  {
    type: 'adversaries',
    expectations: [
      { fr: 'Qu’on me donne raison sur ce qui est vrai', en: 'That you grant what is true in what I say' },
      { fr: 'Une réparation réelle et proportionnée', en: 'A real remedy, in proportion' },
      { fr: 'Parler à quelqu’un qui peut décider', en: 'To speak to someone who can decide' },
      { fr: 'Que cela n’arrive pas à d’autres', en: 'That it does not happen to others' },
    ],
    must: [
      {
        key: 'one-owner-today',
        text: {
          fr: 'Confiez l’affaire le jour même à une seule personne, avec pouvoir de décider',
          en: 'Give the case the same day to one person with the power to decide',
        },
        why: {
          fr: 'Raconter une troisième fois son tort, c’est le subir une troisième fois.',
          en: 'Telling the wrong a third time is suffering it a third time.',
        },
      },
      {
        key: 'listen-first',
        text: {
          fr: 'Laissez la colère s’exprimer jusqu’au bout, puis redites ce que vous avez compris',
          en: 'Let the anger be spoken to the end, then say back what you understood',
        },
        why: {
          fr: 'On ne négocie pas avec quelqu’un qui n’a pas été entendu.',
          en: 'There is no settling with someone who has not been heard.',
        },
      },
      {
        key: 'remedy-first',
        text: {
          fr: 'Donnez la réparation d’abord, les égards ensuite, l’explication enfin',
          en: 'Give the remedy first, courtesy next, the explanation last',
        },
        why: {
          fr: 'Dans une plainte, l’issue compte plus que la manière, et la manière plus que la procédure.',
          en: 'In a complaint the outcome counts more than manners, and manners more than procedure.',
        },
      },
      {
        key: 'tell-what-changed',
        text: {
          fr: 'Dites ce que vous avez changé pour que cela ne se reproduise pas',
          en: 'Say what you changed so that it does not happen again',
        },
        why: {
          fr: 'Beaucoup se battent pour les autres autant que pour eux.',
          en: 'Many fight for others as much as for themselves.',
        },
      },
      {
        key: 'keep-the-record',
        text: {
          fr: 'Conservez chaque échange et chaque promesse, avec les dates',
          en: 'Keep every exchange and every promise, with dates',
        },
        why: {
          fr: 'L’exactitude protège les deux parties si l’affaire va plus loin.',
          en: 'Accuracy protects both sides if it goes further.',
        },
      },
    ],
    mustNot: [
      {
        key: 'no-arguing',
        text: {
          fr: 'Ne discutez pas les sentiments ni les intentions',
          en: 'Do not dispute feelings or motives',
        },
        why: {
          fr: 'Vous pouvez avoir raison sur un détail et perdre tout le reste.',
          en: 'You can be right on a detail and lose everything else.',
        },
      },
      {
        key: 'no-trinket',
        text: {
          fr: 'Ne proposez pas un bon d’achat ou un cadeau là où une somme est due',
          en: 'Do not offer a voucher or a gift where money is due',
        },
        why: {
          fr: 'Obliger à racheter pour être indemnisé est une provocation.',
          en: 'Making people buy again to be compensated is provocation.',
        },
      },
      {
        key: 'no-marketing',
        text: {
          fr: 'N’envoyez aucun message commercial tant que l’affaire est ouverte',
          en: 'Send nothing commercial while the case is open',
        },
        why: {
          fr: 'Une offre au milieu d’un conflit se montre partout.',
          en: 'An offer in the middle of a dispute gets passed around.',
        },
      },
      {
        key: 'no-silence-for-peace',
        text: {
          fr: 'N’achetez pas le silence et ne menacez pas',
          en: 'Do not buy silence, and do not threaten',
        },
        why: { fr: 'L’un et l’autre se publient.', en: 'Both get published.' },
      },
    ],
    tone: {
      fr: 'Calme, exact, sans ironie ni formule défensive : « vous avez raison sur ce point ». Vouvoiement, même si l’on vous tutoie.',
      en: 'Calm and exact, no irony, no defensive phrases: “you are right about this”. In French, vous, even if they say tu.',
    },
    cadence: {
      maxPer30Days: 0,
      minDaysBetween: 30,
      promotional: 'never',
      note: {
        fr: 'Rien en dehors de l’affaire ; dans l’affaire, une nouvelle à chaque date promise, même sans progrès.',
        en: 'Nothing outside the case; within it, news on every promised date, even without progress.',
      },
    },
    gestures: [
      {
        fr: 'Un appel dans la journée d’une personne qui décide',
        en: 'A call the same day from someone who decides',
      },
      {
        fr: 'Le remboursement versé, puis une carte d’excuses et un petit présent',
        en: 'The refund paid, then a card of apology and a small present',
      },
      {
        fr: 'Une lettre, des semaines plus tard, qui dit ce qui a changé',
        en: 'A letter, weeks later, saying what has changed',
      },
    ],
    warningSigns: [
      {
        fr: 'Une date limite, un avocat, un journaliste ou une plateforme d’avis sont cités',
        en: 'A deadline, a lawyer, a reporter or a review site is mentioned',
      },
      {
        fr: 'Le même tort est raconté à plusieurs de vos canaux',
        en: 'The same wrong is told to several of your channels',
      },
      { fr: 'Les messages se font courts, datés et froids', en: 'Messages become short, dated and cold' },
    ],
    next: [
      {
        type: 'basic-exchange',
        how: {
          fr: 'Réparer exactement, puis servir sans faute et sans familiarité.',
          en: 'Put it right exactly, then serve without fault and without familiarity.',
        },
      },
      {
        type: 'casual-acquaintances',
        how: {
          fr: 'Après la réparation, laisser passer du temps et rester simplement aimable.',
          en: 'After the remedy, let time pass and simply be kind.',
        },
      },
      {
        type: 'business-partners',
        how: {
          fr: 'Prendre la critique au sérieux au point d’associer la personne à la correction.',
          en: 'Take the criticism seriously enough to involve them in the fix.',
        },
      },
    ],
  },
  {
    type: 'stalker-prey',
    expectations: [
      { fr: 'Qu’on me laisse tranquille', en: 'To be left alone' },
      { fr: 'Que vous cessiez de tout savoir de moi', en: 'That you stop knowing everything about me' },
      { fr: 'Pouvoir dire non une fois pour toutes', en: 'To say no once and be done' },
    ],
    must: [
      {
        key: 'stop-everything',
        text: {
          fr: 'Arrêtez tout envoi, sur tous les canaux, le jour même',
          en: 'Stop all messages on every channel the same day',
        },
        why: {
          fr: 'Un seul message de trop annule toutes les excuses.',
          en: 'One message too many cancels every apology.',
        },
      },
      {
        key: 'one-step-opt-out',
        text: {
          fr: 'Rendez le refus simple : un geste, sans compte, sans motif',
          en: 'Make refusal simple: one step, no account, no reason',
        },
        why: {
          fr: 'Devoir s’expliquer pour être tranquille, c’est encore être poursuivi.',
          en: 'Having to explain oneself to be left alone is still being pursued.',
        },
      },
      {
        key: 'show-and-erase',
        text: {
          fr: 'Montrez ce que vous savez de la personne et effacez ce qu’elle demande',
          en: 'Show what you hold about them and erase what they ask',
        },
        why: {
          fr: 'C’est son droit, et la seule façon de rendre la confiance possible.',
          en: 'It is their right, and the only way to make trust possible.',
        },
      },
      {
        key: 'confirm-once',
        text: {
          fr: 'Confirmez une fois, brièvement, que c’est fait',
          en: 'Confirm once, briefly, that it is done',
        },
        why: {
          fr: 'La personne doit savoir qu’elle n’a plus rien à faire.',
          en: 'They should know there is nothing left to do.',
        },
      },
    ],
    mustNot: [
      {
        key: 'no-are-you-sure',
        text: {
          fr: 'Ne demandez pas de confirmer, ni pourquoi, ni « avant de partir »',
          en: 'Do not ask “are you sure”, nor why, nor “before you go”',
        },
        why: { fr: 'Chaque question est une main qui retient.', en: 'Every question is a hand on the arm.' },
      },
      {
        key: 'no-other-door',
        text: {
          fr: 'Ne revenez pas par un autre canal, une autre marque ou un partenaire',
          en: 'Do not come back through another channel, brand or partner',
        },
        why: {
          fr: 'Contourner un refus est ce qui définit le harcèlement.',
          en: 'Getting round a refusal is what pursuit means.',
        },
      },
      {
        key: 'no-showing-what-you-know',
        text: {
          fr: 'N’étalez pas ce que vous savez : ni trajet, ni panier, ni date de naissance',
          en: 'Do not display what you know: no route, no basket, no birthday',
        },
        why: { fr: 'La précision fait ici peur.', en: 'Here precision is frightening.' },
      },
      {
        key: 'no-passing-on',
        text: {
          fr: 'Ne transmettez ni ne revendez les coordonnées',
          en: 'Do not pass on or sell their details',
        },
        why: {
          fr: 'La personne verrait le harcèlement changer de visage.',
          en: 'They would see the pursuit change faces.',
        },
      },
    ],
    tone: {
      fr: 'Deux phrases, neutres, sans regret affiché. Vouvoiement ; pas de prénom.',
      en: 'Two sentences, neutral, with no display of regret. No first name. In French, vous.',
    },
    cadence: {
      maxPer30Days: 0,
      minDaysBetween: 365,
      promotional: 'never',
      note: {
        fr: 'Silence complet, hors ce que la loi ou une commande en cours exigent.',
        en: 'Complete silence, apart from what the law or an open order requires.',
      },
    },
    gestures: [
      { fr: 'Le silence, tenu', en: 'Silence, and keeping it' },
      {
        fr: 'Un seul message : « c’est arrêté, voici la preuve »',
        en: 'One message: “it has stopped, here is the proof”',
      },
      {
        fr: 'La suppression des données, sans qu’il faille la réclamer deux fois',
        en: 'Data erased, without having to ask twice',
      },
    ],
    warningSigns: [
      {
        fr: '« Arrêtez », « encore vous », « comment savez-vous cela ? »',
        en: '“Stop”, “you again”, “how do you know that?”',
      },
      {
        fr: 'Des signalements comme courrier indésirable, des blocages, une adresse jetable',
        en: 'Spam reports, blocked numbers, a throwaway address',
      },
      {
        fr: 'Une demande d’accès aux données ou une plainte à l’autorité de protection',
        en: 'A data access request, or a complaint to the data protection authority',
      },
    ],
    next: [
      {
        type: 'basic-exchange',
        how: {
          fr: 'Attendre que la personne achète d’elle-même, servir, et ne rien ajouter.',
          en: 'Wait until they buy of their own accord, serve them, and add nothing.',
        },
      },
      {
        type: 'complete-strangers',
        how: {
          fr: 'Oublier vraiment : effacer ce qui peut l’être et ne plus écrire.',
          en: 'Really forget: erase what can be erased and write no more.',
        },
      },
      {
        type: 'casual-acquaintances',
        how: {
          fr: 'Si la personne choisit un seul sujet et un seul canal, s’y tenir exactement.',
          en: 'If they choose one subject and one channel, keep exactly to it.',
        },
      },
    ],
  },
];
