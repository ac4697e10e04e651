import { typeKeys } from '../catalogue.ts';
import type { ObservedExchange } from '../exchange.ts';
import type { RelationModel } from '../model.ts';
import { counted } from './phrases.ts';
import type { CategoricalSignal } from './signal.ts';

const positions: ReadonlyMap<string, number> = new Map(typeKeys.map((key, index) => [key, index]));

/**
 * What a tag of reliability r says: P(tagged k | is k) = r, and each other type equally (1 - r)/28. Up to a constant this is
 * log(28 r/(1 - r)) on the tagged type and nothing elsewhere.
 */
export function tagLogRatio(reliability: number): number {
  const r = withinBounds(reliability);
  return Math.log(((typeKeys.length - 1) * r) / (1 - r));
}

/** What a tag says: the type, by its position in the catalogue, and how reliable its rater is; null when it names no type. */
export function readTag(
  exchange: ObservedExchange,
  model: RelationModel,
): { typeIndex: number; reliability: number } | null {
  const { type, rater } = exchange.properties ?? {};
  const typeIndex = typeof type === 'string' ? positions.get(type) : undefined;
  if (typeIndex === undefined) return null;
  const measured = typeof rater === 'string' ? model.raterReliability.byRater[rater] : undefined;
  return {
    typeIndex,
    reliability: withinBounds(measured ?? toldReliability(exchange) ?? model.raterReliability.usual),
  };
}

function withinBounds(reliability: number): number {
  return Math.min(0.99, Math.max(1 / typeKeys.length, reliability));
}

/** How reliable this rater was known to be when the tag was given: it goes with the tag, so that it weighs the same ever after. */
function toldReliability({ properties }: ObservedExchange): number | undefined {
  const told = properties?.reliability;
  return typeof told === 'number' && told > 0 && told < 1 ? told : undefined;
}

export const tagSignals: readonly CategoricalSignal[] = [
  {
    sort: 'categorical',
    key: 'staff-tags',
    label: { fr: 'Avis de l’équipe', en: 'What the team thinks' },
    measures:
      'Types given by staff: log(28 r/(1 - r)) for the tagged type, r the reliability of this rater as measured when the tag was given (0.6 until then).',
    unit: 'tags',
    halfLifeDays: 730,
    loadings: {},
    noise: 1,
    shared: 0.2,
    kinds: ['tag'],
    readTypes: (exchange, into, model) => {
      const tag = readTag(exchange, model);
      if (tag === null) return 0;
      into[tag.typeIndex] = tagLogRatio(tag.reliability);
      return 1;
    },
    why: 'A person who knows the customer is right more often than not; nobody is always right.',
    sentence: ({ count }) => {
      const n = counted(count, ['avis', 'avis'], ['tag', 'tags']);
      return { fr: `L’équipe le pense (${n.fr})`, en: `The team thinks so (${n.en})` };
    },
  },
];
