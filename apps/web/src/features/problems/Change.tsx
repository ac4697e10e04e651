import type { ProblemEffect } from '@rapport/contracts/problems';
import type { ReactElement } from 'react';
import { useFormat } from '../../i18n/useFormat.ts';
import { useText } from '../../i18n/useText.ts';

/** Whether something happens more or less often than before, in words. */
export function Change({ change }: { change: ProblemEffect['change'] }): ReactElement {
  const { t } = useText();
  const format = useFormat();
  if (!change.ok) return <>{t('problems.effect.few', { n: change.n, needed: change.needed })}</>;
  if (change.ratio === null) return <>{t('problems.effect.none')}</>;
  const { low, high } = change.interval;
  return (
    <>
      {t(`problems.effect.${change.verdict}`, {
        ratio: format.number(change.ratio, 1),
        low: format.number(low, 1),
        high: high === null ? '∞' : format.number(high, 1),
      })}
    </>
  );
}
