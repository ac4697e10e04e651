import { useFormat } from './useFormat.ts';
import { useText } from './useText.ts';

/** A share in [0, 1] in words: "12%", and "under 1%" where there is some and less than what is shown as 1%. */
export function usePercent(): (share: number) => string {
  const { t } = useText();
  const { percent } = useFormat();
  return (share) => (share > 0 && share < 0.005 ? t('shell.underOne') : percent(share));
}
