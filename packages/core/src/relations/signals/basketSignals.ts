import { countOfSketch } from '../tally/sketch.ts';
import { sumSlot } from '../tally/slots.ts';
import { counted, number, percent } from './phrases.ts';
import type { StandingSignal } from './signal.ts';
import { countOf, lastOf } from './snapshot.ts';

export const basketSignals: readonly StandingSignal[] = [
  {
    sort: 'standing',
    key: 'basket-novelty',
    label: { fr: 'Nouveauté du panier', en: 'Novelty of the basket' },
    measures:
      'Of the item lines after a first basket of mean size, the share v of items never bought before: v = (d - l/n)/(l - l/n), d distinct items, l lines, n purchases; y = 2v^2 - 1, 0 at v = 0.7.',
    unit: 'share of lines',
    halfLifeDays: 1096,
    loadings: { novelty: 0.8 },
    noise: 0.5,
    shared: 0,
    why: 'Always the same item is routine, never the same is taste for the new; the size of the catalogue moves it for everybody, which learning corrects.',
    readAll: (s) => {
      const distinct = countOfSketch(s.tally.items);
      if (s.purchases < 2 || s.lines < 2 || distinct === 0) return null;
      const basket = s.lines / s.purchases;
      const value = Math.min(1, Math.max(0, (distinct - basket) / (s.lines - basket)));
      return {
        value,
        y: 2 * value * value - 1,
        weight: ((s.purchases - 1) / (s.purchases + 5)) * (s.lines / (s.lines + 4)),
        count: s.lines,
        lastMs: lastOf(s, 'purchase'),
      };
    },
    sentence: ({ value, count }) => {
      const share = percent(value);
      const lines = counted(count, ['article', 'articles'], ['item', 'items']);
      return value < 0.5
        ? { fr: `Reprend souvent la même chose (${lines.fr})`, en: `Often buys the same thing (${lines.en})` }
        : {
            fr: `Essaie du nouveau : ${share.fr} des articles`,
            en: `Tries new things: ${share.en} of items`,
          };
    },
  },
  {
    sort: 'standing',
    key: 'breadth',
    label: { fr: 'Étendue', en: 'Breadth' },
    measures: 'Distinct categories bought, c; y = tanh(ln(c/3)).',
    unit: 'categories',
    halfLifeDays: 1096,
    loadings: { strength: 0.3, closeness: 0.2, novelty: 0.2 },
    noise: 0.6,
    shared: 0,
    why: 'A bond that covers more of a life is stronger; the middle of three categories is a judgement.',
    readAll: (s) => {
      const value = countOfSketch(s.tally.categories);
      if (value < 1 || s.lines < 2) return null;
      return {
        value,
        y: Math.tanh(Math.log(value / 3)),
        weight: (s.lines - 1) / (s.lines + 15),
        count: s.lines,
        lastMs: lastOf(s, 'purchase'),
      };
    },
    sentence: ({ value }) => {
      const categories = counted(value, ['rayon', 'rayons'], ['category', 'categories']);
      return { fr: `Achète dans ${categories.fr}`, en: `Buys in ${categories.en}` };
    },
  },
  {
    sort: 'standing',
    key: 'gift-share',
    label: { fr: 'Part achetée pour offrir', en: 'Share bought as gifts' },
    measures: 'Share g of purchases said to be gifts; y = g, weight g n/(n + 3). Not recorded says nothing.',
    unit: 'share of purchases',
    halfLifeDays: 1096,
    loadings: { communality: 0.4, closeness: 0.15 },
    noise: 0.6,
    shared: 0,
    times: { 'compartmentalised-friends': 2, 'best-friends': 1.2, kinship: 1.2 },
    why: 'Giving the brand to one’s own is a mark of trust, often tied to one occasion.',
    readAll: (s) => {
      const count = countOf(s, 'giftPurchases');
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
    sentence: ({ value }) => {
      const share = percent(value);
      return {
        fr: `Achète pour offrir : ${share.fr} des fois`,
        en: `Buys for others: ${share.en} of the time`,
      };
    },
  },
  {
    sort: 'standing',
    key: 'discount-dependence',
    label: { fr: 'Attente des promotions', en: 'Discount dependence' },
    measures:
      'Share d of purchases with a coupon or discount; y = d, weight d n/(n + 4). Not recorded says nothing.',
    unit: 'share of purchases',
    halfLifeDays: 1096,
    loadings: { communality: -0.55, strength: -0.35, closeness: -0.3 },
    noise: 0.45,
    shared: 0,
    times: { 'basic-exchange': 1.8, fling: 1.2, 'marriage-of-convenience': 1.2 },
    why: 'Buying at a discount alone is an exchange on terms: low communality, weak bond.',
    readAll: (s) => {
      const count = countOf(s, 'discountedPurchases');
      if (count === 0) return null;
      const value = Math.min(1, count / Math.max(1, s.purchases));
      return {
        value,
        y: value,
        weight: (value * s.purchases) / (s.purchases + 4),
        count,
        lastMs: lastOf(s, 'purchase'),
      };
    },
    sentence: ({ value }) => {
      const share = percent(value);
      return {
        fr: `Achète en promotion ${share.fr} des fois`,
        en: `Buys on discount ${share.en} of the time`,
      };
    },
  },
  {
    sort: 'standing',
    key: 'quantity',
    label: { fr: 'Grandes quantités', en: 'Large quantities' },
    measures: 'Geometric mean quantity a line, q; present above 4, y = weight = tanh(ln(q/4)) n/(n + 6).',
    unit: 'units a line',
    halfLifeDays: 1096,
    loadings: { communality: -0.3, strength: 0.25 },
    noise: 0.6,
    shared: 0,
    times: { 'business-partners': 6, 'basic-exchange': 1.6, 'arranged-marriage': 1.2 },
    why: 'Dozens of a thing at a time are bought to resell or for an organisation.',
    readAll: (s) => {
      if (s.lines === 0) return null;
      const value = 2 ** (s.tally.sums[sumSlot.logQuantity]! / s.lines);
      const presence = Math.tanh(Math.log(Math.max(value, 4) / 4));
      if (presence < 0.01) return null;
      return {
        value,
        y: presence,
        weight: (presence * s.lines) / (s.lines + 6),
        count: s.lines,
        lastMs: lastOf(s, 'purchase'),
      };
    },
    sentence: ({ value }) => {
      const shown = number(value);
      return {
        fr: `Commande en quantité : ${shown.fr} unités par ligne`,
        en: `Orders in quantity: ${shown.en} units a line`,
      };
    },
  },
];
