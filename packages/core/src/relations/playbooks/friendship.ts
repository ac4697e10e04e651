import type { TypeKey } from '../catalogue.ts';
import type { Playbook } from './playbook.ts';

export const friendshipPlaybooks: readonly Playbook<TypeKey>[] = [
  {
    type: 'buddies',
    expectations: [
      {
        fr: 'Passer un bon moment sans qu’on attende rien de moi',
        en: 'Good company, with nothing expected of me',
      },
      { fr: 'Retrouver les mêmes habitudes à chaque fois', en: 'The same easy ways each time' },
      {
        fr: 'Un coup de main quand il le faut, sans en faire une affaire',
        en: 'A hand when I need one, without a fuss',
      },
      { fr: 'Pouvoir plaisanter et passer à autre chose', en: 'To joke about it and move on' },
    ],
    must: [
      {
        key: 'stay-the-same',
        text: {
          fr: 'Gardez la même humeur et les mêmes facilités d’une fois sur l’autre',
          en: 'Be the same good company from one time to the next',
        },
        why: {
          fr: 'Ce lien dure parce qu’il ne demande pas d’y penser.',
          en: 'This bond lasts because it never needs thinking about.',
        },
      },
      {
        key: 'small-favours-free',
        text: {
          fr: 'Rendez les petits services gratuitement et sans les souligner',
          en: 'Do small favours for free, and do not point them out',
        },
        why: {
          fr: 'Entre copains, un coup de main ne se facture pas et ne se compte pas.',
          en: 'Between buddies a hand is neither charged for nor counted.',
        },
      },
      {
        key: 'use-humour',
        text: {
          fr: 'Permettez-vous de l’humour et parlez de ce que vous aimez tous deux',
          en: 'Allow yourself humour, and talk about what you both like',
        },
        why: {
          fr: 'Un intérêt partagé fait plus ici qu’une remise.',
          en: 'A shared interest does more here than a discount.',
        },
      },
      {
        key: 'own-up-briefly',
        text: {
          fr: 'Si quelque chose a raté, dites-le simplement, réparez, et n’y revenez plus',
          en: 'If something went wrong, say so plainly, fix it and leave it there',
        },
        why: {
          fr: 'Un copain pardonne vite, à condition qu’on ne dramatise pas.',
          en: 'A buddy forgives quickly, so long as nobody makes a drama of it.',
        },
      },
    ],
    mustNot: [
      {
        key: 'no-demands',
        text: {
          fr: 'Ne réclamez pas de fidélité, de réponse ou de présence',
          en: 'Do not ask for loyalty, replies or attendance',
        },
        why: {
          fr: 'Dès qu’il devient une obligation, ce lien n’a plus de sens.',
          en: 'Once it becomes an obligation, the point is gone.',
        },
      },
      {
        key: 'no-confidences',
        text: {
          fr: 'Ne cherchez pas les confidences et n’en faites pas',
          en: 'Do not seek confidences or offer any',
        },
        why: {
          fr: 'On est bien ensemble justement parce qu’on reste en surface.',
          en: 'The company is good because it stays on the surface.',
        },
      },
      {
        key: 'no-stiff-formality',
        text: { fr: 'Ne passez pas d’un coup au ton administratif', en: 'Do not suddenly turn official' },
        why: {
          fr: 'Un courrier raide après des années de bonne humeur se lit comme une rupture.',
          en: 'A stiff letter after years of good humour reads like a break.',
        },
      },
      {
        key: 'no-points-for-friendship',
        text: {
          fr: 'Ne transformez pas chaque échange en points à gagner',
          en: 'Do not turn every exchange into points to earn',
        },
        why: {
          fr: 'Compter entre copains ramène au simple échange.',
          en: 'Keeping count between buddies turns it back into a transaction.',
        },
      },
    ],
    tone: {
      fr: 'Décontracté, court, souriant. Le tutoiement convient si la personne l’emploie déjà ; sinon un « vous » sans cérémonie.',
      en: 'Relaxed, short, good-humoured. In French, tu if they already use it; otherwise an unceremonious vous.',
    },
    cadence: {
      maxPer30Days: 3,
      minDaysBetween: 7,
      promotional: 'sparing',
      note: {
        fr: 'Un bon plan donné comme à un copain, oui ; une campagne, non.',
        en: 'A tip passed on as to a mate, yes; a campaign, no.',
      },
    },
    gestures: [
      {
        fr: 'Un petit extra glissé dans le paquet, sans mot',
        en: 'A little extra slipped into the parcel, without comment',
      },
      {
        fr: 'Un message pour signaler une nouveauté « qui devrait vous plaire »',
        en: 'A message about something new “you might like”',
      },
      {
        fr: 'Une plaisanterie au comptoir plutôt qu’une carte',
        en: 'A joke at the counter rather than a card',
      },
    ],
    warningSigns: [
      {
        fr: 'Les plaisanteries s’arrêtent et les phrases se font polies',
        en: 'The jokes stop and the sentences turn polite',
      },
      { fr: 'Les visites s’espacent sans motif apparent', en: 'Visits thin out for no visible reason' },
    ],
    next: [
      {
        type: 'old-friends',
        how: {
          fr: 'Durer, se souvenir des habitudes, et marquer une fois les années passées ensemble.',
          en: 'Last, remember the habits, and once in a while mark the years spent together.',
        },
      },
      {
        type: 'best-friends',
        how: {
          fr: 'Si la personne se confie, répondre avec franchise et être là le jour où cela compte.',
          en: 'If they open up, answer frankly, and be there on the day that matters.',
        },
      },
      {
        type: 'teammates',
        how: {
          fr: 'Proposer de faire une chose ensemble : un essai, une fête de quartier, une cause.',
          en: 'Suggest doing something together: a trial, a local event, a cause.',
        },
      },
    ],
  },
  {
    type: 'old-friends',
    expectations: [
      {
        fr: 'Qu’on me reconnaisse sans que j’aie à le demander',
        en: 'To be recognised without having to ask',
      },
      { fr: 'Que mes habitudes soient connues et respectées', en: 'That my habits are known and kept' },
      { fr: 'Être prévenu avant les autres de ce qui change', en: 'To hear of changes before others do' },
      {
        fr: 'Que les années passées ensemble comptent pour quelque chose',
        en: 'That the years together count for something',
      },
    ],
    must: [
      {
        key: 'greet-by-name',
        text: {
          fr: 'Accueillez par le nom et reprenez là où vous en étiez',
          en: 'Greet them by name and pick up where you left off',
        },
        why: {
          fr: 'Demander à un vieil ami qui il est, c’est effacer l’histoire commune.',
          en: 'Asking an old friend who they are wipes out the history you share.',
        },
      },
      {
        key: 'mark-the-anniversary',
        text: {
          fr: 'Fêtez l’anniversaire de la relation par une attention, à cinq, dix, vingt ans',
          en: 'Mark the anniversary of the relationship with a small attention, at five, ten, twenty years',
        },
        why: {
          fr: 'Voir sa fidélité récompensée est l’une des choses que les clients attendent le plus et reçoivent le moins.',
          en: 'Loyalty rewarded is among the things customers want most and get least.',
        },
      },
      {
        key: 'warn-before-a-product-stops',
        text: {
          fr: 'Prévenez personnellement quand un produit que la personne achète va s’arrêter, et proposez d’en mettre de côté',
          en: 'Tell them in person when a product they buy is about to stop, and offer to put some aside',
        },
        why: {
          fr: 'L’apprendre devant un rayon vide, c’est découvrir qu’on ne comptait pas.',
          en: 'Finding out at an empty shelf is finding out that one did not matter.',
        },
      },
      {
        key: 'do-favours-freely',
        text: {
          fr: 'Rendez le service particulier sans le facturer : la retouche, l’échange hors délai, la livraison avancée',
          en: 'Do the special favour without charging: the alteration, the late exchange, the earlier delivery',
        },
        why: {
          fr: 'Faire payer une faveur brise le lien : entre amis, on ne tient pas de comptes.',
          en: 'Charging for a favour breaks the bond: friends do not keep accounts.',
        },
      },
      {
        key: 'say-sorry-in-person',
        text: {
          fr: 'Après une faute, appelez vous-même, puis envoyez une carte et un petit cadeau',
          en: 'After a fault, call them yourself, then send a card and a small gift',
        },
        why: {
          fr: 'Un vieil ami pardonne volontiers à qui reconnaît son tort.',
          en: 'An old friend forgives readily when the fault is owned.',
        },
      },
    ],
    mustNot: [
      {
        key: 'no-newcomer-privilege',
        text: {
          fr: 'Ne réservez pas aux nouveaux ce que vous refusez aux anciens',
          en: 'Do not give newcomers what you refuse to those who stayed',
        },
        why: {
          fr: 'Rien ne dit plus clairement que la fidélité ne vaut rien.',
          en: 'Nothing says more clearly that loyalty is worth nothing.',
        },
      },
      {
        key: 'no-asking-again',
        text: {
          fr: 'Ne redemandez pas ce que la personne vous a déjà dit',
          en: 'Do not ask again for what they have already told you',
        },
        why: {
          fr: 'Répéter, pour un habitué, c’est redevenir un dossier.',
          en: 'Having to repeat it turns a regular back into a file number.',
        },
      },
      {
        key: 'no-mass-greeting',
        text: {
          fr: 'N’envoyez pas le message de bienvenue, ni aucun message écrit pour tous',
          en: 'Do not send the welcome message, or any message written for everyone',
        },
        why: {
          fr: 'Un texte impersonnel montre qu’on ne sait plus à qui l’on parle.',
          en: 'An impersonal text shows you no longer know who you are talking to.',
        },
      },
      {
        key: 'no-silent-change',
        text: {
          fr: 'Ne changez pas sans le dire une formule, un rayon ou un interlocuteur',
          en: 'Do not change a recipe, a shelf or a contact person without a word',
        },
        why: {
          fr: 'L’habitude fait le confort de cette relation.',
          en: 'Habit is what makes this relationship comfortable.',
        },
      },
    ],
    tone: {
      fr: 'Chaleureux, posé, avec des souvenirs précis. Gardez le « vous » ou le « tu » de toujours ; en changer se remarque.',
      en: 'Warm and unhurried, with precise memories. In French keep whichever of tu and vous you have always used; a switch is noticed.',
    },
    cadence: {
      maxPer30Days: 2,
      minDaysBetween: 10,
      promotional: 'sparing',
      note: {
        fr: 'Des nouvelles choisies, de la main de la même personne ; une offre seulement si elle est pour les habitués.',
        en: 'Chosen news from the same person each time; an offer only if it is meant for regulars.',
      },
    },
    gestures: [
      {
        fr: 'Une carte manuscrite pour l’anniversaire de la relation',
        en: 'A handwritten card for the anniversary of the relationship',
      },
      {
        fr: 'Un appel avant l’arrêt d’un produit, avec quelques pièces gardées',
        en: 'A call before a product stops, with a few kept aside',
      },
      {
        fr: 'L’article habituel prêt avant que la personne le demande',
        en: 'The usual, ready before they ask',
      },
      { fr: 'Un café, sans rien à vendre', en: 'A coffee, with nothing to sell' },
    ],
    warningSigns: [
      {
        fr: 'On rappelle son ancienneté : « cela fait quinze ans que… »',
        en: 'They mention how long it has been: “after fifteen years…”',
      },
      {
        fr: 'Une habitude s’interrompt : la commande du mois n’est pas venue',
        en: 'A habit breaks: this month’s order did not come',
      },
      {
        fr: 'On regrette le temps d’avant ou une personne partie',
        en: 'They speak of how it used to be, or of someone who has left',
      },
    ],
    next: [
      {
        type: 'best-friends',
        how: {
          fr: 'Demander conseil, confier une nouvelle avant tous, rendre autant que l’on reçoit.',
          en: 'Ask their advice, share news before anyone else, give back as much as you get.',
        },
      },
      {
        type: 'marriage',
        how: {
          fr: 'Montrer une fidélité explicite : un engagement tenu dans un moment difficile.',
          en: 'Show loyalty in plain terms: a commitment kept at a difficult time.',
        },
      },
      {
        type: 'kinship',
        how: {
          fr: 'Accueillir les enfants et les proches comme on a accueilli la personne.',
          en: 'Welcome their children and relatives the way you welcomed them.',
        },
      },
    ],
  },
  {
    type: 'best-friends',
    expectations: [
      {
        fr: 'Qu’on me dise la vérité, même contre votre intérêt',
        en: 'The truth, even when it costs you a sale',
      },
      {
        fr: 'Qu’on s’intéresse à ma vie et pas seulement à mes achats',
        en: 'Interest in my life, not only in what I buy',
      },
      { fr: 'Pouvoir me confier, et recevoir aussi des confidences', en: 'To confide, and be confided in' },
      { fr: 'Être consulté avant un changement', en: 'To be asked before something changes' },
      { fr: 'Que mes efforts me soient rendus', en: 'To get back as much as I give' },
    ],
    must: [
      {
        key: 'be-frank',
        text: {
          fr: 'Dites ce que vous pensez, y compris « n’achetez pas celui-ci »',
          en: 'Say what you think, including “don’t buy this one”',
        },
        why: {
          fr: 'Un meilleur ami se reconnaît à ce qu’il dit quand ce n’est pas dans son intérêt.',
          en: 'A best friend is known by what they say when it does not serve them.',
        },
      },
      {
        key: 'ask-how-it-goes',
        text: {
          fr: 'Prenez des nouvelles de ce que la personne vous a confié et de ce qu’elle a acheté',
          en: 'Ask after what they told you, and after what they bought',
        },
        why: {
          fr: 'Oublier une confidence blesse plus que de ne jamais l’avoir reçue.',
          en: 'Forgetting a confidence hurts more than never having had it.',
        },
      },
      {
        key: 'announce-changes-first',
        text: {
          fr: 'Annoncez tout changement vous-même, tôt, avec ses raisons, et écoutez la réponse',
          en: 'Announce every change yourself, early, with the reasons, and listen to the answer',
        },
        why: {
          fr: 'Ici un changement appris par d’autres se lit comme une trahison.',
          en: 'Here a change heard from others reads as betrayal.',
        },
      },
      {
        key: 'give-back',
        text: {
          fr: 'Rendez : un avis suivi, une aide, un service fait sans compter',
          en: 'Give back: advice you followed, help, a favour done without counting',
        },
        why: {
          fr: 'Le lien tient par la réciprocité, pas par la récompense.',
          en: 'The bond is held by giving both ways, not by rewards.',
        },
      },
      {
        key: 'warm-when-you-cannot',
        text: {
          fr: 'Quand vous ne pouvez pas aider, appelez, dites-le avec chaleur et cherchez avec la personne',
          en: 'When you cannot help, call, say so warmly, and search with them',
        },
        why: {
          fr: 'C’est quand l’issue est mauvaise que la chaleur compte le plus pour un proche.',
          en: 'Warmth matters most to someone close when the outcome is poor.',
        },
      },
    ],
    mustNot: [
      {
        key: 'no-charge-for-favour',
        text: {
          fr: 'Ne facturez pas un service rendu hors de l’ordinaire',
          en: 'Do not charge for a special favour',
        },
        why: {
          fr: 'Une facture transforme l’amitié en commerce, d’un coup.',
          en: 'One invoice turns friendship into trade.',
        },
      },
      {
        key: 'no-broken-confidence',
        text: {
          fr: 'Ne vous servez pas d’une confidence pour vendre, et ne la répétez pas',
          en: 'Do not use a confidence to sell, and do not pass it on',
        },
        why: {
          fr: 'Ce qui a été dit à un ami n’est pas une donnée.',
          en: 'What was told to a friend is not data.',
        },
      },
      {
        key: 'no-standard-reply',
        text: {
          fr: 'N’opposez pas le règlement ni une réponse toute faite',
          en: 'Do not hide behind policy or a stock answer',
        },
        why: {
          fr: 'La personne croyait parler à quelqu’un.',
          en: 'They believed they were talking to someone.',
        },
      },
      {
        key: 'no-flattery',
        text: { fr: 'Ne flattez pas pour éviter un désaccord', en: 'Do not flatter to avoid a disagreement' },
        why: {
          fr: 'La complaisance est une façon de ne pas être là.',
          en: 'Agreeing with everything is a way of not being there.',
        },
      },
    ],
    tone: {
      fr: 'Franc, personnel, attentif ; des phrases qu’on dirait de vive voix. Suivez la personne entre « tu » et « vous », et tenez-vous-y.',
      en: 'Frank, personal, attentive; write as you would speak. In French follow their lead between tu and vous, and stay with it.',
    },
    cadence: {
      maxPer30Days: 4,
      minDaysBetween: 5,
      promotional: 'never',
      note: {
        fr: 'Des messages d’une personne à une autre, auxquels on répond ; aucune campagne.',
        en: 'Messages from one person to another, meant to be answered; no campaigns.',
      },
    },
    gestures: [
      {
        fr: 'Un appel pour demander un avis avant de décider',
        en: 'A call to ask what they think before you decide',
      },
      {
        fr: 'Un mot manuscrit après un événement de la vie du client',
        en: 'A handwritten note after something in their life',
      },
      {
        fr: 'Un cadeau choisi pour cette personne seule, sans logo',
        en: 'A gift chosen for this one person, with no logo',
      },
      {
        fr: 'Un coup de fil des mois après l’achat : comment cela se passe-t-il ?',
        en: 'A call months after the purchase: how is it going?',
      },
    ],
    warningSigns: [
      {
        fr: 'La personne cesse de se plaindre et ne donne plus son avis',
        en: 'They stop complaining and no longer give their opinion',
      },
      {
        fr: 'Les mots « déçu » ou « je ne m’attendais pas à cela de vous » apparaissent',
        en: '“Disappointed” or “I did not expect this from you” appears',
      },
      {
        fr: 'Vos demandes reçoivent une réponse, mais plus de questions en retour',
        en: 'Your questions are answered, but none come back',
      },
    ],
    next: [
      {
        type: 'old-friends',
        how: {
          fr: 'Laisser le lien se poser avec les années, sans relâcher la franchise.',
          en: 'Let the bond settle with the years, and stay as frank.',
        },
      },
      {
        type: 'teammates',
        how: {
          fr: 'Confier une part de l’ouvrage : un choix à faire, un produit à améliorer.',
          en: 'Share the work: a choice to make, a product to improve.',
        },
      },
      {
        type: 'business-partners',
        how: {
          fr: 'Donner un rôle clair, avec une contrepartie dite et tenue.',
          en: 'Give a clear role, with a return that is stated and honoured.',
        },
      },
    ],
  },
  {
    type: 'childhood-friends',
    expectations: [
      {
        fr: 'Retrouver le goût, l’odeur et l’allure d’autrefois',
        en: 'The taste, the smell and the look I remember',
      },
      {
        fr: 'Que la marque soit encore là quand j’y reviens',
        en: 'That you are still there when I come back',
      },
      {
        fr: 'Pouvoir raconter mes souvenirs à quelqu’un qui les comprend',
        en: 'To share memories with someone who understands them',
      },
    ],
    must: [
      {
        key: 'keep-the-original',
        text: {
          fr: 'Gardez la version d’origine disponible, ou dites où la trouver',
          en: 'Keep the original version available, or say where it can be found',
        },
        why: {
          fr: 'C’est pour elle que la personne revient, et pour elle seule.',
          en: 'It is what they come back for, and the only thing.',
        },
      },
      {
        key: 'listen-to-the-memory',
        text: {
          fr: 'Laissez raconter, et répondez par un détail vrai de cette époque',
          en: 'Let them tell it, and answer with a true detail of that time',
        },
        why: { fr: 'Le souvenir vaut plus que l’article.', en: 'The memory is worth more than the item.' },
      },
      {
        key: 'announce-any-change',
        text: {
          fr: 'Prévenez longtemps à l’avance si la recette, l’emballage ou le lieu doit changer',
          en: 'Give long notice if the recipe, the packaging or the place must change',
        },
        why: {
          fr: 'On retire ici un morceau d’enfance ; cela ne se fait pas en silence.',
          en: 'A piece of someone’s childhood is being moved; that is not done in silence.',
        },
      },
      {
        key: 'help-pass-it-on',
        text: {
          fr: 'Aidez à transmettre : un format à partager, une histoire à lire aux enfants',
          en: 'Help them pass it on: a size to share, a story to read to the children',
        },
        why: {
          fr: 'Beaucoup reviennent pour montrer à d’autres ce qu’ils ont aimé.',
          en: 'Many come back to show others what they loved.',
        },
      },
    ],
    mustNot: [
      {
        key: 'no-modernising',
        text: {
          fr: 'Ne rajeunissez pas ce qui fait le souvenir',
          en: 'Do not modernise what the memory rests on',
        },
        why: { fr: 'Une amélioration est ici une perte.', en: 'Here an improvement is a loss.' },
      },
      {
        key: 'no-push-for-frequency',
        text: { fr: 'Ne poussez pas à venir plus souvent', en: 'Do not push for more frequent visits' },
        why: {
          fr: 'La rareté fait le prix de ces retrouvailles.',
          en: 'Rarity is what makes the reunion precious.',
        },
      },
      {
        key: 'no-fake-nostalgia',
        text: {
          fr: 'N’inventez pas de tradition ni de faux ancien',
          en: 'Do not invent traditions or fake the old',
        },
        why: { fr: 'Ceux qui y étaient voient la différence.', en: 'Those who were there can tell.' },
      },
      {
        key: 'no-mockery-of-the-old',
        text: {
          fr: 'Ne vous moquez pas du modèle ancien pour vanter le nouveau',
          en: 'Do not make fun of the old model to praise the new',
        },
        why: {
          fr: 'Vous vous moqueriez du passé de la personne.',
          en: 'You would be making fun of their past.',
        },
      },
    ],
    tone: {
      fr: 'Tendre, simple, concret : des dates, des noms, des objets. Vouvoiement, sauf si la personne retrouve d’elle-même le « tu » d’enfance.',
      en: 'Tender, simple, concrete: dates, names, objects. In French, vous, unless they themselves slip back into a childhood tu.',
    },
    cadence: {
      maxPer30Days: 1,
      minDaysBetween: 60,
      promotional: 'never',
      note: {
        fr: 'Une nouvelle par saison au plus : une réédition, un anniversaire de la maison, un changement à venir.',
        en: 'News once a season at most: a reissue, an anniversary of the house, a change to come.',
      },
    },
    gestures: [
      {
        fr: 'Une photographie ou une réclame d’époque, envoyée en carte',
        en: 'A photograph or an advertisement of the time, sent as a card',
      },
      {
        fr: 'Une réédition à l’identique, annoncée d’abord à ceux qui l’ont connue',
        en: 'A faithful reissue, announced first to those who knew the original',
      },
      {
        fr: 'Une réponse manuscrite à un souvenir raconté',
        en: 'A handwritten answer to a memory they shared',
      },
    ],
    warningSigns: [
      { fr: '« Ce n’est plus comme avant »', en: '“It is not what it was”' },
      {
        fr: 'On demande si la recette ou le fabricant a changé',
        en: 'They ask whether the recipe or the maker has changed',
      },
    ],
    next: [
      {
        type: 'old-friends',
        how: {
          fr: 'Relier les années d’hier et celles d’aujourd’hui par des rendez-vous réguliers, discrets.',
          en: 'Join past years to present ones with regular, discreet meetings.',
        },
      },
      {
        type: 'kinship',
        how: {
          fr: 'Accompagner le moment où la personne fait découvrir la marque à ses enfants.',
          en: 'Be there when they introduce the brand to their children.',
        },
      },
      {
        type: 'compartmentalised-friends',
        how: {
          fr: 'Devenir le rendez-vous d’une fête ou d’une saison.',
          en: 'Become the fixture of one holiday or one season.',
        },
      },
    ],
  },
  {
    type: 'compartmentalised-friends',
    expectations: [
      {
        fr: 'Que vous soyez excellent pour cette occasion-là',
        en: 'That you are excellent at this one occasion',
      },
      { fr: 'Qu’on se souvienne de la dernière fois', en: 'That last time is remembered' },
      {
        fr: 'Qu’on ne me parle de rien d’autre le reste du temps',
        en: 'To hear of nothing else the rest of the time',
      },
    ],
    must: [
      {
        key: 'be-ready-for-the-occasion',
        text: {
          fr: 'Préparez l’occasion à l’avance : stock, taille, place, horaire',
          en: 'Prepare the occasion ahead: stock, size, seat, time',
        },
        why: { fr: 'Tout le lien se joue ces jours-là.', en: 'The whole bond is at stake on those days.' },
      },
      {
        key: 'recall-last-time',
        text: {
          fr: 'Rappelez ce qui avait plu la fois d’avant et ce qu’il fallait corriger',
          en: 'Recall what pleased them last time, and what needed putting right',
        },
        why: {
          fr: 'Un an a passé pour la personne, mais l’histoire continue.',
          en: 'A year has passed for them, but the story goes on.',
        },
      },
      {
        key: 'write-just-before',
        text: {
          fr: 'Écrivez une fois, juste avant l’occasion, avec l’essentiel',
          en: 'Write once, just before the occasion, with the essentials',
        },
        why: { fr: 'C’est le seul moment où l’on vous attend.', en: 'It is the only time you are expected.' },
      },
      {
        key: 'say-goodbye-until',
        text: {
          fr: 'Prenez congé jusqu’à la prochaine fois, et nommez-la',
          en: 'Take leave until next time, and name it',
        },
        why: {
          fr: 'Dire quand on se revoit rassure sans rien forcer.',
          en: 'Saying when you will meet again reassures without forcing anything.',
        },
      },
    ],
    mustNot: [
      {
        key: 'no-contact-out-of-season',
        text: { fr: 'N’écrivez pas en dehors de l’occasion', en: 'Do not write outside the occasion' },
        why: {
          fr: 'Le lien est fort parce qu’il reste à sa place.',
          en: 'The bond is strong because it stays in its place.',
        },
      },
      {
        key: 'no-cross-selling',
        text: {
          fr: 'Ne profitez pas de l’occasion pour vendre le reste de la gamme',
          en: 'Do not use the occasion to sell the rest of the range',
        },
        why: {
          fr: 'Vous passeriez d’ami de ce moment à marchand de tout.',
          en: 'You would turn from the friend of that moment into a shop for everything.',
        },
      },
      {
        key: 'no-change-of-ritual',
        text: {
          fr: 'Ne bousculez pas le rituel : même lieu, même accueil, même ordre',
          en: 'Do not upset the ritual: same place, same welcome, same order',
        },
        why: {
          fr: 'On y revient pour refaire les mêmes gestes.',
          en: 'People come back to do it the same way again.',
        },
      },
    ],
    tone: {
      fr: 'Complice sur le sujet partagé, absent sur le reste. « Tu » ou « vous » selon l’usage du milieu : le club tutoie, la fête de famille vouvoie.',
      en: 'One of the crowd on the shared subject, silent on the rest. In French follow the setting: a sports club says tu, a family occasion says vous.',
    },
    cadence: {
      maxPer30Days: 2,
      minDaysBetween: 10,
      promotional: 'sparing',
      note: {
        fr: 'Deux messages autour de l’occasion, aucun en dehors ; une offre seulement si elle la prépare.',
        en: 'Two messages around the occasion, none outside it; an offer only if it helps prepare for it.',
      },
    },
    gestures: [
      {
        fr: 'La réservation ou la pièce de l’an dernier proposée d’avance',
        en: 'Last year’s booking or item offered ahead of time',
      },
      {
        fr: 'Une carte de bonne saison, de la main de celui qui accueille',
        en: 'A good-season card, in the hand of whoever welcomes them',
      },
      { fr: 'Le silence d’une occasion à l’autre', en: 'Silence from one occasion to the next' },
    ],
    warningSigns: [
      {
        fr: 'L’occasion approche et la réservation habituelle ne vient pas',
        en: 'The occasion is near and the usual booking has not come',
      },
      {
        fr: 'On demande à ne recevoir que les messages de saison',
        en: 'They ask to receive seasonal messages only',
      },
    ],
    next: [
      {
        type: 'old-friends',
        how: {
          fr: 'Fêter le nombre d’années, sans élargir le sujet.',
          en: 'Celebrate the number of years, without widening the subject.',
        },
      },
      {
        type: 'buddies',
        how: {
          fr: 'Si la personne parle d’elle-même d’autre chose, suivre, sans précéder.',
          en: 'If they bring up something else themselves, follow, and never lead.',
        },
      },
      {
        type: 'teammates',
        how: {
          fr: 'Proposer d’aider à préparer l’occasion pour les autres.',
          en: 'Invite them to help prepare the occasion for others.',
        },
      },
    ],
  },
];
