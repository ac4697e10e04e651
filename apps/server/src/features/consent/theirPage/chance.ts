import type { Language } from '@rapport/contracts/vocabulary';

/** A machine is never certain: above 99 %, it says no more than that. */
export function chance(probability: number, language: Language): string {
  const percent = new Intl.NumberFormat(language, { style: 'percent' });
  return probability > 0.99 ? `> ${percent.format(0.99)}` : percent.format(probability);
}
