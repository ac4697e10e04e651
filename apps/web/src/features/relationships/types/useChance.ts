import { useFormat } from '../../../i18n/useFormat.ts';

/** A probability as a percentage that never claims certainty: "< 1 %", "62 %", "> 99 %". */
export function useChance(): (probability: number) => string {
  const { percent } = useFormat();
  return (probability) => {
    if (probability > 0.99) return `> ${percent(0.99)}`;
    return probability > 0 && probability < 0.01 ? `< ${percent(0.01)}` : percent(probability);
  };
}
