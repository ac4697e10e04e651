import type { SurveyAnswers, SurveyDefinition } from '../definition.ts';
import { holds } from './conditions.ts';

/**
 * Answers, hidden fields and calculated values under one roof: what conditions and texts may name. Each calculated value sees
 * those before it. A sum or mean of nothing answered is left out.
 */
export function knownOf(
  { calculated, hidden }: Pick<SurveyDefinition, 'calculated' | 'hidden'>,
  answers: SurveyAnswers,
  fields: Readonly<Record<string, string>>,
): SurveyAnswers {
  const known: Record<string, SurveyAnswers[string]> = { ...answers };
  for (const name of hidden) if (fields[name] !== undefined) known[name] = fields[name];
  for (const each of calculated) {
    if (each.kind === 'case') {
      known[each.id] = each.cases.find(({ when }) => holds(when, known))?.value ?? each.otherwise;
      continue;
    }
    const numbers = each.of.flatMap((id) => {
      const value = known[id];
      const number = typeof value === 'string' && value !== '' ? Number(value) : value;
      return typeof number === 'number' && Number.isFinite(number) ? [number] : [];
    });
    if (numbers.length === 0) continue;
    const sum = numbers.reduce((a, b) => a + b, 0);
    known[each.id] = each.kind === 'sum' ? sum : sum / numbers.length;
  }
  return known;
}
