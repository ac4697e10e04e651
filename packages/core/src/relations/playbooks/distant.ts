import type { TypeKey } from '../catalogue.ts';
import type { Playbook } from './playbook.ts';

export const distantPlaybooks: readonly Playbook<TypeKey>[] = [
  {
    type: 'complete-strangers',
    expectations: [
      {
        fr: 'Qu’on me dise bonjour et qu’on me laisse regarder',
        en: 'To be greeted, then left to look around',
      },
      {
        fr: 'Comprendre en une minute ce que vous proposez et à quel prix',
        en: 'To see within a minute what you offer and what it costs',
      },
      {
        fr: 'Ne rien avoir à dire de moi avant de l’avoir décidé',
        en: 'To say nothing about myself until I choose to',
      },
      { fr: 'Obtenir une réponse simple à une question simple', en: 'A simple question answered simply' },
    ],
    must: [
      {
        key: 'greet-first',
        text: {
          fr: 'Saluez, présentez-vous par votre prénom, puis laissez venir',
          en: 'Say hello, give your first name, then wait to be asked',
        },
        why: {
          fr: 'On se fait une idée de vous en quelques secondes, et un accueil n’engage à rien.',
          en: 'People make up their mind about you in seconds, and a greeting commits them to nothing.',
        },
      },
      {
        key: 'show-price-and-terms',
        text: {
          fr: 'Donnez le prix complet, le délai et les conditions de retour sans qu’on les demande',
          en: 'State the full price, the delay and the return terms before anyone asks',
        },
        why: {
          fr: 'Sans passé commun, la clarté est la seule preuve de bonne foi.',
          en: 'With no past to go on, clarity is the only proof of good faith you can give.',
        },
      },
      {
        key: 'offer-another-way',
        text: {
          fr: 'Si vous n’avez pas ce qu’il faut, proposez autre chose ou une autre adresse, même chez un concurrent',
          en: 'If you do not have it, suggest something else or somewhere else, a competitor included',
        },
        why: {
          fr: 'Un refus sec est tout ce que cette personne retiendrait de vous.',
          en: 'A flat refusal would be all this person ever knew of you.',
        },
      },
      {
        key: 'leave-door-open',
        text: {
          fr: 'Au moment de partir, donnez un nom et un moyen de vous joindre, sans rien demander en échange',
          en: 'As they leave, give a name and a way to reach you, and ask for nothing back',
        },
        why: {
          fr: 'Le congé compte autant que l’accueil : il dit si l’on sera le bienvenu la prochaine fois.',
          en: 'How people are seen off matters as much as how they are welcomed: it tells them whether to come back.',
        },
      },
    ],
    mustNot: [
      {
        key: 'no-false-familiarity',
        text: {
          fr: 'Ne faites pas comme si vous vous connaissiez',
          en: 'Do not act as though you already know each other',
        },
        why: {
          fr: 'Une chaleur sans histoire sonne faux et met sur la défensive.',
          en: 'Warmth without a history rings false and puts people on their guard.',
        },
      },
      {
        key: 'no-data-grab',
        text: {
          fr: 'Ne demandez ni adresse, ni téléphone, ni compte pour une simple question',
          en: 'Do not ask for an address, a phone number or an account in return for a plain answer',
        },
        why: {
          fr: 'La confiance se demande après avoir été utile, jamais avant.',
          en: 'Trust is asked for after you have been useful, never before.',
        },
      },
      {
        key: 'no-pressure',
        text: {
          fr: 'Ne pressez pas : ni compte à rebours, ni dernière chance, ni insistance',
          en: 'Do not hurry them: no countdown, no last chance, no second push',
        },
        why: {
          fr: 'Partir ne coûte rien à qui ne vous doit rien.',
          en: 'Someone who owes you nothing can leave at no cost.',
        },
      },
      {
        key: 'no-unasked-message',
        text: {
          fr: 'N’écrivez pas et n’appelez pas sans un accord explicite',
          en: 'Do not write or call without clear consent',
        },
        why: {
          fr: 'La loi demande l’accord, et un inconnu qui écrit est un importun.',
          en: 'The law asks for consent, and a stranger who writes is a nuisance.',
        },
      },
    ],
    tone: {
      fr: 'Courtois, clair, sans effusion. Vouvoiement, « bonjour » plutôt que « cher client » ; une phrase par idée.',
      en: 'Courteous and clear, nothing effusive. Plain hello rather than “dear valued customer”; one idea to a sentence. In French, always vous.',
    },
    cadence: {
      maxPer30Days: 0,
      minDaysBetween: 30,
      promotional: 'never',
      note: {
        fr: 'Répondez vite et bien ; ne prenez pas l’initiative tant que la personne ne vous y a pas invité.',
        en: 'Answer fast and well; do not start a conversation until the person has invited you to.',
      },
    },
    gestures: [
      {
        fr: 'Une carte de visite avec votre prénom et votre ligne directe',
        en: 'A business card with your first name and direct line',
      },
      {
        fr: 'Un siège, un verre d’eau, de quoi patienter si l’on attend',
        en: 'A seat, a glass of water, something to make a wait bearable',
      },
      {
        fr: 'Une réponse écrite le jour même, signée d’une personne à qui l’on peut répondre',
        en: 'A written answer the same day, signed by a person who can be answered',
      },
      { fr: 'Le silence ensuite, si rien n’a été demandé', en: 'Silence afterwards, if nothing was asked' },
    ],
    warningSigns: [
      {
        fr: 'La première question porte sur le désabonnement, les frais cachés ou l’usage des données',
        en: 'The first question is about unsubscribing, hidden fees or what you do with data',
      },
      {
        fr: 'On quitte la page ou la boutique au moment où vous demandez des coordonnées',
        en: 'They leave the page or the shop at the moment you ask for contact details',
      },
    ],
    next: [
      {
        type: 'casual-acquaintances',
        how: {
          fr: 'Être utile une première fois, puis reconnaître la personne à la deuxième visite, d’un mot.',
          en: 'Be useful once, then recognise the person on the second visit, with a single word.',
        },
      },
      {
        type: 'fling',
        how: {
          fr: 'Montrer une nouveauté qui surprend, à prix léger, sans rien demander pour la suite.',
          en: 'Show something new and surprising at a light price, with nothing asked about what comes next.',
        },
      },
      {
        type: 'courtship',
        how: {
          fr: 'Quand l’achat est important, proposer d’essayer et d’en reparler quand la personne voudra.',
          en: 'When the purchase is a big one, offer a trial and a talk whenever the person likes.',
        },
      },
      {
        type: 'basic-exchange',
        how: {
          fr: 'Tenir exactement ce qui a été promis à la première commande.',
          en: 'Deliver the first order exactly as promised.',
        },
      },
    ],
  },
  {
    type: 'fleeting-acquaintances',
    expectations: [
      {
        fr: 'Être servi vite, parce que j’ai autre chose à faire',
        en: 'To be served quickly, because I am on my way elsewhere',
      },
      { fr: 'Trouver seul ce que je cherche', en: 'To find what I need on my own' },
      { fr: 'Payer et repartir sans laisser de trace', en: 'To pay and go without leaving a trace' },
    ],
    must: [
      {
        key: 'be-quick',
        text: {
          fr: 'Allez droit au fait : le produit, le prix, le paiement',
          en: 'Get to the point: product, price, payment',
        },
        why: {
          fr: 'Cette personne est chez vous par commodité ; la lenteur lui retire la seule raison d’être venue.',
          en: 'Convenience brought this person in; being slow takes away the only reason they came.',
        },
      },
      {
        key: 'sell-without-account',
        text: {
          fr: 'Laissez acheter sans compte, sans carte et sans adresse',
          en: 'Let them buy without an account, a card or an address',
        },
        why: {
          fr: 'Personne ne s’inscrit là où il ne pense pas revenir.',
          en: 'Nobody signs up where they do not expect to return.',
        },
      },
      {
        key: 'useful-local-word',
        text: {
          fr: 'Donnez le renseignement pratique qui aide pour la suite : un horaire, un chemin, une adresse',
          en: 'Give the practical hint that helps them on: a timetable, a direction, an address',
        },
        why: {
          fr: 'C’est le seul souvenir que l’on garde volontiers d’un passage.',
          en: 'It is the one memory of a passing visit that people are glad to keep.',
        },
      },
      {
        key: 'receipt-that-suffices',
        text: {
          fr: 'Remettez un reçu qui permette d’être aidé plus tard, partout, sans compte',
          en: 'Hand over a receipt that is enough to get help later, anywhere, without an account',
        },
        why: {
          fr: 'En cas de défaut, la personne sera déjà loin.',
          en: 'If something fails, the person will already be far away.',
        },
      },
    ],
    mustNot: [
      {
        key: 'no-sign-up-pitch',
        text: {
          fr: 'Ne proposez pas le programme de fidélité en caisse',
          en: 'Do not pitch the loyalty scheme at the till',
        },
        why: {
          fr: 'C’est parler d’avenir à quelqu’un qui regarde sa montre.',
          en: 'It is talking about the future to someone looking at the clock.',
        },
      },
      {
        key: 'no-follow-up',
        text: {
          fr: 'Ne relancez pas après le passage, pas même par une enquête',
          en: 'Do not follow up after the visit, not even with a survey',
        },
        why: {
          fr: 'Le client n’a pas voulu être retenu ; une relance montre qu’il l’a été malgré lui.',
          en: 'They did not want to be remembered; a follow-up shows that they were, against their wish.',
        },
      },
      {
        key: 'no-captive-price',
        text: {
          fr: 'Ne profitez pas de la hâte : ni prix gonflé, ni supplément découvert à la fin',
          en: 'Do not take advantage of the hurry: no inflated price, no extra at the end',
        },
        why: {
          fr: 'On pardonne mal d’avoir été pris pour un touriste, et cela se raconte.',
          en: 'Being taken for a tourist is hard to forgive, and people tell the story.',
        },
      },
      {
        key: 'no-small-talk-in-queue',
        text: {
          fr: 'N’engagez pas une conversation qui retarde',
          en: 'Do not start a conversation that holds them up',
        },
        why: {
          fr: 'Ici l’amabilité se mesure en secondes gagnées.',
          en: 'Here kindness is counted in seconds saved.',
        },
      },
    ],
    tone: {
      fr: 'Bref, souriant, efficace. Vouvoiement ; un mot de bon voyage vaut mieux qu’une question.',
      en: 'Brief, cheerful, efficient. A wish for the road beats a question. In French, vous.',
    },
    cadence: {
      maxPer30Days: 0,
      minDaysBetween: 90,
      promotional: 'never',
      note: {
        fr: 'Le passage est complet en lui-même : la bonne suite est l’absence de suite.',
        en: 'The visit is complete in itself: the right sequel is no sequel.',
      },
    },
    gestures: [
      {
        fr: 'Un emballage qui tient la route et s’ouvre sans ciseaux',
        en: 'Packaging that survives the journey and opens without scissors',
      },
      {
        fr: 'Un plan du quartier ou un horaire glissé dans le sac',
        en: 'A local map or a timetable slipped into the bag',
      },
      { fr: 'Le silence après l’achat', en: 'Silence after the purchase' },
    ],
    warningSigns: [
      {
        fr: 'On soupire, on regarde l’heure ou l’on renonce devant la file',
        en: 'Sighs, glances at the time, or walking away from the queue',
      },
      {
        fr: 'Un désabonnement ou un signalement suit de près un seul achat',
        en: 'An unsubscribe or a spam report soon after a single purchase',
      },
    ],
    next: [
      {
        type: 'casual-acquaintances',
        how: {
          fr: 'Si la personne repasse d’elle-même, montrez d’un signe que vous l’avez reconnue, rien de plus.',
          en: 'If they pass by again of their own accord, show with a nod that you recognise them, nothing more.',
        },
      },
      {
        type: 'basic-exchange',
        how: {
          fr: 'Rendre l’achat si simple qu’on le refasse sans y penser.',
          en: 'Make buying so easy that they do it again without thinking.',
        },
      },
      {
        type: 'compartmentalised-friends',
        how: {
          fr: 'Quand le passage revient chaque été ou chaque trajet, garder les mêmes gestes et les mêmes visages.',
          en: 'When the visit returns every summer or every trip, keep the same ways and the same faces.',
        },
      },
    ],
  },
  {
    type: 'casual-acquaintances',
    expectations: [
      { fr: 'Un accueil aimable, sans qu’on s’attarde', en: 'A friendly word that does not go on' },
      {
        fr: 'Venir quand j’en ai envie, sans avoir à expliquer mes absences',
        en: 'To come when I feel like it, without explaining where I have been',
      },
      {
        fr: 'Être prévenu de ce qui me concerne, et seulement de cela',
        en: 'To hear about what concerns me, and only that',
      },
      { fr: 'Qu’on ne m’en demande pas trop', en: 'Not to be asked for much' },
    ],
    must: [
      {
        key: 'light-recognition',
        text: {
          fr: 'Reconnaissez la personne d’un mot : son nom, ou sa dernière visite',
          en: 'Show recognition in a word: the name, or the last visit',
        },
        why: {
          fr: 'C’est ce qui distingue une connaissance d’un inconnu, et cela suffit.',
          en: 'That is what separates an acquaintance from a stranger, and it is enough.',
        },
      },
      {
        key: 'keep-it-easy',
        text: {
          fr: 'Gardez les choses simples : peu d’étapes, pas de conditions',
          en: 'Keep things simple: few steps, no conditions',
        },
        why: { fr: 'Un lien léger ne survit pas à l’effort.', en: 'A light bond does not survive effort.' },
      },
      {
        key: 'useful-news-only',
        text: {
          fr: 'N’écrivez que si la nouvelle sert à cette personne : ses tailles, sa ville, ses produits',
          en: 'Write only when the news is of use to this person: their size, their town, their products',
        },
        why: {
          fr: 'On lit une connaissance tant qu’elle est intéressante.',
          en: 'People read an acquaintance for as long as it is worth reading.',
        },
      },
      {
        key: 'thank-simply',
        text: {
          fr: 'Remerciez après un achat, en deux lignes, avec un conseil d’usage',
          en: 'Thank them after a purchase in two lines, with one tip for using it',
        },
        why: {
          fr: 'L’information utile que l’on n’a pas demandée donne confiance sans peser.',
          en: 'Useful information that was not asked for builds trust without weighing on anyone.',
        },
      },
    ],
    mustNot: [
      {
        key: 'no-forced-intimacy',
        text: { fr: 'Ne posez pas de questions personnelles', en: 'Do not ask personal questions' },
        why: {
          fr: 'La personne n’a pas choisi d’être proche ; elle se retirerait.',
          en: 'They have not chosen to be close, and would step back.',
        },
      },
      {
        key: 'no-guilt-for-absence',
        text: {
          fr: 'Ne reprochez pas l’absence : jamais de « vous nous manquez »',
          en: 'Do not reproach them for being away: no “we miss you”',
        },
        why: {
          fr: 'On ne doit rien à une connaissance, et surtout pas des nouvelles.',
          en: 'Nobody owes an acquaintance anything, least of all news.',
        },
      },
      {
        key: 'no-ask-for-effort',
        text: {
          fr: 'Ne demandez ni avis long, ni parrainage, ni participation',
          en: 'Do not ask for long reviews, referrals or participation',
        },
        why: {
          fr: 'Vous demanderiez plus que vous n’avez donné.',
          en: 'You would be asking for more than you have given.',
        },
      },
    ],
    tone: {
      fr: 'Cordial et léger, avec un peu d’humour si la personne en a. Vouvoiement par défaut ; passez au tutoiement seulement si elle commence.',
      en: 'Cordial and light, a touch of humour if they have it. In French, vous, and tu only if they start.',
    },
    cadence: {
      maxPer30Days: 2,
      minDaysBetween: 14,
      promotional: 'sparing',
      note: {
        fr: 'Deux nouvelles utiles par mois au plus ; une offre de temps en temps passe bien si elle vise juste.',
        en: 'Two useful pieces of news a month at most; an offer now and then is fine if it fits.',
      },
    },
    gestures: [
      { fr: 'Un « content de vous revoir » au comptoir', en: 'A “good to see you again” at the counter' },
      {
        fr: 'Un conseil d’entretien envoyé quelques jours après l’achat',
        en: 'A care tip sent a few days after the purchase',
      },
      {
        fr: 'Un échantillon choisi d’après le dernier achat',
        en: 'A sample chosen from what they last bought',
      },
    ],
    warningSigns: [
      {
        fr: 'Les messages ne sont plus ouverts, puis plus reçus',
        en: 'Messages stop being opened, then stop being accepted',
      },
      {
        fr: 'Les réponses au comptoir se réduisent à oui et non',
        en: 'Answers at the counter shrink to yes and no',
      },
    ],
    next: [
      {
        type: 'buddies',
        how: {
          fr: 'Garder longtemps la même bonne humeur et les mêmes facilités, sans jamais demander plus.',
          en: 'Keep up the same good company and ease for a long time, never asking for more.',
        },
      },
      {
        type: 'compartmentalised-friends',
        how: {
          fr: 'Repérer l’occasion qui compte pour la personne et y être excellent.',
          en: 'Notice the one occasion that matters to them and be excellent at it.',
        },
      },
      {
        type: 'courtship',
        how: {
          fr: 'Quand un besoin plus grand apparaît, proposer un essai sans engagement.',
          en: 'When a larger need appears, offer a trial with no strings.',
        },
      },
    ],
  },
  {
    type: 'basic-exchange',
    expectations: [
      { fr: 'Un bon produit au juste prix', en: 'A good product at a fair price' },
      { fr: 'Recevoir ce que j’ai commandé, le jour dit', en: 'To get what I ordered, on the day you said' },
      {
        fr: 'Que toute erreur soit corrigée vite et en argent',
        en: 'Any mistake put right fast, and in money',
      },
      { fr: 'Qu’on ne cherche pas à devenir mon ami', en: 'That nobody tries to be my friend' },
    ],
    must: [
      {
        key: 'deliver-as-said',
        text: {
          fr: 'Tenez la promesse à la lettre : contenu, prix, date',
          en: 'Keep the promise to the letter: contents, price, date',
        },
        why: {
          fr: 'La promesse est ici toute la relation.',
          en: 'Here the promise is the whole relationship.',
        },
      },
      {
        key: 'answer-fast',
        text: {
          fr: 'Répondez tout de suite, même pour dire quand vous aurez la réponse',
          en: 'Answer at once, if only to say when you will have the answer',
        },
        why: {
          fr: 'Une aide lente blesse davantage qui raisonne en donnant-donnant : le temps perdu est un coût.',
          en: 'Slow help hurts more when people think in tit for tat: lost time is a cost.',
        },
      },
      {
        key: 'repair-in-money',
        text: {
          fr: 'En cas de tort, remboursez la juste somme, sans formulaire',
          en: 'When you are at fault, pay back the right sum, with no form to fill in',
        },
        why: {
          fr: 'Ce qui est dû en argent se rend en argent.',
          en: 'What is owed in money is returned in money.',
        },
      },
      {
        key: 'warn-before-they-notice',
        text: {
          fr: 'Prévenez d’un retard ou d’une hausse avant que le client ne s’en aperçoive, avec les chiffres',
          en: 'Announce a delay or a price rise before the customer notices, with the figures',
        },
        why: {
          fr: 'Un écart annoncé se négocie ; un écart découvert est une tromperie.',
          en: 'A change announced can be weighed; a change discovered is a cheat.',
        },
      },
    ],
    mustNot: [
      {
        key: 'no-gift-instead-of-money',
        text: {
          fr: 'N’offrez pas un petit cadeau quand une somme est due',
          en: 'Do not offer a small gift where money is due',
        },
        why: {
          fr: 'Un cadeau bon marché à la place d’un remboursement passe pour une dérobade.',
          en: 'A cheap gift in place of a refund reads as dodging the debt.',
        },
      },
      {
        key: 'no-intimacy',
        text: {
          fr: 'Ne personnalisez pas au-delà de la commande : ni anniversaire, ni confidences, ni prénom',
          en: 'Do not go beyond the order: no birthdays, no confidences, no first names',
        },
        why: {
          fr: 'Cette distance est choisie ; la franchir met mal à l’aise.',
          en: 'This distance is chosen; crossing it makes people uneasy.',
        },
      },
      {
        key: 'no-hidden-fee',
        text: { fr: 'N’ajoutez rien au prix annoncé', en: 'Add nothing to the price you announced' },
        why: {
          fr: 'Le compte doit tomber juste, sinon il n’y a plus de raison de rester.',
          en: 'The sum must add up, or there is no reason left to stay.',
        },
      },
      {
        key: 'no-emotional-apology',
        text: {
          fr: 'Ne répondez pas à un défaut par des sentiments sans solution',
          en: 'Do not meet a defect with feelings and no remedy',
        },
        why: {
          fr: 'De belles excuses sans réparation ajoutent du temps perdu au dommage.',
          en: 'Fine apologies without a remedy add wasted time to the damage.',
        },
      },
    ],
    tone: {
      fr: 'Net, factuel, poli. Vouvoiement ; les chiffres et les dates d’abord, les formules ensuite, et courtes.',
      en: 'Clean, factual, polite. Figures and dates first, courtesies after, and short. In French, vous.',
    },
    cadence: {
      maxPer30Days: 2,
      minDaysBetween: 10,
      promotional: 'sparing',
      note: {
        fr: 'Une vraie baisse de prix sur ce que la personne achète est une information bienvenue ; le reste est du bruit.',
        en: 'A real price cut on what they buy is welcome information; the rest is noise.',
      },
    },
    gestures: [
      { fr: 'Un remboursement fait avant d’avoir été réclamé', en: 'A refund made before it was claimed' },
      {
        fr: 'Un message d’une ligne avec la date et le numéro de suivi',
        en: 'A one-line message with the date and the tracking number',
      },
      {
        fr: 'Un prix de gros ou une remise au dixième achat, annoncés d’avance',
        en: 'A bulk price or a rebate on the tenth purchase, announced beforehand',
      },
      { fr: 'Le silence quand tout s’est bien passé', en: 'Silence when all went well' },
    ],
    warningSigns: [
      { fr: 'On vous cite le prix d’un concurrent', en: 'They quote a competitor’s price' },
      {
        fr: 'Les messages parlent de délais, de preuves et de conditions générales',
        en: 'Messages start to mention deadlines, evidence and terms of sale',
      },
      {
        fr: 'Le montant des commandes baisse alors que leur rythme ne change pas',
        en: 'Orders get smaller while their rhythm stays the same',
      },
    ],
    next: [
      {
        type: 'casual-acquaintances',
        how: {
          fr: 'Laisser le temps faire, et répondre avec chaleur seulement quand la personne engage la conversation.',
          en: 'Let time do its work, and be warm only when they start the conversation.',
        },
      },
      {
        type: 'business-partners',
        how: {
          fr: 'Demander à la personne un avis précis sur ce qu’elle achète, et montrer ce que vous en avez fait.',
          en: 'Ask for a precise opinion on what they buy, and show what you did with it.',
        },
      },
      {
        type: 'buddies',
        how: {
          fr: 'Des années de comptes justes, quelques sourires, aucune exigence.',
          en: 'Years of fair dealing, a few smiles, no demands.',
        },
      },
    ],
  },
];
