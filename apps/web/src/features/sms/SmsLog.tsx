import { Button } from '@mantine/core';
import type { SmsDecision, SmsMessage } from '@rapport/contracts/sms';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { request } from '../../api/client.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useText } from '../../i18n/useText.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { smsListQuery } from './queries.ts';

/** The latest text messages, and what is to be decided of those whose fate is not known. */
export function SmsLog(): ReactElement | null {
  const { t } = useText();
  const format = useFormat();
  const client = useQueryClient();
  const { data, error } = useQuery(smsListQuery);
  const decide = useMutation({
    mutationFn: ({ id, decision }: { id: string } & SmsDecision) =>
      request(`/api/v1/sms/${id}/decision`, { method: 'POST', body: { decision } }),
    onSettled: () => client.invalidateQueries({ queryKey: ['sms'] }),
  });
  if (error && !data) return <ErrorNote error={error} />;
  if (!data) return null;
  if (data.messages.length === 0) return <p>{t('sms.noMessages')}</p>;
  const button = ({ id }: SmsMessage, decision: SmsDecision['decision']) => (
    <Button
      key={decision}
      size="compact-xs"
      variant="subtle"
      loading={decide.isPending && decide.variables.id === id && decide.variables.decision === decision}
      onClick={() => decide.mutate({ id, decision })}
    >
      {t(`sms.decide.${decision}`)}
    </Button>
  );
  return (
    <>
      {decide.error && <ErrorNote error={decide.error} />}
      <DataTable
        label={t('sms.log')}
        columns={[
          { header: t('sms.at') },
          { header: t('sms.to') },
          { header: t('sms.text') },
          { header: t('sms.status') },
          { header: t('sms.decide') },
        ]}
        rows={data.messages.map((each) => ({
          key: each.id,
          cells: [
            format.dateTime(each.createdAt),
            each.to,
            `${each.text.slice(0, 120)} (${t('sms.parts', { count: each.parts })})`,
            [t(`sms.status.${each.status}`), each.problem].filter(Boolean).join(' · '),
            <span key="decide">
              {(each.status === 'unknown' || each.status === 'failed') && button(each, 'send-again')}
              {each.status === 'unknown' && button(each, 'taken-as-sent')}
              {each.status === 'queued' && button(each, 'cancel')}
            </span>,
          ],
        }))}
      />
    </>
  );
}
