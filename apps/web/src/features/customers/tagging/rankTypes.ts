import { fold } from '../../relationships/types/fold.ts';

/**
 * The types that match what is typed: those with a word beginning so first, each group from the likeliest down. Nothing typed:
 * all of them, so that the first is the most plausible correction.
 */
export function rankTypes<Type extends { key: string; name: string }>(
  types: readonly Type[],
  words: string,
  probabilities: Readonly<Record<string, number>>,
): Type[] {
  const wanted = fold(words);
  const rank = (type: Type) => {
    const name = fold(type.name);
    if (name.startsWith(wanted)) return 0;
    return name.split(/[\s'-]+/).some((word) => word.startsWith(wanted)) ? 1 : 2;
  };
  return types
    .filter((type) => fold(type.name).includes(wanted))
    .map((type) => ({ type, rank: rank(type), probability: probabilities[type.key] ?? 0 }))
    .sort((a, b) => a.rank - b.rank || b.probability - a.probability)
    .map(({ type }) => type);
}
