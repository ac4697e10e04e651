import type { Axis } from '../axes.ts';
import type { Bilingual } from '../playbooks/playbook.ts';
import { counted, duration, every, number, percent } from './phrases.ts';

interface Fact {
  value: number;
  count: number;
}
type Line = (fact: Fact) => Bilingual;

/** "(3 fois)", "(3 times)". */
const times: [readonly [string, string], readonly [string, string]] = [
  ['fois', 'fois'],
  ['time', 'times'],
];

/** The same words, and how often. */
function often(fr: string, en: string): Line {
  return ({ count }) => {
    const n = counted(count, ...times);
    return { fr: `${fr} (${n.fr})`, en: `${en} (${n.en})` };
  };
}

function outOf(fr: string, en: string, top: number): Line {
  return ({ value, count }) => {
    const shown = number(value);
    const n = counted(count, ['réponse', 'réponses'], ['answer', 'answers']);
    return {
      fr: `${fr} : ${shown.fr} sur ${top} (${n.fr})`,
      en: `${en}: ${shown.en} out of ${top} (${n.en})`,
    };
  };
}

const bySign =
  (high: Line, low: Line): Line =>
  (fact) =>
    fact.value >= 0 ? high(fact) : low(fact);

const answered: Readonly<Record<Axis, Bilingual>> = {
  valence: { fr: 'l’agrément', en: 'liking' },
  closeness: { fr: 'la proximité', en: 'closeness' },
  strength: { fr: 'la solidité du lien', en: 'the strength of the bond' },
  power: { fr: 'qui décide', en: 'who decides' },
  communality: { fr: 'l’attention réciproque', en: 'mutual care' },
  novelty: { fr: 'le goût du nouveau', en: 'taste for the new' },
  duration: { fr: 'la durée', en: 'lasting' },
};

const words: Readonly<Record<Axis, Line>> = {
  valence: bySign(
    often('Vous nous écrivez avec chaleur', 'You write to us warmly'),
    often('Vos mots disent de la colère ou de la déception', 'Your words tell of anger or disappointment'),
  ),
  closeness: bySign(
    often('Vous nous écrivez comme à un proche', 'You write to us as to someone close'),
    often('Vous nous écrivez avec réserve', 'You write to us with reserve'),
  ),
  strength: bySign(
    often('Vous dites tenir à nous', 'You say that we matter to you'),
    often('Vous dites que peu de chose vous retient chez nous', 'You say that little keeps you with us'),
  ),
  power: bySign(
    often('Vous dites nettement ce que vous voulez', 'You say plainly what you want'),
    often('Vous vous en remettez à nous', 'You rely on us'),
  ),
  communality: bySign(
    often('Vous dites « nous » en parlant de vous et de nous', 'You say “we” of yourself and us'),
    often('Vous nous parlez de prix et de ce qui est dû', 'You speak to us of prices and of what is due'),
  ),
  novelty: bySign(
    often('Vous nous demandez du nouveau', 'You ask us for what is new'),
    often('Vous tenez à vos habitudes', 'You hold to your habits'),
  ),
  duration: bySign(
    often('Vous évoquez nos années ensemble', 'You speak of our years together'),
    often('Vous parlez d’un passage chez nous', 'You speak of passing by'),
  ),
};

