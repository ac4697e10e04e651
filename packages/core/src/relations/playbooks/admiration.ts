import type { TypeKey } from '../catalogue.ts';
import type { Playbook } from './playbook.ts';

export const admirationPlaybooks: readonly Playbook<TypeKey>[] = [
  {
    type: 'star-groupie',
    expectations: [
      { fr: 'Savoir avant tout le monde', en: 'To know before everyone else' },
      { fr: 'Approcher ceux qui créent', en: 'To get close to the people who make it' },
      {
        fr: 'Qu’on reconnaisse que je suis là depuis le début',
        en: 'Recognition that I was there from the start',
      },
      { fr: 'Posséder ce que peu de gens ont', en: 'To own what few people own' },
    ],
    must: [
      {
        key: 'give-access',
        text: {
          fr: 'Ouvrez une porte : un atelier, une répétition, une question posée au créateur',
          en: 'Open a door: a workshop, a rehearsal, a question put to the maker',
        },
        why: {
          fr: 'L’accès vaut ici plus que toute remise.',
          en: 'Here access is worth more than any discount.',
        },
      },
      {
        key: 'first-to-know',
        text: {
          fr: 'Annoncez les nouveautés aux fans avant la presse',
          en: 'Tell fans the news before the press',
        },
        why: {
          fr: 'Apprendre par d’autres, c’est ne plus être du cercle.',
          en: 'Hearing it from others means being out of the circle.',
        },
      },
      {
        key: 'see-the-fan',
        text: {
          fr: 'Remerciez nommément celui qui vous défend ou vous célèbre',
          en: 'Thank by name those who defend or celebrate you',
        },
        why: {
          fr: 'Être vu par ce qu’on admire est la récompense attendue.',
          en: 'Being seen by what one admires is the reward.',
        },
      },
      {
        key: 'stay-admirable',
        text: {
          fr: 'Soyez à la hauteur : la qualité et la conduite, en public comme en privé',
          en: 'Live up to it: quality and conduct, in public and in private',
        },
        why: {
          fr: 'L’idole qui déçoit est détestée autant qu’elle fut aimée.',
          en: 'An idol who disappoints is hated as much as it was loved.',
        },
      },
    ],
    mustNot: [
      {
        key: 'no-milking',
        text: {
          fr: 'Ne tirez pas profit de l’adoration : ni prix gonflés, ni collections sans fin',
          en: 'Do not milk the adoration: no inflated prices, no endless collectibles',
        },
        why: {
          fr: 'Le fan paie volontiers, jusqu’au jour où il se sent exploité.',
          en: 'A fan pays gladly until the day they feel used.',
        },
      },
      {
        key: 'no-ignoring',
        text: {
          fr: 'Ne laissez pas sans réponse une lettre ou un dessin',
          en: 'Do not leave a letter or a drawing unanswered',
        },
        why: {
          fr: 'Le silence de l’idole se prend pour du mépris.',
          en: 'An idol’s silence is taken for contempt.',
        },
      },
      {
        key: 'no-cheapening',
        text: { fr: 'Ne bradez pas ce qui était rare', en: 'Do not sell off cheaply what was rare' },
        why: {
          fr: 'Vous retireriez sa valeur à ce que la personne a gagné.',
          en: 'You would take the value out of what they earned.',
        },
      },
      {
        key: 'no-fan-as-free-labour',
        text: {
          fr: 'Ne transformez pas le fan en relais publicitaire sans le dire ni l’en remercier',
          en: 'Do not turn fans into an advertising channel without saying so and thanking them',
        },
        why: {
          fr: 'Sa parole vaut parce qu’elle est libre, et la loi demande que la publicité se dise.',
          en: 'Their word is worth something because it is free, and the law wants advertising named.',
        },
      },
    ],
    tone: {
      fr: 'Généreux, avec de la tenue ; des détails que seuls les fans comprennent. Suivez le registre public de la marque : le « tu » d’un groupe, le « vous » d’une maison.',
      en: 'Generous, with poise; details only fans would catch. In French follow the brand’s public voice: a band says tu, a house says vous.',
    },
    cadence: {
      maxPer30Days: 6,
      minDaysBetween: 4,
      promotional: 'welcome',
      note: {
        fr: 'Le fan en veut davantage que les autres, à condition d’apprendre quelque chose à chaque message.',
        en: 'Fans want more than others do, provided each message tells them something.',
      },
    },
    gestures: [
      {
        fr: 'Une photographie ou une épreuve signée de la main du créateur',
        en: 'A photograph or proof signed by the maker',
      },
      { fr: 'Une invitation pour deux à une avant-première', en: 'An invitation for two to a preview' },
      {
        fr: 'Un message personnel après un témoignage public',
        en: 'A personal message after they spoke up in public',
      },
      {
        fr: 'Un numéro réservé dans une édition courte',
        en: 'A number held back for them in a short edition',
      },
    ],
    warningSigns: [
      {
        fr: 'Le fan se met à comparer avec « la grande époque »',
        en: 'The fan starts comparing with “the great days”',
      },
      {
        fr: 'Il discute les prix ou la sincérité, en public',
        en: 'They question the prices or the sincerity, in public',
      },
      {
        fr: 'Un nouveau venu a été mieux traité, et cela se sait',
        en: 'A newcomer was treated better, and word got out',
      },
    ],
    next: [
      {
        type: 'teammates',
        how: {
          fr: 'Confier une tâche qui compte : tester, accueillir les nouveaux, organiser une rencontre.',
          en: 'Entrust a task that matters: testing, welcoming newcomers, organising a meeting.',
        },
      },
      {
        type: 'best-friends',
        how: {
          fr: 'Descendre de l’estrade : parler vrai, dans les deux sens, à quelques-uns.',
          en: 'Step off the stage: talk straight, both ways, with a few.',
        },
      },
      {
        type: 'guru-disciple',
        how: {
          fr: 'Montrer comment c’est fait, et apprendre à faire.',
          en: 'Show how it is made, and teach how to make it.',
        },
      },
    ],
  },
  {
    type: 'guru-disciple',
    expectations: [
      { fr: 'Apprendre quelque chose à chaque rencontre', en: 'To learn something each time we meet' },
      {
        fr: 'Un conseil net, que je puisse suivre à la lettre',
        en: 'Clear advice I can follow to the letter',
      },
      {
        fr: 'Que vous en sachiez vraiment plus que les autres',
        en: 'That you really do know more than the rest',
      },
      { fr: 'Voir mes progrès reconnus', en: 'To have my progress noticed' },
    ],
    must: [
      {
        key: 'teach-the-why',
        text: { fr: 'Donnez le conseil et sa raison', en: 'Give the advice and the reason for it' },
        why: {
          fr: 'La personne vient pour comprendre autant que pour acheter.',
          en: 'They come to understand as much as to buy.',
        },
      },
      {
        key: 'be-right-or-say-so',
        text: {
          fr: 'Vérifiez avant d’affirmer, et dites quand vous ne savez pas',
          en: 'Check before you assert, and say when you do not know',
        },
        why: {
          fr: 'Vos mots seront suivis : une erreur coûte à celui qui vous croit.',
          en: 'Your words will be followed: a mistake costs the person who believes you.',
        },
      },
      {
        key: 'follow-the-progress',
        text: {
          fr: 'Demandez où la personne en est et proposez l’étape suivante',
          en: 'Ask how far they have got and suggest the next step',
        },
        why: { fr: 'Un maître se souvient de ses élèves.', en: 'A teacher remembers the pupils.' },
      },
      {
        key: 'useful-knowledge-after-purchase',
        text: {
          fr: 'Après l’achat, envoyez ce qu’il faut savoir pour bien s’en servir, sans qu’on le demande',
          en: 'After a purchase send what it takes to use it well, unasked',
        },
        why: {
          fr: 'Le savoir offert est la preuve que la promesse est tenue.',
          en: 'Knowledge given freely proves that the promise is kept.',
        },
      },
    ],
    mustNot: [
      {
        key: 'no-advice-for-sale',
        text: {
          fr: 'Ne laissez pas la marge dicter le conseil',
          en: 'Do not let the margin decide the advice',
        },
        why: {
          fr: 'Un conseil intéressé découvert ruine tous les précédents.',
          en: 'One self-serving tip, once found out, ruins all those before it.',
        },
      },
      {
        key: 'no-untrained-voice',
        text: {
          fr: 'Ne faites pas répondre quelqu’un qui en sait moins que la personne',
          en: 'Do not have them answered by someone who knows less than they do',
        },
        why: {
          fr: 'Beaucoup sont déjà très renseignés ; ils viennent chercher plus.',
          en: 'Many are well informed already; they come for more.',
        },
      },
      {
        key: 'no-contradiction',
        text: {
          fr: 'Ne vous contredisez pas d’un canal ou d’une semaine à l’autre sans l’expliquer',
          en: 'Do not contradict yourself from one channel or week to the next without explaining',
        },
        why: {
          fr: 'La personne a agi sur votre parole d’hier.',
          en: 'They acted on what you said yesterday.',
        },
      },
      {
        key: 'no-condescension',
        text: { fr: 'Ne faites pas sentir l’ignorance', en: 'Do not make ignorance felt' },
        why: { fr: 'Une question est un hommage.', en: 'A question is a compliment.' },
      },
    ],
    tone: {
      fr: 'Savant, clair, généreux : des exemples, des étapes, des sources. Vouvoiement, sauf dans les milieux d’apprentissage où chacun se tutoie.',
      en: 'Knowledgeable, clear, generous: examples, steps, sources. In French, vous, except in communities of practice where everyone says tu.',
    },
    cadence: {
      maxPer30Days: 4,
      minDaysBetween: 7,
      promotional: 'sparing',
      note: {
        fr: 'Une leçon par semaine au plus ; un produit n’est cité que s’il sert la leçon.',
        en: 'One lesson a week at most; a product is named only if it serves the lesson.',
      },
    },
    gestures: [
      {
        fr: 'Une leçon courte envoyée au bon moment de l’apprentissage',
        en: 'A short lesson sent at the right stage',
      },
      {
        fr: 'Un appel de l’expert maison pour une question difficile',
        en: 'A call from your own expert about a difficult question',
      },
      { fr: 'Un livre ou un carnet annoté à la main', en: 'A book or notebook with notes by hand' },
      {
        fr: 'Un mot de félicitation quand une étape est franchie',
        en: 'A word of congratulation when a step is reached',
      },
    ],
    warningSigns: [
      {
        fr: 'La personne cite un autre expert pour vous contredire',
        en: 'They quote another expert against you',
      },
      { fr: 'Les questions deviennent des vérifications', en: 'Questions turn into checks' },
    ],
    next: [
      {
        type: 'business-partners',
        how: {
          fr: 'Reconnaître que l’élève en sait assez pour contribuer, et le lui demander.',
          en: 'Recognise that the pupil knows enough to contribute, and ask.',
        },
      },
      {
        type: 'teammates',
        how: { fr: 'L’inviter à transmettre à son tour.', en: 'Invite them to teach in turn.' },
      },
      {
        type: 'old-friends',
        how: {
          fr: 'Rester le conseil que l’on consulte, année après année.',
          en: 'Remain the one they ask, year after year.',
        },
      },
    ],
  },
];
