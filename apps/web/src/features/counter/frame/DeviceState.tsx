import { Button } from '@mantine/core';
import { type ReactElement, useEffect, useState } from 'react';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useText } from '../../../i18n/useText.ts';
import { takeBackUnsent } from '../../../offline/outbox.ts';
import { useIsReachable } from '../../../offline/useIsReachable.ts';
import { useUnsent } from '../../../offline/useUnsent.ts';
import { readKeptDay } from '../device/keptDay.ts';
import classes from './DeviceState.module.css';

/** Says when there is no network, or no server on it, and what can still be read, what waits to be sent, and what was refused. */
export function DeviceState(): ReactElement | null {
  const { t } = useText();
  const format = useFormat();
  const isReachable = useIsReachable();
  const all = useUnsent();
  const [keptAt, setKeptAt] = useState<string | null>(null);
  useEffect(() => {
    if (!isReachable) void readKeptDay().then((kept) => setKeptAt(kept?.at ?? null));
  }, [isReachable]);
  const waiting = all.filter((entry) => !entry.refusal);
  const refused = all.filter((entry) => entry.refusal);
  if (isReachable && refused.length === 0) return null;
  return (
    <div className={classes.state} role="status">
      {!isReachable && (
        <p>
          <strong>{t(navigator.onLine ? 'counter.unreachable' : 'counter.offline')}</strong>{' '}
          {keptAt ? t('counter.offlineKept', { time: format.time(keptAt) }) : t('counter.offlineNothing')}{' '}
          {waiting.length > 0 && t('counter.unsent', { count: waiting.length })}
        </p>
      )}
      {refused.map((entry) => (
        <p key={entry.id}>
          {t('counter.refusedLine', { words: wordsOf(entry.body), reason: entry.refusal ?? '' })}{' '}
          <Button size="compact-sm" variant="default" onClick={() => void takeBackUnsent(entry.id)}>
            {t('counter.letGo')}
          </Button>
        </p>
      ))}
    </div>
  );
}

function wordsOf(body: Record<string, unknown>): string {
  return String(body.text || body.product || body.purpose || body.label || '');
}
