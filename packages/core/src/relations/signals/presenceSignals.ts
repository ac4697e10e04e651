import type { ObservedChannel } from '../exchange.ts';
import { channelSlot } from '../tally/slots.ts';
import { counted, percent } from './phrases.ts';
import type { Signal } from './signal.ts';
import { countOf, countOfKind, lastOf } from './snapshot.ts';

/** How personal a channel is. Surveys, "other" and unknown channels are not counted. */
const intimacy: Readonly<Partial<Record<ObservedChannel, number>>> = {
  shop: 0.6,
  phone: 0.6,
  chat: 0.4,
  sms: 0.2,
  email: 0.1,
  post: 0,
  social: 0,
  app: -0.1,
  web: -0.3,
  partner: -0.6,
};
const intimacySlots = Object.keys(intimacy).map((channel) => channelSlot[channel]!);
const intimacyScores = Object.values(intimacy);

const reactions: Readonly<Record<string, number>> = { accepted: 0.7, ignored: -0.3, refused: -0.8 };

export const presenceSignals: readonly Signal[] = [
  {
    sort: 'standing',
    key: 'channel-intimacy',
    label: { fr: 'Canaux plus ou moins personnels', en: 'How personal the channels are' },
    measures:
      'Mean over exchanges of the channel’s closeness: shop and phone 0.6, chat 0.4, … web -0.3, partner -0.6; weight n/(n + 10).',
    unit: 'mean closeness',
    halfLifeDays: 1096,
    loadings: { closeness: 0.55, communality: 0.15 },
    noise: 0.75,
    shared: 0,
    readAll: (s) => {
      let count = 0;
      let sum = 0;
      for (let i = 0; i < intimacySlots.length; i++) {
        const n = s.tally.counts[intimacySlots[i]!]!;
        count += n;
        sum += n * intimacyScores[i]!;
      }
      if (count < 2) return null;
      return {
        value: sum / count,
        y: sum / count,
        weight: (count - 1) / (count + 10),
        count,
        lastMs: lastOf(s, 'any'),
      };
    },
    why: 'Voices and faces bring people closer than pages; the scores are judgements.',
    sentence: ({ value }) =>
      value > 0.2
        ? { fr: 'Vient surtout vous parler de vive voix', en: 'Mostly meets you in person or by voice' }
        : { fr: 'Passe surtout par des canaux à distance', en: 'Mostly uses channels at a distance' },
  },
  {
    sort: 'standing',
    key: 'partner-share',
    label: { fr: 'Venu par un tiers', en: 'Through a third party' },
    measures: 'Share p of purchases through a partner; y = p, weight p n/(n + 3).',
    unit: 'share of purchases',
    halfLifeDays: 1096,
    loadings: { closeness: -0.45, communality: -0.2 },
    noise: 0.6,
    shared: 0,
    times: { 'arranged-marriage': 3.5, 'marriage-of-convenience': 1.3, 'fleeting-acquaintances': 1.3 },
    readAll: (s) => {
      const count = countOf(s, 'partnerPurchases');
      if (count === 0) return null;
      const value = Math.min(1, count / Math.max(1, s.purchases));
      return {
        value,
        y: value,
        weight: (value * s.purchases) / (s.purchases + 3),
        count,
        lastMs: lastOf(s, 'purchase'),
      };
    },
    why: 'A relationship arranged by an employer, an insurer or a marketplace was not chosen.',
    sentence: ({ value }) => {
      const share = percent(value);
      return {
        fr: `Passe par un partenaire : ${share.fr} des achats`,
        en: `Comes through a partner: ${share.en} of purchases`,
      };
    },
  },
  {
    sort: 'standing',
    key: 'visits-without-buying',
    label: { fr: 'Visites sans achat', en: 'Visits without buying' },
    measures:
      'Share v of visits among visits and purchases, above one half; y = v, weight (2v - 1) n/(n + 8).',
    unit: 'share',
    halfLifeDays: 180,
    loadings: { novelty: 0.35, strength: -0.35 },
    noise: 0.7,
    shared: 0,
    times: { courtship: 2.5, 'casual-acquaintances': 1.3, 'complete-strangers': 1.2 },
    readAll: (s) => {
      const visits = countOfKind(s, 'visit');
      if (visits === 0) return null;
      const value = visits / (visits + s.purchases);
      if (value <= 0.5) return null;
      return {
        value,
        y: value * 0.6,
        weight: ((2 * value - 1) * visits) / (visits + 8),
        count: visits,
        lastMs: lastOf(s, 'inbound'),
      };
    },
    why: 'Looking often before buying is how one courts.',
    sentence: ({ count }) => {
      const n = counted(count, ['visite', 'visites'], ['visit', 'visits']);
      return {
        fr: `Regarde plus souvent que n’achète (${n.fr})`,
        en: `Looks more often than buys (${n.en})`,
      };
    },
  },
  {
    sort: 'standing',
    key: 'pursuit',
    label: { fr: 'Sollicitations sans retour', en: 'Approaches without reply' },
    measures:
      'Messages from the brand beyond twice those of the customer and their purchases, x; y = 0.6, weight x/(x + 12).',
    unit: 'messages',
    halfLifeDays: 365,
    loadings: { closeness: -0.4, valence: -0.2, power: -0.3 },
    noise: 0.7,
    shared: 0,
    times: { 'stalker-prey': 2.4, 'complete-strangers': 1.3, 'fleeting-acquaintances': 1.2 },
    readAll: (s) => {
      const count = countOf(s, 'outboundContacts');
      const value = count - 2 * (countOf(s, 'inboundContacts') + s.purchases);
      if (value <= 0) return null;
      return { value, y: 0.6, weight: value / (value + 12), count, lastMs: lastOf(s, 'outboundContact') };
    },
    why: 'One side speaking alone is how being pursued begins.',
    sentence: ({ count }) => {
      const n = counted(count, ['message', 'messages'], ['message', 'messages']);
      return {
        fr: `Vous lui avez écrit bien plus qu’elle ou lui (${n.fr})`,
        en: `You wrote far more than they did (${n.en})`,
      };
    },
  },
  {
    sort: 'momentary',
    key: 'consent-given',
    label: { fr: 'Données confiées', en: 'Data given freely' },
    measures: 'A consent was granted: y = 0.6.',
    unit: 'consents',
    halfLifeDays: 540,
    loadings: { closeness: 0.4, valence: 0.25, strength: 0.2 },
    noise: 0.9,
    shared: 0.5,
    kinds: ['consent'],
    read: (exchange) => (exchange.properties?.granted === true ? 0.6 : Number.NaN),
    why: 'Trust shows in what one tells; boxes are also ticked in haste.',
    sentence: ({ count }) => {
      const n = counted(count, ['accord', 'accords'], ['consent', 'consents']);
      return { fr: `Vous confie ses données (${n.fr})`, en: `Trusts you with their data (${n.en})` };
    },
  },
  {
    sort: 'momentary',
    key: 'consent-withdrawn',
    label: { fr: 'Désinscription', en: 'Unsubscribed' },
    measures: 'A consent was withdrawn: y = -0.7.',
    unit: 'consents',
    halfLifeDays: 540,
    loadings: { closeness: 0.45, valence: 0.35, strength: 0.2 },
    noise: 0.7,
    shared: 0.4,
    times: { 'stalker-prey': 3.5, 'ex-friends': 1.6, adversaries: 1.4, 'secret-affair': 1.2 },
    kinds: ['consent'],
    read: (exchange) => (exchange.properties?.granted === false ? -0.7 : Number.NaN),
    why: 'Asking for silence says that there was too much noise.',
    sentence: ({ count }) => {
      const n = counted(count, ['fois', 'fois'], ['time', 'times']);
      return { fr: `A retiré son accord (${n.fr})`, en: `Withdrew consent (${n.en})` };
    },
  },
  {
    sort: 'momentary',
    key: 'gesture-reaction',
    label: { fr: 'Accueil des gestes', en: 'How gestures are received' },
    measures: 'Reaction to a gesture of the brand: accepted y = 0.7, ignored -0.3, refused -0.8.',
    unit: 'mean reaction',
    halfLifeDays: 730,
    loadings: { communality: 0.45, closeness: 0.35, valence: 0.35 },
    noise: 0.6,
    shared: 0.2,
    kinds: ['gesture'],
    read: (exchange) => {
      const reaction = exchange.properties?.reaction;
      return typeof reaction === 'string' ? (reactions[reaction] ?? Number.NaN) : Number.NaN;
    },
    why: 'Gifts belong to communal bonds; where money was due they are refused (Aggarwal 2004).',
    sentence: ({ value, count }) => {
      const n = counted(count, ['geste', 'gestes'], ['gesture', 'gestures']);
      return value > 0
        ? { fr: `Accueille bien vos attentions (${n.fr})`, en: `Welcomes your gestures (${n.en})` }
        : { fr: `N’a pas voulu de vos attentions (${n.fr})`, en: `Did not want your gestures (${n.en})` };
    },
  },
  {
    sort: 'standing',
    key: 'answers-given',
    label: { fr: 'Réponses données', en: 'Answers given' },
    measures: 'Surveys answered, n; y = 0.4, weight n/(n + 3).',
    unit: 'answers',
    halfLifeDays: 730,
    loadings: { communality: 0.4, closeness: 0.25 },
    noise: 0.8,
    shared: 0,
    readAll: (s) => {
      const count = countOfKind(s, 'answer');
      if (count === 0) return null;
      return { value: count, y: 0.4, weight: count / (count + 3), count, lastMs: lastOf(s, 'inbound') };
    },
    why: 'Taking the time to answer is a small effort for the other.',
    sentence: ({ count }) => {
      const n = counted(count, ['fois', 'fois'], ['time', 'times']);
      return { fr: `Répond à vos questions (${n.fr})`, en: `Answers your questions (${n.en})` };
    },
  },
];
