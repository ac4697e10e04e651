import type { SurveyLanguage } from '../definition.ts';

/**
 * The number that somebody wrote, whichever of comma and point they write decimals with: "1,05", "1 200", in English "1,200".
 *
 * @returns null for what is not a number, or not one yet: "1,"
 */
export function numberIn(text: string, language: SurveyLanguage): number | null {
  const plain = text.replace(/\s/g, '').replace('−', '-');
  const isGrouped = language === 'en' && /^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(plain);
  const written = isGrouped ? plain.replaceAll(',', '') : plain.replace(',', '.');
  return /^[+-]?(\d+(\.\d+)?|\.\d+)$/.test(written) ? Number(written) : null;
}
