import { Anchor } from '@mantine/core';
import type { Source } from '@rapport/contracts/sources';
import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { useFormat } from '../../i18n/useFormat.ts';
import { useText } from '../../i18n/useText.ts';
import { ListRow } from '../../ui/List.tsx';
import { importsQuery } from '../imports/api.ts';
import { DayBars } from './DayBars.tsx';
import { DayTable } from './DayTable.tsx';
import { silentDays, thirtyDays } from './days.ts';

/** One source: what it is, when it last sent, its thirty days as bars and, on demand, as a table. */
export function SourceRow({ source }: { source: Source }): ReactElement {
  const { t } = useText();
  const format = useFormat();
  const [isOpen, setOpen] = useState(false);
  const name = useSourceName(source);
  const now = new Date();
  const silence = silentDays(source, now);
  const days = thirtyDays(source, now);
  const last =
    source.lastReceived === null
      ? t('sources.never')
      : t('sources.last', { ago: format.ago(source.lastReceived, now) });
  return (
    <>
      <ListRow
        title={name}
        detail={
          <>
            {t(`sources.kind.${source.kind}`)} · {last}
            {silence !== null && (
              <span style={{ display: 'block', color: 'var(--soon)' }}>
                {t('sources.silent', { days: silence })}
              </span>
            )}
          </>
        }
        aside={t('sources.total', { count: source.exchanges })}
        actions={
          source.exchanges > 0 && (
            <>
              <DayBars days={days} name={name} />
              <Anchor
                component="button"
                type="button"
                size="sm"
                onClick={() => setOpen(!isOpen)}
                aria-expanded={isOpen}
              >
                {t(isOpen ? 'sources.hide' : 'sources.show')}
              </Anchor>
            </>
          )
        }
      />
      {isOpen && (
        <li style={{ padding: '8px 0 24px' }}>
          <DayTable days={days} name={name} />
        </li>
      )}
    </>
  );
}

/** An import is known by its file; keys and our own doors have names. */
function useSourceName(source: Source): string {
  const { t } = useText();
  const { data } = useQuery({ ...importsQuery, enabled: source.kind === 'import', refetchInterval: false });
  if (source.kind === 'system') return t('sources.kind.system');
  if (source.kind === 'key') return source.name;
  return data?.imports.find((job) => job.id === source.id)?.fileName ?? t('sources.kind.import');
}