const lines: Readonly<Record<string, Line>> = {
  referral: ({ count }) => {
    const n = counted(count, ['personne', 'personnes'], ['person', 'people']);
    return { fr: `Vous nous avez envoyé ${n.fr}`, en: `You sent us ${n.en}` };
  },
  'public-word': bySign(
    often('Vous parlez de nous en bien en public', 'You speak well of us in public'),
    often('Vous parlez de nous en mal en public', 'You speak ill of us in public'),
  ),
  'review-rating': ({ value, count }) => {
    const n = counted(count, ['avis', 'avis'], ['review', 'reviews']);
    const stars = number(value);
    return {
      fr: `Vos avis nous donnent ${stars.fr} sur 5 en moyenne (${n.fr})`,
      en: `Your reviews give us ${stars.en} out of 5 on average (${n.en})`,
    };
  },
  'basket-novelty': ({ value, count }) => {
    const share = percent(value);
    const n = counted(count, ['article', 'articles'], ['item', 'items']);
    return value < 0.5
      ? { fr: `Vous reprenez souvent la même chose (${n.fr})`, en: `You often buy the same thing (${n.en})` }
      : {
          fr: `Vous essayez du nouveau : ${share.fr} de vos articles`,
          en: `You try new things: ${share.en} of your items`,
        };
  },
  breadth: ({ value }) => {
    const n = counted(value, ['rayon', 'rayons'], ['category', 'categories']);
    return { fr: `Vous achetez dans ${n.fr}`, en: `You buy in ${n.en}` };
  },
  'gift-share': ({ value }) => {
    const share = percent(value);
    return {
      fr: `Vous achetez pour offrir ${share.fr} des fois`,
      en: `You buy for others ${share.en} of the time`,
    };
  },
  'discount-dependence': ({ value }) => {
    const share = percent(value);
    return {
      fr: `Vous achetez en promotion ${share.fr} des fois`,
      en: `You buy on discount ${share.en} of the time`,
    };
  },
  quantity: ({ value }) => {
    const shown = number(value);
    return {
      fr: `Vous commandez en quantité : ${shown.fr} unités par article`,
      en: `You order in quantity: ${shown.en} units an item`,
    };
  },
  complaint: ({ count }) => {
    const n = counted(count, ['réclamation', 'réclamations'], ['complaint', 'complaints']);
    return { fr: `Vous nous avez fait ${n.fr}`, en: `You made ${n.en} to us` };
  },
  'matter-outcome': ({ value, count }) => {
    const n = counted(count, ['demande', 'demandes'], ['matter', 'matters']);
    return value > 0
      ? { fr: `Nous avons résolu vos demandes (${n.fr})`, en: `We put your matters right (${n.en})` }
      : {
          fr: `Nous avons laissé vos demandes sans solution (${n.fr})`,
          en: `We left your matters without a solution (${n.en})`,
        };
  },
  'complaints-unrepaired': ({ value }) => {
    const n = counted(value, ['réclamation', 'réclamations'], ['complaint', 'complaints']);
    return { fr: `Nous n’avons pas réparé ${n.fr}`, en: `We did not put right ${n.en}` };
  },
  peace: ({ count }) => {
    const n = counted(count, ['achat', 'achats'], ['purchase', 'purchases']);
    return { fr: `${n.fr} chez nous sans jamais un incident`, en: `${n.en} with us without any trouble` };
  },
  returns: ({ value, count }) => {
    const n = counted(count, ['article', 'articles'], ['item', 'items']);
    const share = percent(value);
    return {
      fr: `Vous nous avez rendu ${n.fr}, soit ${share.fr} de vos achats`,
      en: `You returned ${n.en}, ${share.en} of your purchases`,
    };
  },
  delivery: ({ value, count }) => {
    const n = counted(count, ['livraison', 'livraisons'], ['delivery', 'deliveries']);
    return value < 0
      ? {
          fr: `Vos livraisons ont été en retard ou perdues (${n.fr})`,
          en: `Your deliveries were late or lost (${n.en})`,
        }
      : { fr: `Vos livraisons étaient à l’heure (${n.fr})`, en: `Your deliveries were on time (${n.en})` };
  },
  'contact-rate': (fact) =>
    fact.value >= 0.5
      ? often('Vous nous parlez souvent', 'You often speak with us')(fact)
      : often('Vous nous parlez rarement', 'You seldom speak with us')(fact),
  'silence-after-contact': ({ value }) => {
    const time = duration(value);
    return {
      fr: `Vous attendez notre réponse depuis ${time.fr}`,
      en: `You have waited ${time.en} for our answer`,
    };
  },
  'channel-intimacy': ({ value }) =>
    value > 0.2
      ? { fr: 'Vous nous parlez surtout de vive voix', en: 'You mostly meet us in person or by voice' }
      : { fr: 'Vous passez surtout par des canaux à distance', en: 'You mostly use channels at a distance' },
  'partner-share': ({ value }) => {
    const share = percent(value);
    return {
      fr: `Vous passez par un partenaire : ${share.fr} de vos achats`,
      en: `You come through a partner: ${share.en} of your purchases`,
    };
  },
  'visits-without-buying': ({ count }) => {
    const n = counted(count, ['visite', 'visites'], ['visit', 'visits']);
    return {
      fr: `Vous regardez plus souvent que vous n’achetez (${n.fr})`,
      en: `You look more often than you buy (${n.en})`,
    };
  },
  pursuit: ({ count }) => {
    const n = counted(count, ['message', 'messages'], ['message', 'messages']);
    return {
      fr: `Nous vous avons écrit bien plus que vous à nous (${n.fr})`,
      en: `We wrote to you far more than you did to us (${n.en})`,
    };
  },
  'consent-given': ({ count }) => {
    const n = counted(count, ['accord', 'accords'], ['consent', 'consents']);
    return { fr: `Vous nous confiez vos données (${n.fr})`, en: `You trust us with your data (${n.en})` };
  },
  'consent-withdrawn': often('Vous avez retiré votre accord', 'You withdrew your consent'),
  'gesture-reaction': ({ value, count }) => {
    const n = counted(count, ['geste', 'gestes'], ['gesture', 'gestures']);
    return value > 0
      ? { fr: `Vous accueillez bien nos attentions (${n.fr})`, en: `You welcome our gestures (${n.en})` }
      : {
          fr: `Vous n’avez pas voulu de nos attentions (${n.fr})`,
          en: `You did not want our gestures (${n.en})`,
        };
  },
  'answers-given': often('Vous répondez à nos questions', 'You answer our questions'),
  tenure: ({ value }) => {
    const time = duration(value * 365.25);
    return { fr: `Nous nous connaissons depuis ${time.fr}`, en: `We have known each other for ${time.en}` };
  },
  frequency: ({ value }) => rhythm(365.25 / Math.max(value, 0.01)),
  'constant-need': ({ value }) => rhythm(365.25 / value),
  'faithful-years': ({ value, count }) => {
    const pace = every((value * 365.25) / Math.max(1, count - 1));
    const time = duration(value * 365.25);
    return {
      fr: `Vous achetez ${pace.fr} depuis ${time.fr}`,
      en: `You have bought ${pace.en} for ${time.en}`,
    };
  },
  regularity: ({ value, count }) => {
    if (value < 0.5 && count > 3)
      return { fr: 'Vous revenez avec une grande régularité', en: 'You come back very regularly' };
    return value < 1
      ? { fr: 'Vous revenez assez régulièrement', en: 'You come back fairly regularly' }
      : { fr: 'Vous revenez sans rythme régulier', en: 'You come back without a regular rhythm' };
  },
  recency: ({ value }) =>
    value > 1.5
      ? {
          fr: 'Votre dernier achat est plus ancien que d’habitude',
          en: 'Your last purchase is longer ago than usual',
        }
      : { fr: 'Vous achetez à votre rythme habituel', en: 'You buy at your usual pace' },
  momentum: ({ value }) => {
    if (value > 1.25)
      return { fr: 'Vous achetez de plus en plus souvent', en: 'You buy more and more often' };
    return value < 0.8
      ? { fr: 'Vous achetez de moins en moins souvent', en: 'You buy less and less often' }
      : { fr: 'Vous achetez toujours au même rythme', en: 'You keep the same pace' };
  },
  'never-came-back': ({ value }) => {
    const time = duration(value);
    return {
      fr: `Vous avez acheté un seul jour, il y a ${time.fr}`,
      en: `You bought on one day only, ${time.en} ago`,
    };
  },
  'single-occasion': often('Vous revenez à la même période de l’année', 'You come at the same time of year'),
  'subscription-change': ({ value, count }) => {
    const n = counted(count, ['changement', 'changements'], ['change', 'changes']);
    return value > 0
      ? { fr: `Vous vous êtes abonné (${n.fr})`, en: `You took a subscription (${n.en})` }
      : {
          fr: `Vous avez réduit ou arrêté un abonnement (${n.fr})`,
          en: `You cut or ended a subscription (${n.en})`,
        };
  },
  'subscription-held': () => ({
    fr: 'Vous avez un abonnement en cours',
    en: 'You have a running subscription',
  }),
  nps: outOf('Vous nous recommanderiez', 'You would recommend us', 10),
  csat: outOf('Votre satisfaction', 'Your satisfaction', 5),
  ces: outOf('Facilité que vous avez trouvée', 'Ease that you found', 7),
  'staff-tags': ({ count }) => {
    const n = counted(count, ['avis', 'avis'], ['opinion', 'opinions']);
    return { fr: `Des personnes de chez nous le pensent (${n.fr})`, en: `People here think so (${n.en})` };
  },
  'words-hostility': often(
    'Vos mots nous ont paru menacer ou attaquer',
    'Your words seemed to threaten or attack',
  ),
  'words-leaving': often('Vous parlez de partir', 'You speak of leaving'),
  'words-apology': often('Vous nous demandez des excuses', 'You ask us for an apology'),
  'words-thanks': often('Vous nous remerciez', 'You thank us'),
  'words-type': ({ count }) => {
    const n = counted(count, ['texte', 'textes'], ['text', 'texts']);
    return { fr: `Votre façon d’écrire (${n.fr})`, en: `The way you write (${n.en})` };
  },
};

/** "Vous achetez chaque mois". */
function rhythm(days: number): Bilingual {
  const pace = every(days);
  return { fr: `Vous achetez ${pace.fr}`, en: `You buy ${pace.en}` };
}

/** What a signal says of somebody, in words for themselves; null for a signal of another version. */
export function toThem(signal: string, fact: Fact): Bilingual | null {
  const [sort, axis] = [signal.slice(0, signal.indexOf('-')), signal.slice(signal.indexOf('-') + 1)];
  const own = lines[signal];
  if (own) return own(fact);
  if (sort === 'words' && axis in words) return words[axis as Axis](fact);
  if (sort !== 'survey' || !(axis in answered)) return null;
  const { fr, en } = answered[axis as Axis];
  return outOf(`Vous avez répondu sur ${fr}`, `You answered about ${en}`, 7)(fact);
}
