import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useMay } from '../../api/me.ts';
import { useText } from '../../i18n/useText.ts';
import { myAllowanceQuery } from './queries.ts';

/** In Today: what waits for a lead's answer, with the way there. */
export function RequestsDue({ className }: { className?: string }): ReactElement | null {
  const { t } = useText();
  const mayApprove = useMay('repair:approve');
  const { data } = useQuery({ ...myAllowanceQuery(), enabled: mayApprove });
  if (!mayApprove || !data || data.waiting === 0) return null;
  return (
    <p className={className}>
      <Link to="/repair">{t('repair.today', { count: data.waiting })}</Link>
    </p>
  );
}
