import type { TypeKey } from '../catalogue.ts';
import type { Playbook } from './playbook.ts';

export const kinshipPlaybooks: readonly Playbook<TypeKey>[] = [
  {
    type: 'kinship',
    expectations: [
      {
        fr: 'Que la marque reste celle que mes parents m’ont apprise',
        en: 'That you remain what my parents taught me you were',
      },
      { fr: 'Être accueilli comme quelqu’un de la maison', en: 'To be welcomed as one of the household' },
      { fr: 'Pouvoir compter sur vous sans y penser', en: 'To count on you without thinking about it' },
      { fr: 'Qu’on respecte ceux qui étaient là avant moi', en: 'Respect for those who were here before me' },
    ],
    must: [
      {
        key: 'see-the-household',
        text: {
          fr: 'Connaissez la maison : qui était client, qui l’est encore, qui arrive',
          en: 'Know the household: who was a customer, who still is, who is coming',
        },
        why: {
          fr: 'La personne tient à vous à travers les siens.',
          en: 'They hold to you through their family.',
        },
      },
      {
        key: 'honour-the-elders-terms',
        text: {
          fr: 'Maintenez pour les enfants ce qui avait été accordé aux parents',
          en: 'Keep for the children what was granted to the parents',
        },
        why: {
          fr: 'Reprendre un avantage, c’est manquer de parole à toute une famille.',
          en: 'Taking back a benefit breaks your word to a whole family.',
        },
      },
      {
        key: 'mark-family-events',
        text: {
          fr: 'Soyez présent, sobrement, aux naissances, aux mariages et aux deuils dont on vous a parlé',
          en: 'Be there, quietly, for the births, weddings and losses they tell you about',
        },
        why: {
          fr: 'C’est là qu’une famille se reconnaît.',
          en: 'That is where a family recognises its own.',
        },
      },
      {
        key: 'help-without-invoice',
        text: { fr: 'Rendez les services de voisinage gratuitement', en: 'Do neighbourly favours for free' },
        why: { fr: 'On ne présente pas de note à la famille.', en: 'One does not send family a bill.' },
      },
    ],
    mustNot: [
      {
        key: 'no-taking-for-granted',
        text: { fr: 'Ne tenez pas cette fidélité pour acquise', en: 'Do not take this loyalty for granted' },
        why: {
          fr: 'Cette fidélité est héritée, non choisie : une génération suffit à la perdre.',
          en: 'It was inherited, not chosen: one generation is enough to lose it.',
        },
      },
      {
        key: 'no-slight-to-parents',
        text: {
          fr: 'Ne traitez jamais les parents moins bien que les nouveaux',
          en: 'Never treat the parents less well than newcomers',
        },
        why: {
          fr: 'L’affront fait à un parent est ressenti par tous.',
          en: 'A slight to a parent is felt by all.',
        },
      },
      {
        key: 'no-breaking-with-tradition',
        text: {
          fr: 'Ne rompez pas avec la tradition sans l’expliquer à ceux qui la portent',
          en: 'Do not break with tradition without explaining it to those who carry it',
        },
        why: {
          fr: 'La personne devra défendre ce changement à table.',
          en: 'They will have to defend the change at the dinner table.',
        },
      },
      {
        key: 'no-sharing-within-family',
        text: {
          fr: 'Ne révélez pas à l’un ce que l’autre a acheté ou confié',
          en: 'Do not tell one what another bought or confided',
        },
        why: {
          fr: 'Être de la même famille n’autorise pas tout, ni devant la loi ni devant eux.',
          en: 'Being family does not allow everything, in law or in their eyes.',
        },
      },
    ],
    tone: {
      fr: 'Familier sans laisser-aller, respectueux des aînés. Vouvoiement pour les parents, et pour les enfants devenus clients tant qu’ils n’invitent pas au « tu ».',
      en: 'At home but never careless, respectful of the elders. In French, vous to the parents, and to their grown children until they invite tu.',
    },
    cadence: {
      maxPer30Days: 2,
      minDaysBetween: 12,
      promotional: 'sparing',
      note: {
        fr: 'Un seul fil pour toute la maison : comptez les messages par foyer, pas par personne.',
        en: 'One thread for the whole house: count messages per household, not per person.',
      },
    },
    gestures: [
      {
        fr: 'Une carte pour les vingt ou trente ans de la famille chez vous',
        en: 'A card for the family’s twenty or thirty years with you',
      },
      {
        fr: 'Un petit présent à la naissance, adressé à toute la maison',
        en: 'A small present for a birth, addressed to the whole house',
      },
      {
        fr: 'Un mot manuscrit lors d’un deuil, puis le silence',
        en: 'A handwritten note in bereavement, then silence',
      },
    ],
    warningSigns: [
      {
        fr: '« C’était la marque de mes parents » se dit à l’imparfait',
        en: '“It was my parents’ brand” is said in the past tense',
      },
      {
        fr: 'L’enfant compare et choisit seul, ailleurs',
        en: 'The son or daughter compares, and chooses elsewhere on their own',
      },
    ],
    next: [
      {
        type: 'old-friends',
        how: {
          fr: 'Donner à la personne ses propres souvenirs avec vous, distincts de ceux de ses parents.',
          en: 'Give them memories of their own with you, apart from their parents’.',
        },
      },
      {
        type: 'marriage',
        how: {
          fr: 'Offrir à la personne une vraie raison de vous choisir à son tour, et lui poser la question.',
          en: 'Offer a real reason to choose you in their own right, and ask.',
        },
      },
      {
        type: 'childhood-friends',
        how: {
          fr: 'Si la personne s’éloigne en grandissant, rester inchangé et accueillant pour le retour.',
          en: 'If they drift away as they grow, stay unchanged and welcoming for when they return.',
        },
      },
    ],
  },
  {
    type: 'parent-child',
    expectations: [
      { fr: 'Qu’on prenne les choses en main pour moi', en: 'That someone takes things in hand for me' },
      { fr: 'Être prévenu à temps de ce que je dois faire', en: 'To be told in time what I need to do' },
      { fr: 'Être protégé de mes propres erreurs', en: 'To be protected from my own mistakes' },
      { fr: 'Savoir qu’il y a toujours quelqu’un', en: 'To know that someone is always there' },
    ],
    must: [
      {
        key: 'one-person-in-charge',
        text: {
          fr: 'Donnez un interlocuteur, toujours le même, joignable',
          en: 'Give them one person, always the same, who can be reached',
        },
        why: { fr: 'Se confier demande un visage.', en: 'Handing yourself over takes a face.' },
      },
      {
        key: 'decide-with-one-advice',
        text: {
          fr: 'Recommandez une solution, dites pourquoi, et proposez de vous en charger',
          en: 'Recommend one solution, say why, and offer to take care of it',
        },
        why: {
          fr: 'Un catalogue d’options renvoie la personne à ce qu’elle voulait éviter.',
          en: 'A list of options hands back the very thing they wanted to be spared.',
        },
      },
      {
        key: 'warn-ahead',
        text: {
          fr: 'Prévenez des échéances, des risques et des frais avant qu’ils n’arrivent',
          en: 'Warn of deadlines, risks and costs before they arrive',
        },
        why: {
          fr: 'Protéger, c’est voir plus loin que la personne.',
          en: 'Protecting means seeing further than they do.',
        },
      },
      {
        key: 'reassure-until-done',
        text: {
          fr: 'Donnez des nouvelles jusqu’à ce que ce soit réglé, même quand rien n’a bougé',
          en: 'Report back until it is settled, even when nothing has moved',
        },
        why: {
          fr: 'Le silence inquiète celui qui s’en est remis à vous.',
          en: 'Silence worries someone who has left it in your hands.',
        },
      },
      {
        key: 'act-in-their-interest',
        text: {
          fr: 'Choisissez pour la personne ce que vous choisiriez pour un proche',
          en: 'Choose for them what you would choose for one of your own',
        },
        why: {
          fr: 'La personne ne vérifiera pas : cela vous oblige davantage.',
          en: 'They will not check, which binds you all the more.',
        },
      },
    ],
    mustNot: [
      {
        key: 'no-abuse-of-trust',
        text: {
          fr: 'Ne vendez pas ce dont la personne n’a pas besoin',
          en: 'Do not sell them what they do not need',
        },
        why: {
          fr: 'Profiter d’une confiance aveugle est une faute, et elle finit par se voir.',
          en: 'Taking advantage of blind trust is wrong, and in the end it shows.',
        },
      },
      {
        key: 'no-sending-back-alone',
        text: {
          fr: 'Ne renvoyez pas vers un formulaire, une foire aux questions ou un autre service',
          en: 'Do not send them off to a form, a help page or another department',
        },
        why: {
          fr: 'On ne lâche pas la main de quelqu’un au milieu du passage.',
          en: 'One does not let go of a hand halfway across.',
        },
      },
      {
        key: 'no-blame',
        text: {
          fr: 'Ne reprochez pas l’erreur, même évidente',
          en: 'Do not blame them for a mistake, however plain',
        },
        why: { fr: 'La personne venait chercher un abri.', en: 'They came for shelter.' },
      },
      {
        key: 'no-talking-down',
        text: {
          fr: 'Ne parlez pas à un adulte comme à un enfant',
          en: 'Do not speak to an adult as to a child',
        },
        why: {
          fr: 'Vouloir être guidé n’est pas vouloir être rabaissé.',
          en: 'Wanting guidance is not wanting to be belittled.',
        },
      },
    ],
    tone: {
      fr: 'Rassurant, calme, concret : ce que vous faites, quand, et ce que la personne n’a plus à faire. Vouvoiement, même chaleureux.',
      en: 'Reassuring, calm, concrete: what you are doing, when, and what they no longer have to do. In French, a warm vous.',
    },
    cadence: {
      maxPer30Days: 4,
      minDaysBetween: 5,
      promotional: 'never',
      note: {
        fr: 'Des rappels et des nouvelles qui soulagent ; jamais une offre déguisée en conseil.',
        en: 'Reminders and news that take a weight off; never an offer dressed as advice.',
      },
    },
    gestures: [
      {
        fr: 'Un appel quelques jours avant une échéance, avec tout déjà préparé',
        en: 'A call a few days before a deadline, with everything already prepared',
      },
      {
        fr: 'Un guide d’une page envoyé après l’achat : les trois choses à savoir',
        en: 'A one-page guide after the purchase: the three things to know',
      },
      { fr: 'Un message pour dire simplement « c’est réglé »', en: 'A message that just says “it’s done”' },
      {
        fr: 'Une carte avec la ligne directe, à garder près du téléphone',
        en: 'A card with the direct line, to keep by the phone',
      },
    ],
    warningSigns: [
      {
        fr: 'Les demandes de confirmation se multiplient : « vous êtes sûr ? »',
        en: 'Requests for confirmation pile up: “are you sure?”',
      },
      {
        fr: 'Un proche intervient, vérifie ou reprend le dossier',
        en: 'A relative steps in, checks, or takes over',
      },
      {
        fr: 'La personne s’agace de ne pas avoir été consultée',
        en: 'They are annoyed at not having been asked',
      },
    ],
    next: [
      {
        type: 'guru-disciple',
        how: {
          fr: 'Expliquer un peu plus à chaque fois, dès que la personne pose la question « pourquoi ? ».',
          en: 'Explain a little more each time, once they start asking why.',
        },
      },
      {
        type: 'old-friends',
        how: {
          fr: 'Être là des années, et laisser peu à peu les décisions revenir.',
          en: 'Be there for years, and let the decisions return to them little by little.',
        },
      },
      {
        type: 'business-partners',
        how: {
          fr: 'Quand la personne veut reprendre la main, partager le dossier et décider à deux.',
          en: 'When they want to take charge again, share the file and decide together.',
        },
      },
    ],
  },
];
