import { useText } from '../../i18n/useText.ts';

/** "Type: buddies and 2 others"; null when nothing is chosen. */
export function useListSentence(): (what: string, names: string[] | undefined) => string | null {
  const { t } = useText();
  return (what, names) => {
    const first = names?.[0];
    if (!names || first === undefined) return null;
    return names.length === 1
      ? t('customers.filter.one', { what, first })
      : t('customers.filter.some', { what, first, count: names.length - 1 });
  };
}
