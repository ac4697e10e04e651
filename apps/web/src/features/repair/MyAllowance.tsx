import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useFormat } from '../../i18n/useFormat.ts';
import { useText } from '../../i18n/useText.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Waiting } from '../../ui/Waiting.tsx';
import { myAllowanceQuery } from './queries.ts';
import classes from './Repair.module.css';

/** What is left for me, as a sentence; then the purses it comes from. */
export function MyAllowance(): ReactElement {
  const { t } = useText();
  const format = useFormat();
  const { data, error, refetch } = useQuery(myAllowanceQuery());
  if (!data)
    return error ? (
      <ErrorNote error={error} title={t('repair.mine.failed')} onRetry={() => void refetch()} />
    ) : (
      <Waiting rows={2} height={24} />
    );
  const money = (cents: number) => format.money(cents, data.currency);
  const tightest = data.purses.find((purse) => purse.leftCents === data.leftCents);
  return (
    <div className={classes.mine}>
      <p className={classes.headline}>
        {tightest
          ? t('repair.mine.left', {
              left: money(data.leftCents),
              until: format.date(`${tightest.to}T12:00:00Z`),
            })
          : t('repair.mine.none')}
      </p>
      <ul className={classes.purses}>
        {data.purses.map((purse) => (
          <li key={purse.allowanceId}>
            {t('repair.mine.purse', {
              scope: purse.scope,
              name: purse.name ?? '',
              period: purse.period,
              spent: money(purse.spentCents),
              amount: money(purse.amountCents),
            })}
          </li>
        ))}
      </ul>
    </div>
  );
}
