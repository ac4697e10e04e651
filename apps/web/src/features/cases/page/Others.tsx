import { Button, Group } from '@mantine/core';
import type { CasePage } from '@rapport/contracts/cases';
import { Link } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { useMay } from '../../../api/me.ts';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useText } from '../../../i18n/useText.ts';
import { Confirm } from '../../../ui/Confirm.tsx';
import classes from '../Cases.module.css';
import { useCaseChanges } from '../useCaseChanges.ts';

type Other = CasePage['others'][number];

/** Other cases of the same customer, which can be made one with this. */
export function Others({ found }: { found: CasePage }): ReactElement | null {
  const { t } = useText();
  const format = useFormat();
  const mayWrite = useMay('cases:write');
  const { merge } = useCaseChanges();
  const [asked, setAsked] = useState<Other | null>(null);
  const mayMerge = mayWrite && found.status !== 'closed' && found.status !== 'withdrawn';
  if (found.others.length === 0) return null;
  return (
    <section className={classes.part}>
      <h2>{t('cases.others')}</h2>
      {found.others.map((other) => (
        <Group key={other.id} gap="xs">
          <Link to="/cases/$caseId" params={{ caseId: other.id }}>
            {other.subject ?? t('cases.number', { number: other.number })}
          </Link>
          <span className={classes.quiet}>
            {t(`cases.status.${other.status}`)} · {format.date(other.openedAt)}
          </span>
          {mayMerge && other.status !== 'closed' && (
            <Button size="compact-xs" variant="default" onClick={() => setAsked(other)}>
              {t('cases.merge')}
            </Button>
          )}
        </Group>
      ))}
      <Confirm
        isOpen={asked !== null}
        title={t('cases.merge.title', { number: asked?.number ?? 0 })}
        confirm={t('cases.merge')}
        isPending={merge.isPending}
        error={merge.error}
        onConfirm={() =>
          asked && merge.mutate({ from: asked, into: found.id }, { onSuccess: () => setAsked(null) })
        }
        onClose={() => setAsked(null)}
      >
        {t('cases.merge.text')}
      </Confirm>
    </section>
  );
}
