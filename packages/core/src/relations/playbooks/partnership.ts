import type { TypeKey } from '../catalogue.ts';
import type { Playbook } from './playbook.ts';

export const partnershipPlaybooks: readonly Playbook<TypeKey>[] = [
  {
    type: 'arranged-marriage',
    expectations: [
      { fr: 'Que cela fonctionne, puisque je n’ai pas choisi', en: 'That it works, since I had no say' },
      {
        fr: 'Connaître mes droits et mes devoirs, noir sur blanc',
        en: 'To have my rights and duties in writing',
      },
      {
        fr: 'Qu’on me traite comme un client, et pas seulement celui qui vous a choisi',
        en: 'To be treated as a customer, and not only whoever chose you',
      },
    ],
    must: [
      {
        key: 'acknowledge-the-third-party',
        text: {
          fr: 'Reconnaissez que le choix a été fait par un autre, et dites ce qui dépend de la personne',
          en: 'Acknowledge that someone else chose, and say what is theirs to decide',
        },
        why: {
          fr: 'Faire comme si la personne avait choisi la met à distance.',
          en: 'Acting as though they had chosen pushes them away.',
        },
      },
      {
        key: 'explain-what-is-due',
        text: {
          fr: 'Exposez clairement ce que vous devez, ce que doit la personne, et à qui s’adresser',
          en: 'Set out plainly what you owe, what they owe, and whom to turn to',
        },
        why: {
          fr: 'Faute d’attachement, le lien tient par des devoirs bien tenus.',
          en: 'Without attachment, the bond rests on duties well kept.',
        },
      },
      {
        key: 'do-the-paperwork',
        text: {
          fr: 'Prenez sur vous les démarches avec le tiers : employeur, assureur, propriétaire',
          en: 'Take on the dealings with the third party: employer, insurer, landlord',
        },
        why: {
          fr: 'Être ballotté entre deux maisons, sans en avoir choisi aucune, use la patience.',
          en: 'Being sent back and forth between two parties, having chosen neither, wears out anyone’s patience.',
        },
      },
      {
        key: 'give-a-choice',
        text: {
          fr: 'Offrez au moins un choix réel : la date, le canal, la formule, la personne',
          en: 'Offer at least one real choice: the date, the channel, the plan, the person',
        },
        why: {
          fr: 'Un choix, même petit, rend un peu de la liberté perdue.',
          en: 'A choice, even a small one, gives back some of the freedom lost.',
        },
      },
    ],
    mustNot: [
      {
        key: 'no-pretended-love',
        text: {
          fr: 'Ne remerciez pas la personne de vous avoir choisi',
          en: 'Do not thank them for choosing you',
        },
        why: { fr: 'C’est faux, et chacun le sait.', en: 'It is not true, and they know it.' },
      },
      {
        key: 'no-hiding-behind-contract',
        text: {
          fr: 'Ne renvoyez pas au tiers pour éviter de répondre',
          en: 'Do not send them to the third party to avoid answering',
        },
        why: {
          fr: 'Si chacun renvoie à l’autre, la personne n’a plus personne.',
          en: 'If each points at the other, they are left with nobody.',
        },
      },
      {
        key: 'no-report-to-third-party',
        text: {
          fr: 'Ne transmettez rien au tiers que la personne n’ait accepté',
          en: 'Pass nothing to the third party that they have not agreed to',
        },
        why: {
          fr: 'La personne vous croit déjà du côté de l’autre.',
          en: 'They already suspect you are on the other side.',
        },
      },
      {
        key: 'no-upsell-on-duty',
        text: {
          fr: 'Ne profitez pas d’une démarche obligée pour vendre des options',
          en: 'Do not use a compulsory step to sell extras',
        },
        why: {
          fr: 'On ne vend pas à qui ne peut pas sortir.',
          en: 'One does not sell to someone who cannot leave the room.',
        },
      },
    ],
    tone: {
      fr: 'Respectueux, précis, sans enthousiasme feint. Vouvoiement ; dites « vous pouvez » plutôt que « vous devez » chaque fois que c’est vrai.',
      en: 'Respectful and precise, no feigned delight. Say “you can” rather than “you must” whenever it is true. In French, vous.',
    },
    cadence: {
      maxPer30Days: 1,
      minDaysBetween: 20,
      promotional: 'never',
      note: {
        fr: 'L’utile et l’obligatoire, groupés en un message ; rien de plus.',
        en: 'What is useful and what is required, gathered in one message; nothing more.',
      },
    },
    gestures: [
      {
        fr: 'Un appel d’accueil pour demander ce que la personne aurait voulu',
        en: 'A welcome call to ask what they would have wanted',
      },
      {
        fr: 'Une page qui dit qui fait quoi, avec deux noms et deux numéros',
        en: 'One page that says who does what, with two names and two numbers',
      },
      {
        fr: 'Une démarche faite à la place de la personne, annoncée une fois terminée',
        en: 'A step taken on their behalf, announced once it is done',
      },
    ],
    warningSigns: [
      { fr: '« De toute façon, je n’ai pas le choix »', en: '“I have no choice anyway”' },
      {
        fr: 'La personne demande comment changer de formule ou sortir du dispositif',
        en: 'They ask how to change plan or leave the scheme',
      },
      {
        fr: 'Les plaintes passent par l’employeur ou le tiers',
        en: 'Complaints arrive through the employer or the third party',
      },
    ],
    next: [
      {
        type: 'marriage-of-convenience',
        how: {
          fr: 'Faire que tout marche si bien que rester devienne une préférence.',
          en: 'Make it work so well that staying becomes a preference.',
        },
      },
      {
        type: 'buddies',
        how: {
          fr: 'Un interlocuteur agréable et constant, année après année.',
          en: 'One pleasant, constant contact, year after year.',
        },
      },
      {
        type: 'marriage',
        how: {
          fr: 'Le jour où la personne peut choisir, lui laisser le choix sans entrave et lui dire pourquoi vous espérez qu’elle reste.',
          en: 'On the day they can choose, leave the choice free and say why you hope they will stay.',
        },
      },
    ],
  },
  {
    type: 'marriage-of-convenience',
    expectations: [
      { fr: 'Que tout marche sans que j’aie à m’en occuper', en: 'That it runs without my attention' },
      { fr: 'Ne pas payer plus cher parce que je reste', en: 'Not to pay more because I stay' },
      { fr: 'Qu’un problème soit réglé du premier coup', en: 'A problem settled the first time' },
      { fr: 'Qu’on ne me dérange pas', en: 'Not to be disturbed' },
    ],
    must: [
      {
        key: 'keep-effort-low',
        text: {
          fr: 'Faites en sorte que rien ne demande d’effort : renouvellement, paiement, déménagement',
          en: 'Make everything effortless: renewal, payment, moving house',
        },
        why: { fr: 'La commodité est la raison de rester.', en: 'Convenience is the reason to stay.' },
      },
      {
        key: 'review-the-price-unasked',
        text: {
          fr: 'Vérifiez chaque année que la formule est la meilleure pour la personne, et changez-la si elle ne l’est plus',
          en: 'Check each year that the plan is still the best for them, and change it if it is not',
        },
        why: {
          fr: 'Découvrir seul qu’on payait trop transforme l’inertie en colère.',
          en: 'Finding out alone that one overpaid turns inertia into anger.',
        },
      },
      {
        key: 'solve-at-first-contact',
        text: {
          fr: 'Réglez la demande au premier contact, ou gardez-la jusqu’au bout',
          en: 'Settle the request at first contact, or keep hold of it to the end',
        },
        why: {
          fr: 'Chaque rappel donne une raison de regarder ailleurs.',
          en: 'Every call back gives a reason to look elsewhere.',
        },
      },
      {
        key: 'thank-for-staying',
        text: {
          fr: 'Remerciez la durée une fois par an, par quelque chose d’utile',
          en: 'Thank them for the years once a year, with something useful',
        },
        why: {
          fr: 'Dans la banque, l’assurance ou l’énergie, la fidélité est rarement remarquée.',
          en: 'In banking, insurance or energy, loyalty is seldom noticed.',
        },
      },
    ],
    mustNot: [
      {
        key: 'no-exit-trap',
        text: { fr: 'Ne rendez pas le départ difficile', en: 'Do not make leaving hard' },
        why: {
          fr: 'Qui découvre le verrou passe de la raison à la captivité.',
          en: 'Finding the lock turns good sense into captivity.',
        },
      },
      {
        key: 'no-loyalty-penalty',
        text: {
          fr: 'Ne faites pas payer aux anciens le prix d’appel des nouveaux',
          en: 'Do not let those who stay pay for the newcomers’ discount',
        },
        why: {
          fr: 'C’est la première chose que montre un comparateur.',
          en: 'It is the first thing a comparison site shows.',
        },
      },
      {
        key: 'no-needless-novelty',
        text: {
          fr: 'Ne changez pas l’application, la facture ou les codes sans nécessité',
          en: 'Do not change the app, the bill or the logins without need',
        },
        why: {
          fr: 'Obliger à réapprendre, c’est obliger à reconsidérer.',
          en: 'Making people relearn makes them reconsider.',
        },
      },
      {
        key: 'no-claim-of-passion',
        text: { fr: 'Ne parlez pas d’amour ni de communauté', en: 'Do not talk of love or community' },
        why: {
          fr: 'La personne est satisfaite, pas éprise ; le contraste prête à sourire.',
          en: 'They are content, not smitten; the contrast invites a smile.',
        },
      },
    ],
    tone: {
      fr: 'Sobre, utile, bref : ce qui change, ce que cela coûte, ce qu’il n’y a pas à faire. Vouvoiement.',
      en: 'Sober, useful, brief: what changes, what it costs, what need not be done. In French, vous.',
    },
    cadence: {
      maxPer30Days: 1,
      minDaysBetween: 25,
      promotional: 'sparing',
      note: {
        fr: 'Une offre n’a de sens que si elle fait baisser la facture ou l’effort.',
        en: 'An offer makes sense only if it lowers the bill or the effort.',
      },
    },
    gestures: [
      {
        fr: 'Un message annuel : « nous avons vérifié, vous avez la bonne formule »',
        en: 'A yearly message: “we checked, you are on the right plan”',
      },
      {
        fr: 'Une baisse appliquée d’office, annoncée après coup',
        en: 'A reduction applied on your own initiative, announced afterwards',
      },
      {
        fr: 'Une carte de remerciement pour les années, sans offre jointe',
        en: 'A thank-you card for the years, with no offer enclosed',
      },
      { fr: 'Le silence quand tout va bien', en: 'Silence when all is well' },
    ],
    warningSigns: [
      {
        fr: 'On demande la date de fin du contrat ou les frais de résiliation',
        en: 'They ask for the end date of the contract or the cancellation fee',
      },
      { fr: 'Une demande simple a nécessité trois contacts', en: 'A simple request took three contacts' },
      {
        fr: 'Une hausse de prix approche et personne ne l’a expliquée',
        en: 'A price rise is coming and nobody has explained it',
      },
    ],
    next: [
      {
        type: 'marriage',
        how: {
          fr: 'Être présent le jour d’un coup dur, et tenir plus que le contrat.',
          en: 'Be there on a bad day, and do more than the contract says.',
        },
      },
      {
        type: 'old-friends',
        how: {
          fr: 'Mettre un visage sur les années : la même personne, qui se souvient.',
          en: 'Put a face to the years: the same person, who remembers.',
        },
      },
      {
        type: 'courtship',
        how: {
          fr: 'À l’échéance, refaire sa cour : exposer les choix, laisser comparer.',
          en: 'At renewal, court them again: lay out the choices and let them compare.',
        },
      },
    ],
  },
  {
    type: 'marriage',
    expectations: [
      { fr: 'De la fidélité en échange de la mienne', en: 'Faithfulness in return for mine' },
      {
        fr: 'Des efforts qui ne s’arrêtent pas après les premiers mois',
        en: 'Effort that does not stop after the first months',
      },
      { fr: 'Que nos anniversaires ne soient pas oubliés', en: 'That our anniversaries are not forgotten' },
      { fr: 'Qu’on traverse ensemble les mauvais moments', en: 'To get through bad times together' },
    ],
    must: [
      {
        key: 'mark-anniversaries',
        text: {
          fr: 'Fêtez la date où tout a commencé, par un geste choisi pour cette personne',
          en: 'Mark the date it all began, with something chosen for this person',
        },
        why: {
          fr: 'Un anniversaire oublié dit que l’engagement n’était que d’un côté.',
          en: 'A forgotten anniversary says the commitment was on one side only.',
        },
      },
      {
        key: 'stand-by-in-trouble',
        text: {
          fr: 'Dans un coup dur, allez au-delà du contrat et décidez sur-le-champ',
          en: 'In trouble, go beyond the contract and decide on the spot',
        },
        why: {
          fr: 'La personne est restée quand c’était difficile ; c’est votre tour.',
          en: 'They stayed when it was hard; it is your turn.',
        },
      },
      {
        key: 'keep-making-efforts',
        text: {
          fr: 'Apportez chaque saison une attention nouvelle, sans attendre qu’on s’éloigne',
          en: 'Bring a fresh attention every season, without waiting for them to drift',
        },
        why: {
          fr: 'Les efforts réservés à la conquête laissent un goût amer.',
          en: 'Effort kept for the conquest leaves a bitter taste.',
        },
      },
      {
        key: 'speak-before-deciding',
        text: {
          fr: 'Parlez des changements importants avant de les décider',
          en: 'Talk about important changes before deciding them',
        },
        why: {
          fr: 'On ne met pas son conjoint devant le fait accompli.',
          en: 'One does not present a spouse with a done deal.',
        },
      },
      {
        key: 'keep-promises',
        text: {
          fr: 'Tenez chaque promesse, et prévenez si l’une devient impossible',
          en: 'Keep every promise, and speak up if one becomes impossible',
        },
        why: { fr: 'L’engagement vit de la parole tenue.', en: 'Commitment lives on words kept.' },
      },
    ],
    mustNot: [
      {
        key: 'no-better-deal-for-others',
        text: {
          fr: 'Ne traitez pas les nouveaux mieux que la personne qui vous est restée',
          en: 'Do not treat newcomers better than them',
        },
        why: { fr: 'C’est vécu comme une infidélité.', en: 'It is felt as infidelity.' },
      },
      {
        key: 'no-charge-for-care',
        text: {
          fr: 'Ne facturez pas les égards : l’exception, l’urgence, le geste',
          en: 'Do not charge for care: the exception, the urgent help, the gesture',
        },
        why: {
          fr: 'Tarifer une faveur, c’est rappeler que tout était commerce.',
          en: 'Putting a price on a favour says it was all trade.',
        },
      },
      {
        key: 'no-threat-or-test',
        text: {
          fr: 'Ne brandissez pas le contrat dans un désaccord',
          en: 'Do not wave the contract in a disagreement',
        },
        why: {
          fr: 'Invoquer l’écrit, c’est commencer la séparation.',
          en: 'Invoking the paper begins the separation.',
        },
      },
      {
        key: 'no-routine-message',
        text: {
          fr: 'N’envoyez pas un anniversaire automatique signé du service client',
          en: 'Do not send an automatic anniversary signed by customer service',
        },
        why: {
          fr: 'Une attention sans personne derrière est pire que l’oubli.',
          en: 'An attention with nobody behind it is worse than forgetting.',
        },
      },
    ],
    tone: {
      fr: 'Tendre et loyal, avec le « nous » de ce que vous avez fait ensemble. Le « vous » ou le « tu » installé depuis le début.',
      en: 'Affectionate and loyal, with the “we” of what you have done together. In French, whichever of tu and vous you began with.',
    },
    cadence: {
      maxPer30Days: 3,
      minDaysBetween: 7,
      promotional: 'sparing',
      note: {
        fr: 'Des attentions plus que des offres ; une offre va d’abord aux plus fidèles, et dit pourquoi.',
        en: 'Attentions more than offers; an offer goes to the faithful first, and says why.',
      },
    },
    gestures: [
      {
        fr: 'Une carte manuscrite et un petit cadeau à la date anniversaire',
        en: 'A handwritten card and a small gift on the anniversary',
      },
      {
        fr: 'Un appel dans un moment difficile, sans rien à proposer',
        en: 'A call at a hard time, with nothing to offer',
      },
      { fr: 'La première invitation à voir ce qui arrive', en: 'The first invitation to see what is coming' },
      {
        fr: 'Un entretien ou une réparation offerts avant la panne',
        en: 'A free service or repair before anything breaks',
      },
    ],
    warningSigns: [
      {
        fr: 'La personne essaie un concurrent pour la première fois',
        en: 'They try a competitor for the first time',
      },
      {
        fr: 'Un reproche revient deux fois : il n’a pas été entendu',
        en: 'A reproach comes up twice: it was not heard',
      },
      {
        fr: 'La personne ne raconte plus rien, elle ne fait que demander',
        en: 'They no longer tell you things, they only ask for things',
      },
    ],
    next: [
      {
        type: 'best-friends',
        how: {
          fr: 'Ajouter la franchise à la fidélité : demander ce qui ne va pas, et le changer.',
          en: 'Add frankness to loyalty: ask what is wrong, and change it.',
        },
      },
      {
        type: 'old-friends',
        how: {
          fr: 'Avec les années, laisser la passion devenir une paix, sans cesser les attentions.',
          en: 'With the years let fervour become peace, and keep the attentions going.',
        },
      },
      {
        type: 'teammates',
        how: {
          fr: 'Se donner un but commun, au-delà de ce que l’on achète.',
          en: 'Find a shared aim beyond what is bought.',
        },
      },
    ],
  },
  {
    type: 'courtship',
    expectations: [
      { fr: 'Pouvoir essayer avant de m’engager', en: 'To try before I commit' },
      { fr: 'Des réponses complètes à toutes mes questions', en: 'Full answers to all my questions' },
      {
        fr: 'Prendre mon temps sans être relancé chaque jour',
        en: 'To take my time without being chased every day',
      },
      {
        fr: 'Savoir ce qui ne va pas, pas seulement ce qui brille',
        en: 'To know the weak points, not only the shine',
      },
    ],
    must: [
      {
        key: 'answer-in-depth',
        text: {
          fr: 'Répondez à fond : comment c’est fait, où, par qui, avec quelles limites',
          en: 'Answer in depth: how it is made, where, by whom, with what limits',
        },
        why: {
          fr: 'Derrière chaque question il y en a une autre : puis-je vous faire confiance ?',
          en: 'Behind each question is another: can I trust you?',
        },
      },
      {
        key: 'let-them-try',
        text: {
          fr: 'Proposez un essai réel, réversible, sans carte bancaire',
          en: 'Offer a real, reversible trial, with no card details',
        },
        why: {
          fr: 'On se convainc soi-même mieux qu’on ne se laisse convaincre.',
          en: 'People convince themselves better than you can.',
        },
      },
      {
        key: 'compare-honestly',
        text: {
          fr: 'Comparez honnêtement avec les autres, et dites quand l’autre convient mieux',
          en: 'Compare honestly with others, and say when another fits better',
        },
        why: {
          fr: 'Cette honnêteté-là est la preuve que la personne cherchait.',
          en: 'That honesty is the proof they were looking for.',
        },
      },
      {
        key: 'agree-on-next-meeting',
        text: {
          fr: 'À la fin de chaque échange, convenez du suivant, à la date que la personne choisit',
          en: 'At the end of each exchange agree on the next, on a date they choose',
        },
        why: {
          fr: 'Savoir quand on se revoit évite la relance et l’oubli.',
          en: 'Knowing when you will meet again avoids both chasing and forgetting.',
        },
      },
    ],
    mustNot: [
      {
        key: 'no-rushing',
        text: {
          fr: 'Ne pressez pas : ni offre qui expire, ni « il n’en reste qu’un »',
          en: 'Do not rush: no expiring offer, no “only one left”',
        },
        why: {
          fr: 'Presser, c’est avouer qu’on craint la réflexion.',
          en: 'Rushing admits that you fear reflection.',
        },
      },
      {
        key: 'no-overpromise',
        text: {
          fr: 'Ne promettez rien que l’usage ne confirmera pas',
          en: 'Promise nothing that daily use will not bear out',
        },
        why: {
          fr: 'La déception des premiers jours met fin à tout.',
          en: 'Disappointment in the first days ends everything.',
        },
      },
      {
        key: 'no-commitment-language-early',
        text: {
          fr: 'Ne parlez pas déjà en famille ni en fidélité',
          en: 'Do not speak of family or loyalty yet',
        },
        why: { fr: 'La personne n’a encore rien décidé.', en: 'They have decided nothing so far.' },
      },
      {
        key: 'no-change-of-contact',
        text: {
          fr: 'Ne faites pas recommencer l’histoire avec un autre vendeur',
          en: 'Do not make them start again with another salesperson',
        },
        why: {
          fr: 'La confiance s’est nouée avec quelqu’un, pas avec un service.',
          en: 'Trust was built with someone, not with a department.',
        },
      },
    ],
    tone: {
      fr: 'Attentif, savant sans pédanterie, patient. Vouvoiement ; beaucoup de réponses, peu d’adjectifs.',
      en: 'Attentive, knowledgeable without showing off, patient. Many answers, few adjectives. In French, vous.',
    },
    cadence: {
      maxPer30Days: 3,
      minDaysBetween: 7,
      promotional: 'sparing',
      note: {
        fr: 'Chaque message apporte une réponse ou une preuve, au rythme que la personne donne.',
        en: 'Each message brings an answer or a proof, at the pace they set.',
      },
    },
    gestures: [
      { fr: 'Un échantillon ou un prêt pour quelques jours', en: 'A sample, or a loan for a few days' },
      {
        fr: 'Un message qui répond à la question restée en suspens',
        en: 'A message that answers the question left open',
      },
      {
        fr: 'La mise en relation avec un client de longue date, s’il le veut bien',
        en: 'An introduction to a long-standing customer who is glad to talk',
      },
      {
        fr: 'Un mot manuscrit après la visite, avec une ligne directe',
        en: 'A handwritten note after the visit, with a direct line',
      },
    ],
    warningSigns: [
      { fr: 'Les questions cessent avant la décision', en: 'Questions stop before a decision is made' },
      { fr: 'La personne repousse deux fois le rendez-vous', en: 'They put the meeting off twice' },
      { fr: 'Le prix devient le seul sujet', en: 'Price becomes the only subject' },
    ],
    next: [
      {
        type: 'marriage',
        how: {
          fr: 'Tenir pendant l’essai tout ce qui a été dit, puis demander simplement la décision.',
          en: 'During the trial keep to everything you said, then simply ask for a decision.',
        },
      },
      {
        type: 'buddies',
        how: {
          fr: 'Si la personne ne veut pas s’engager, rester de bonne compagnie.',
          en: 'If they do not want to commit, stay good company.',
        },
      },
      {
        type: 'basic-exchange',
        how: {
          fr: 'Si la personne cherche surtout un bon achat, conclure net et bien livrer.',
          en: 'If they mostly want a good buy, close cleanly and deliver well.',
        },
      },
    ],
  },
  {
    type: 'rebound',
    expectations: [
      { fr: 'Ne pas revivre ce que j’ai vécu ailleurs', en: 'Not to go through that again' },
      {
        fr: 'Qu’on m’aide à quitter l’autre sans y perdre',
        en: 'Help in leaving the other one without losing out',
      },
      { fr: 'Qu’on écoute ce qui s’est passé', en: 'To be heard about what happened' },
      { fr: 'Pouvoir repartir si je me suis trompé', en: 'To be able to leave again if I was wrong' },
    ],
    must: [
      {
        key: 'hear-the-story',
        text: {
          fr: 'Écoutez une fois, jusqu’au bout, ce qui a fait partir la personne, et notez-le',
          en: 'Hear once, to the end, what made them leave, and note it down',
        },
        why: {
          fr: 'C’est la liste exacte de ce que vous ne devez pas refaire.',
          en: 'It is the exact list of what you must not repeat.',
        },
      },
      {
        key: 'make-the-switch',
        text: {
          fr: 'Chargez-vous du changement : résiliation, transfert, reprise',
          en: 'Take care of the switch: cancellation, transfer, trade-in',
        },
        why: {
          fr: 'La personne fuit ; chaque démarche la retient dans ce qu’elle fuit.',
          en: 'They are getting away; every form keeps them in what they are leaving.',
        },
      },
      {
        key: 'be-safe-first',
        text: {
          fr: 'Soyez irréprochable d’abord sur le point qui a blessé la personne',
          en: 'Be beyond reproach first on the very point that hurt them',
        },
        why: {
          fr: 'Un seul faux pas au même endroit, et vous êtes pareil que l’autre.',
          en: 'One slip in the same place and you are just the same.',
        },
      },
      {
        key: 'leave-exit-open',
        text: {
          fr: 'Montrez la sortie : durée, conditions, remboursement',
          en: 'Show the way out: length, terms, refund',
        },
        why: {
          fr: 'Qui sort d’un piège regarde d’abord la porte.',
          en: 'Someone out of a trap looks for the door first.',
        },
      },
    ],
    mustNot: [
      {
        key: 'no-badmouthing',
        text: { fr: 'Ne dites pas de mal de l’ancienne marque', en: 'Do not speak ill of the former brand' },
        why: {
          fr: 'La personne l’avait choisie : vous jugeriez son choix.',
          en: 'They once chose it: you would be judging their choice.',
        },
      },
      {
        key: 'no-quick-commitment',
        text: {
          fr: 'Ne demandez pas d’engagement long tout de suite',
          en: 'Do not ask for a long commitment straight away',
        },
        why: {
          fr: 'Le départ est frais ; ce n’est pas encore un choix pour vous.',
          en: 'The parting is fresh; it is not yet a choice of you.',
        },
      },
      {
        key: 'no-victory',
        text: { fr: 'Ne célébrez pas une conquête', en: 'Do not celebrate a conquest' },
        why: {
          fr: 'La personne ne s’est pas ralliée, elle s’est mise à l’abri.',
          en: 'They have not joined a side, they have taken shelter.',
        },
      },
      {
        key: 'no-discount-as-reason',
        text: {
          fr: 'Ne retenez pas la personne par une simple remise',
          en: 'Do not hold on to them with a discount alone',
        },
        why: {
          fr: 'Qui reste pour une remise repart pour une autre, sans s’être attaché.',
          en: 'Someone held by a discount leaves for the next one, never having settled.',
        },
      },
    ],
    tone: {
      fr: 'Apaisant, factuel, sans triomphe. Vouvoiement ; répondez aux craintes avec des faits vérifiables.',
      en: 'Calming and factual, never triumphant. Meet worries with facts they can check. In French, vous.',
    },
    cadence: {
      maxPer30Days: 2,
      minDaysBetween: 10,
      promotional: 'never',
      note: {
        fr: 'Quelques nouvelles du changement en cours, puis une seule question après un mois : est-ce mieux ?',
        en: 'A little news of the switch, then one question after a month: is it better?',
      },
    },
    gestures: [
      {
        fr: 'Un appel à la fin du premier mois, pour demander si c’est réglé',
        en: 'A call at the end of the first month to ask whether it is sorted',
      },
      {
        fr: 'Un message qui confirme que l’ancien contrat est bien clos',
        en: 'A message confirming that the old contract is closed',
      },
      {
        fr: 'Une carte de bienvenue signée de l’interlocuteur, sans offre',
        en: 'A welcome card signed by their contact, with no offer',
      },
    ],
    warningSigns: [
      {
        fr: 'La personne compare encore à l’ancienne marque après plusieurs mois',
        en: 'After several months they still compare you with the former brand',
      },
      { fr: '« Vous êtes tous les mêmes »', en: '“You are all the same”' },
    ],
    next: [
      {
        type: 'courtship',
        how: {
          fr: 'Une fois l’apaisement venu, montrer ce que vous avez de bon en propre.',
          en: 'Once calm has returned, show what is good about you in your own right.',
        },
      },
      {
        type: 'basic-exchange',
        how: {
          fr: 'Livrer sans faute pendant six mois, sans rien demander d’autre.',
          en: 'Deliver without a fault for six months and ask for nothing else.',
        },
      },
      {
        type: 'buddies',
        how: {
          fr: 'Une présence légère, qui fait oublier l’histoire d’avant.',
          en: 'A light presence that lets the earlier story fade.',
        },
      },
    ],
  },
];
