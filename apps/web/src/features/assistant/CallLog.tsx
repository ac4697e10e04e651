import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { useMay } from '../../api/me.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useText } from '../../i18n/useText.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import classes from './Assistant.module.css';
import { callsQuery } from './queries.ts';

/** Who asked the model what, of how many texts, at what cost. */
export function CallLog({ currency }: { currency: string }): ReactElement | null {
  const { t } = useText();
  const format = useFormat();
  const mayRead = useMay('audit:read');
  const [isOpen, setOpen] = useState(false);
  const { data, error } = useQuery({ ...callsQuery, enabled: mayRead && isOpen });
  if (!mayRead) return null;
  return (
    <div className={classes.log}>
      <Button variant="subtle" size="xs" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {t('assistant.log')}
      </Button>
      {isOpen && error && !data && <ErrorNote error={error} />}
      {isOpen && data?.length === 0 && <p className={classes.quiet}>{t('assistant.logEmpty')}</p>}
      {isOpen && data && data.length > 0 && (
        <DataTable
          label={t('assistant.log')}
          columns={[
            { header: t('assistant.log.at') },
            { header: t('assistant.log.by') },
            { header: t('assistant.log.purpose') },
            { header: t('assistant.log.texts'), isFigure: true },
            { header: t('assistant.log.tokens'), isFigure: true },
            { header: t('assistant.log.cost', { currency }), isFigure: true },
            { header: t('assistant.log.outcome') },
          ]}
          rows={data.map((call) => ({
            key: call.id,
            cells: [
              format.dateTime(call.at),
              call.by ?? t('assistant.log.nobody'),
              t(`assistant.purpose.${call.purpose}`),
              format.number(call.texts),
              format.number(call.tokensIn + call.tokensOut),
              format.number(call.cost, 4),
              t(`assistant.outcome.${call.outcome}`),
            ],
          }))}
        />
      )}
    </div>
  );
}
