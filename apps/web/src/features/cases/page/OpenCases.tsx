import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useMay } from '../../../api/me.ts';
import { useText } from '../../../i18n/useText.ts';
import classes from '../Cases.module.css';
import { fewCasesQuery } from '../queries.ts';
import { useCaseWords } from '../useCaseWords.ts';

/** Above everything on a customer's page: the case they wait for, with one button. */
export function OpenCases({ customerId }: { customerId: string }): ReactElement | null {
  const { t } = useText();
  const words = useCaseWords();
  const mayRead = useMay('cases:read');
  const { data } = useQuery({ ...fewCasesQuery({ customer: customerId, limit: 3 }), enabled: mayRead });
  const rows = data?.cases ?? [];
  if (rows.length === 0) return null;
  const nowMs = Date.now();
  const isLate = rows.some((row) => words.due(row, nowMs).tone === 'late');
  return (
    <section
      className={classes.banner}
      data-tone={isLate ? 'late' : undefined}
      aria-label={t('cases.banner.label')}
    >
      <ul>
        {rows.map((row) => {
          const due = words.due(row, nowMs);
          return (
            <li key={row.id} className={classes.bannerRow}>
              <span>
                <strong>{words.about(row)}</strong>{' '}
                <span className={classes.quiet}>
                  {t(`cases.status.${row.status}`)} · {row.owner?.name ?? t('cases.noOwner')}
                </span>{' '}
                <span className={classes.due} data-tone={due.tone}>
                  {due.text}
                </span>
              </span>
              <Button
                size="xs"
                renderRoot={(root) => <Link {...root} to="/cases/$caseId" params={{ caseId: row.id }} />}
              >
                {t('cases.banner.open')}
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
