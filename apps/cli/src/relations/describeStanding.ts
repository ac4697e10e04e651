import { axes, relationshipTypes, typeKeys } from '@rapport/core/relations';
import type { CustomerStanding } from './standings.ts';

type Language = 'fr' | 'en';

/** One customer as JSON, on one line. */
export function standingAsJson({ customer, state, because }: CustomerStanding): string {
  return JSON.stringify({
    customer,
    type: state.type,
    family: relationshipTypes[state.typeIndex]?.family,
    probabilities: Object.fromEntries(typeKeys.map((key, i) => [key, state.probabilities[i]])),
    space: Object.fromEntries(axes.map((axis, i) => [axis, { mean: state.mean[i], sd: state.sd[i] }])),
    because: because.map((reason) => ({
      signal: reason.signal,
      contribution: reason.contribution,
      sentence: reason.sentence,
      value: reason.value,
      count: reason.count,
      at: reason.lastMs === null ? null : new Date(reason.lastMs).toISOString(),
      excerpt: reason.excerpt,
    })),
    exchanges: state.exchanges,
    asOf: new Date(state.asOfMs).toISOString(),
    model: state.modelVersion,
  });
}

const titles = {
  fr: ['Client', 'Relation', 'Pourquoi'],
  en: ['Customer', 'Relationship', 'Why'],
} as const;
const customerWidth = 22;
const relationWidth = 64;

export function tableTitle(language: Language): string {
  const [customer, relation, why] = titles[language];
  return `${customer.padEnd(customerWidth)}  ${relation.padEnd(relationWidth)}  ${why}`;
}

/** One customer as a row: who, the likeliest types as a sentence, the reason that weighs most. */
export function standingAsRow(standing: CustomerStanding, language: Language): string {
  const why = standing.because.filter((reason) => reason.contribution > 0).slice(0, 2);
  const reasons = why.map(({ sentence, excerpt }) =>
    excerpt ? `${sentence} (${quoted(excerpt, language)})` : sentence,
  );
  const customer = fitted(standing.customer, customerWidth);
  return `${customer}  ${fitted(likeliest(standing, language), relationWidth)}  ${reasons.join(' · ')}`;
}

/** "Probably old friends (62 %), perhaps buddies (21 %)". Under one half nothing is probable yet. */
function likeliest({ state }: CustomerStanding, language: Language): string {
  const best = [...state.probabilities.keys()].sort(
    (a, b) => (state.probabilities[b] ?? 0) - (state.probabilities[a] ?? 0),
  );
  const [first, second] = best.slice(0, 2).map((index) => ({
    name: relationshipTypes[index]?.[language].toLowerCase() ?? '',
    share: percent(state.probabilities[index] ?? 0, language),
    probability: state.probabilities[index] ?? 0,
  }));
  if (!first || !second) return '';
  const isProbable = first.probability >= 0.5;
  const words = {
    fr: { lead: isProbable ? 'Probablement' : 'Peut-être', or: isProbable ? 'peut-être' : 'ou' },
    en: { lead: isProbable ? 'Probably' : 'Perhaps', or: isProbable ? 'perhaps' : 'or' },
  }[language];
  const lead = `${words.lead} ${first.name} (${first.share})`;
  return second.probability < 0.1 ? lead : `${lead}, ${words.or} ${second.name} (${second.share})`;
}

function percent(probability: number, language: Language): string {
  const whole = Math.min(99, Math.max(1, Math.round(probability * 100)));
  return language === 'fr' ? `${whole} %` : `${whole}%`;
}

function quoted(text: string, language: Language): string {
  const short = text.length > 60 ? `${text.slice(0, 59).replace(/[\ud800-\udbff]$/, '')}…` : text;
  return language === 'fr' ? `« ${short} »` : `“${short}”`;
}

function fitted(text: string, width: number): string {
  return text.length > width ? `${text.slice(0, width - 1)}…` : text.padEnd(width);
}
