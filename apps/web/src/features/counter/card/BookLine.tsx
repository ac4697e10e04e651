import { UnstyledButton } from '@mantine/core';
import type { CounterCard } from '@rapport/contracts/counter';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { request } from '../../../api/client.ts';
import { useMay } from '../../../api/me.ts';
import { useText } from '../../../i18n/useText.ts';
import { useIsReachable } from '../../../offline/useIsReachable.ts';
import { notifyDone } from '../../../ui/notify.ts';
import { notifyUndoable } from '../../../ui/notifyUndoable.tsx';
import { usePlace } from '../device/place.ts';
import { sayRefused } from '../write/useWrite.ts';
import classes from './BookLine.module.css';

/** Whose book they are in; in nobody's, whoever serves them may take them into theirs. */
export function BookLine({ card }: { card: CounterCard }): ReactElement | null {
  const { t } = useText();
  const mayWrite = useMay('counter:write');
  const isReachable = useIsReachable();
  const client = useQueryClient();
  const { assistantId } = usePlace();
  if (card.book) return <p className={classes.line}>{t('counter.inBook', { name: card.book.name })}</p>;
  if (!mayWrite || !isReachable) return null;
  const path = `/api/v1/books/mine/${card.id}`;
  const again = () => client.invalidateQueries({ queryKey: ['counter'] });
  const take = async () => {
    try {
      await request(path, { method: 'PUT', body: { ...(assistantId && { assistantId }) } });
      await again();
      notifyUndoable(t('counter.tookIntoBook'), t('counter.undo'), async () => {
        await request(path, { method: 'DELETE', query: { assistantId } })
          .then(again)
          .then(() => notifyDone(t('counter.takenBack')))
          .catch((error: unknown) => sayRefused(error, t));
      });
    } catch (error) {
      sayRefused(error, t);
    }
  };
  return (
    <p className={classes.line}>
      {t('counter.inNoBook')}{' '}
      <UnstyledButton className={classes.take} onClick={() => void take()}>
        {t('counter.takeIntoBook')}
      </UnstyledButton>
    </p>
  );
}
