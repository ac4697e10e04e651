import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useMay } from '../../../api/me.ts';
import { useText } from '../../../i18n/useText.ts';
import classes from '../due/Due.module.css';
import { DueLine } from '../due/DueLine.tsx';
import { customerMomentsQuery } from '../queries.ts';

/** The moment due to a customer, above their history: one button. Nothing when there is none. */
export function CustomerDue({ customerId }: { customerId: string }): ReactElement | null {
  const { t } = useText();
  const mayRead = useMay('moments:read');
  const { data } = useQuery({ ...customerMomentsQuery(customerId), enabled: mayRead });
  if (!data || data.due.length === 0) return null;
  return (
    <ul className={classes.list} aria-label={t('moments.due.list')}>
      {data.due.map((decision) => (
        <DueLine key={decision.id} decision={decision} isAlone />
      ))}
    </ul>
  );
}
