import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useMay } from '../../api/me.ts';
import { useText } from '../../i18n/useText.ts';
import { decisionsQuery } from '../moments/queries.ts';
import classes from './TodayPage.module.css';

/** How many people a word is due to, with the way there. */
export function MomentsDue(): ReactElement | null {
  const { t } = useText();
  const mayRead = useMay('moments:read');
  const { data } = useInfiniteQuery({ ...decisionsQuery('due', {}), enabled: mayRead });
  const count = data?.pages[0]?.counts.reduce((sum, each) => sum + each.count, 0) ?? 0;
  if (count === 0) return null;
  return (
    <p className={classes.also}>
      <Link to="/moments">{t('moments.today', { count })}</Link>
    </p>
  );
}
