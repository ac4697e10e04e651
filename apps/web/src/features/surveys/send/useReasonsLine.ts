import { useFormat } from '../../../i18n/useFormat.ts';
import { useText } from '../../../i18n/useText.ts';

const reasons = [
  'no-address',
  'asked-lately',
  'called-back',
  'closed',
  'too-late',
  'no-provider',
  'withdrawn',
  'no-consent',
  'opposition-list',
  'channel-unused',
  'not-now',
] as const;
type Reason = (typeof reasons)[number];

/** Why people were or will be left in peace, with how many, on one line. */
export function useReasonsLine(): (counts: readonly { reason: string; count: number }[]) => string {
  const { t } = useText();
  const format = useFormat();
  const nameOf = (reason: string): string =>
    (reasons as readonly string[]).includes(reason)
      ? t(`surveys.reason.${reason as Reason}`)
      : t('surveys.reason.other');
  return (counts) =>
    counts
      .map(({ reason, count }) =>
        t('surveys.reasonCount', { reason: nameOf(reason), count: format.number(count) }),
      )
      .join(' · ');
}
