import type { Measured } from '@rapport/contracts/measures';
import { useFormat } from '../../i18n/useFormat.ts';
import { useText } from '../../i18n/useText.ts';

/** Of those invited, how many answered, with its interval; null where nobody was. */
export function useRateWords(): (rate: Measured | null, invited: number) => string | null {
  const { t } = useText();
  const format = useFormat();
  return (rate, invited) => {
    if (!rate?.ok || invited === 0) return null;
    const { value, interval } = rate;
    return t('surveys.ofInvited', {
      rate: format.percent(value),
      n: format.number(invited),
      low: format.percent(interval?.low ?? value),
      high: format.percent(interval?.high ?? value),
    });
  };
}
