import { useText } from '../../../i18n/useText.ts';

const known = ['external', 'email', 'phone', 'device', 'card'] as const;

/** What a kind of handle is called; `custom:loyalty_no` gives "loyalty no". */
export function useHandleName(): (kind: string) => string {
  const { t } = useText();
  return (kind) => {
    const ours = known.find((one) => one === kind);
    return ours ? t(`words.handle.${ours}`) : kind.replace(/^custom:/, '').replaceAll(/[_-]/g, ' ');
  };
}
