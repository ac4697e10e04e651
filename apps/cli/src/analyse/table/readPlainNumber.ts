import { readNumber } from '@rapport/core/files';

const withPoint = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?$/;
const digitsAlone = /^[-+−]?[\d.,'’\s\u00a0\u202f]+$/u;

/**
 * A number as tools and people write it (`7`, `1e-5`, `1 234,5`), and nothing else: `Q7`, `7/10`, `7 EUR` and `NaN` are not.
 * @returns NaN when it is none
 */
export function readPlainNumber(text: string, decimal: '.' | ','): number {
  if (decimal === '.' && withPoint.test(text)) return Number(text);
  if (decimal === ',' && withPoint.test(text.replace(',', '.')) && !text.includes('.'))
    return Number(text.replace(',', '.'));
  return digitsAlone.test(text) ? readNumber(text, decimal) : Number.NaN;
}
