import { Button } from '@mantine/core';
import type { SmsDecision, SmsMessage } from '@rapport/contracts/sms';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { request } from '../../api/client.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useText } from '../../i18n/useText.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { smsListQuery } from './queries.ts';
import classes from './SmsLog.module.css';

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
      <ul className={classes.log} aria-label={t('sms.log')}>
        {data.messages.map((each) => (
          <li key={each.id}>
            <span className={classes.quiet}>
              {format.dateTime(each.createdAt)} · {each.to} · {t('sms.parts', { count: each.parts })}
            </span>
            <p>{each.text.slice(0, 120)}</p>
            <span>{[t(`sms.status.${each.status}`), each.problem].filter(Boolean).join(' · ')}</span>{' '}
            {(each.status === 'unknown' || each.status === 'failed') && button(each, 'send-again')}
            {each.status === 'unknown' && button(each, 'taken-as-sent')}
            {each.status === 'queued' && button(each, 'cancel')}
          </li>
        ))}
      </ul>
    </>
  );
}
