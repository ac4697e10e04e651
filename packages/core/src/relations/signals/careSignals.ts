import type { ObservedExchange } from '../exchange.ts';
import { counted, duration, percent } from './phrases.ts';
import type { Signal } from './signal.ts';
import { countOf, countOfKind, dayMs, lastOf } from './snapshot.ts';

const outcomes: Readonly<Record<string, number>> = { resolved: 0.5, unresolved: -0.7, refused: -0.9 };
const deliveries: Readonly<Record<string, number>> = { 'on-time': 0.2, late: -0.4, lost: -0.8 };

function lookUp(table: Readonly<Record<string, number>>, exchange: ObservedExchange): number {
  const outcome = exchange.properties?.outcome;
  return typeof outcome === 'string' ? (table[outcome] ?? Number.NaN) : Number.NaN;
}

export const careSignals: readonly Signal[] = [
  {
    sort: 'momentary',
    key: 'complaint',
    label: { fr: 'Réclamation', en: 'Complaint' },
    measures: 'A complaint was made: y = -0.6.',
    unit: 'complaints',
    halfLifeDays: 540,
    loadings: { valence: 0.6 },
    noise: 0.6,
    shared: 0.3,
    times: {
      adversaries: 1.8,
      captivity: 1.8,
      'master-servant': 1.6,
      'ex-friends': 1.4,
      'best-friends': 1.1,
    },
    kinds: ['complaint'],
    read: () => -0.6,
    why: 'Friends complain too: one complaint moves valence, it does not settle it.',
    sentence: ({ count }) => {
      const n = counted(count, ['réclamation', 'réclamations'], ['complaint', 'complaints']);
      return { fr: `A fait ${n.fr}`, en: `Made ${n.en}` };
    },
  },
  {
    sort: 'momentary',
    key: 'matter-outcome',
    label: { fr: 'Issue des demandes', en: 'How matters ended' },
    measures:
      'How a complaint or a contact ended: resolved y = 0.5, unresolved -0.7, refused -0.9; open says nothing yet.',
    unit: 'mean outcome',
    halfLifeDays: 730,
    loadings: { valence: 0.6, strength: 0.25 },
    noise: 0.5,
    shared: 0.2,
    kinds: ['complaint', 'contact'],
    read: (exchange) => lookUp(outcomes, exchange),
    why: 'The outcome weighs most in satisfaction with a complaint (Orsingher 2010); repair is not credited with more than it undoes (de Matos 2007).',
    sentence: ({ value, count }) => {
      const n = counted(count, ['demande', 'demandes'], ['matter', 'matters']);
      return value > 0
        ? { fr: `Demandes résolues (${n.fr})`, en: `Matters put right (${n.en})` }
        : { fr: `Demandes restées sans solution (${n.fr})`, en: `Matters left without a solution (${n.en})` };
    },
  },
  {
    sort: 'standing',
    key: 'complaints-unrepaired',
    label: { fr: 'Réclamations non réparées', en: 'Complaints not put right' },
    measures: 'Complaints made less complaints resolved, u; y = -0.7, weight u/(u + 1).',
    unit: 'complaints',
    halfLifeDays: 730,
    loadings: { valence: 0.7, strength: 0.15 },
    noise: 0.5,
    shared: 0,
    times: { adversaries: 2.2, captivity: 2.2, 'ex-friends': 1.8 },
    readAll: (s) => {
      const made = countOfKind(s, 'complaint');
      const value = made - countOf(s, 'complaintsResolved');
      if (value <= 0) return null;
      return { value, y: -0.7, weight: value / (value + 1), count: made, lastMs: lastOf(s, 'complaint') };
    },
    why: 'What was never put right stays between two people longer than the incident.',
    sentence: ({ value }) => {
      const n = counted(
        value,
        ['réclamation n’a pas été réparée', 'réclamations n’ont pas été réparées'],
        ['complaint not put right', 'complaints not put right'],
      );
      return { fr: n.fr, en: n.en };
    },
  },
  {
    sort: 'standing',
    key: 'peace',
    label: { fr: 'Sans histoire', en: 'No trouble' },
    measures:
      'Purchases n without any complaint, unresolved contact or withdrawn consent; y = 0.3, weight (n - 1)/(n + 4).',
    unit: 'purchases',
    halfLifeDays: 730,
    loadings: { valence: 0.5 },
    noise: 0.8,
    shared: 0,
    times: { adversaries: 0.25, captivity: 0.5, 'stalker-prey': 0.4, 'ex-friends': 0.6 },
    readAll: (s) => {
      const trouble =
        countOfKind(s, 'complaint') + countOf(s, 'contactsUnresolved') + countOf(s, 'consentsWithdrawn');
      if (trouble > 0 || s.purchases < 2) return null;
      return {
        value: s.purchases,
        y: 0.3,
        weight: (s.purchases - 1) / (s.purchases + 4),
        count: s.purchases,
        lastMs: lastOf(s, 'purchase'),
      };
    },
    why: 'Hostility shows: those who come back and never complain are seldom at war. Weaker where complaints are not recorded, hence the modest ratios.',
    sentence: ({ count }) => {
      const n = counted(count, ['achat', 'achats'], ['purchase', 'purchases']);
      return { fr: `${n.fr} sans jamais un incident`, en: `${n.en} without any trouble` };
    },
  },
  {
    sort: 'standing',
    key: 'returns',
    label: { fr: 'Retours', en: 'Returns' },
    measures: 'Returns over purchases, r at most 1; y = -0.5, weight r n/(n + 3).',
    unit: 'share of purchases',
    halfLifeDays: 1096,
    loadings: { valence: 0.3, strength: 0.4 },
    noise: 0.6,
    shared: 0,
    times: { 'master-servant': 1.2, fling: 1.2 },
    readAll: (s) => {
      const count = countOfKind(s, 'return');
      if (count === 0) return null;
      const value = Math.min(1, count / Math.max(1, s.purchases));
      return {
        value,
        y: -0.5,
        weight: (value * (count + s.purchases)) / (count + s.purchases + 3),
        count,
        lastMs: lastOf(s, 'return'),
      };
    },
    why: 'Sending things back is a small disappointment, or a demanding habit.',
    sentence: ({ value, count }) => {
      const n = counted(count, ['retour', 'retours'], ['return', 'returns']);
      const share = percent(value);
      return { fr: `${n.fr}, soit ${share.fr} des achats`, en: `${n.en}, ${share.en} of purchases` };
    },
  },
  {
    sort: 'momentary',
    key: 'delivery',
    label: { fr: 'Livraisons', en: 'Deliveries' },
    measures: 'On time y = 0.2, late -0.4, lost -0.8.',
    unit: 'mean outcome',
    halfLifeDays: 540,
    loadings: { valence: 0.5, strength: 0.2 },
    noise: 0.9,
    shared: 0.3,
    kinds: ['delivery'],
    read: (exchange) => lookUp(deliveries, exchange),
    why: 'Promises kept or broken, often by a carrier: a weak signal.',
    sentence: ({ value, count }) => {
      const n = counted(count, ['livraison', 'livraisons'], ['delivery', 'deliveries']);
      return value < 0
        ? { fr: `Livraisons en retard ou perdues (${n.fr})`, en: `Late or lost deliveries (${n.en})` }
        : { fr: `Livraisons à l’heure (${n.fr})`, en: `Deliveries on time (${n.en})` };
    },
  },
  {
    sort: 'standing',
    key: 'contact-rate',
    label: { fr: 'Prises de parole', en: 'Contact rate' },
    measures:
      'Contacts, messages and complaints from the customer per purchase day, c; y = tanh(ln(c)/1.5), weight n/(n + 5).',
    unit: 'contacts a purchase',
    halfLifeDays: 730,
    loadings: { closeness: 0.35, power: 0.25, communality: 0.15 },
    noise: 0.75,
    shared: 0,
    times: { 'master-servant': 1.4, courtship: 1.3, 'parent-child': 1.3, teammates: 1.2 },
    readAll: (s) => {
      const count = countOf(s, 'inboundContacts');
      if (count === 0 || s.purchaseDays === 0) return null;
      const value = count / s.purchaseDays;
      return {
        value,
        y: Math.tanh(Math.log(value) / 1.5),
        weight: count / (count + 5),
        count,
        lastMs: lastOf(s, 'inboundContact'),
      };
    },
    why: 'People who write to a brand are closer to it, or ask more of it.',
    sentence: ({ value, count }) => {
      const n = counted(count, ['fois', 'fois'], ['time', 'times']);
      return value >= 0.5
        ? { fr: `Vous parle souvent (${n.fr})`, en: `Often speaks with you (${n.en})` }
        : { fr: `Vous parle rarement (${n.fr})`, en: `Seldom speaks with you (${n.en})` };
    },
  },
  {
    sort: 'standing',
    key: 'silence-after-contact',
    label: { fr: 'Message resté sans réponse', en: 'Message left unanswered' },
    measures:
      'The customer’s last contact is later than the last from the brand, d days ago; y = -1, weight (1 - 2^(-d/7)) 2^(-d/365). Read only where the brand’s answers are recorded at all.',
    unit: 'days',
    halfLifeDays: 730,
    loadings: { valence: 0.45, closeness: 0.35 },
    noise: 0.7,
    shared: 0,
    times: { 'ex-friends': 1.2, adversaries: 1.2, captivity: 1.2 },
    readAll: (s) => {
      const asked = lastOf(s, 'inboundContact');
      const answered = lastOf(s, 'outboundContact');
      if (asked === null || answered === null || answered >= asked) return null;
      const value = (s.nowMs - asked) / dayMs;
      return {
        value,
        y: -1,
        weight: (1 - 2 ** (-value / 7)) * 2 ** (-value / 365),
        count: 1,
        lastMs: asked,
      };
    },
    why: 'Silence from the brand is read as indifference after a few days.',
    sentence: ({ value }) => {
      const time = duration(value);
      return { fr: `Attend une réponse depuis ${time.fr}`, en: `Has waited ${time.en} for an answer` };
    },
  },
];
