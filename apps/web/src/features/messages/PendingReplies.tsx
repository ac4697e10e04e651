import { Button } from '@mantine/core';
import type { Correspondence } from '@rapport/contracts/messages';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useMay } from '../../api/me.ts';
import { useText } from '../../i18n/useText.ts';
import { notifyDone, notifyRefused } from '../../ui/notify.ts';
import { decideMail, decideSms, takeBackReply } from './queries.ts';
import classes from './ThreadPage.module.css';

type Pending = Correspondence['pending'][number];

/** Replies that have not left, or of which nobody knows whether they did: what happened, and what can be done. */
export function PendingReplies(props: {
  pending: Pending[];
  /** Its words are to be written on with. */
  onTakenBack: (text: string) => void;
}): ReactElement {
  return (
    <>
      {props.pending.map((reply) => (
        <PendingReply key={reply.id} reply={reply} onTakenBack={props.onTakenBack} />
      ))}
    </>
  );
}

function PendingReply(props: { reply: Pending; onTakenBack: (text: string) => void }): ReactElement {
  const { t } = useText();
  const mayWrite = useMay('messages:write');
  const queries = useQueryClient();
  const acting = useMutation({
    mutationFn: (act: () => Promise<void>) => act(),
    onError: (error) => notifyRefused(t('messages.notDone'), error.message),
    onSettled: () => queries.invalidateQueries({ queryKey: ['messages'] }),
  });
  const { id, by, text, status, problem } = props.reply;
  const isSms = by === 'sms';
  const takeBack = async () => {
    await takeBackReply(id);
    props.onTakenBack(text);
    notifyDone(t('messages.takenBack'));
  };
  const act = (key: Parameters<typeof t>[0], work: () => Promise<void>) => (
    <Button
      size="compact-sm"
      variant="default"
      loading={acting.isPending}
      onClick={() => acting.mutate(work)}
    >
      {t(key)}
    </Button>
  );
  return (
    <div className={classes.pending}>
      <p className={classes.state}>{t(`messages.pending.${status}`, { why: problem ?? '' })}</p>
      <p className={classes.words}>{text.trim()}</p>
      {mayWrite && (
        <div className={classes.actions}>
          {(status === 'queued' || status === 'failed') && act('messages.takeBack', takeBack)}
          {(status === 'unknown' || status === 'failed' || status === 'bounced') &&
            act('messages.sendAgain', () => (isSms ? decideSms(id, 'send-again') : decideMail(id, 'again')))}
          {status === 'unknown' &&
            act('messages.itLeft', () => (isSms ? decideSms(id, 'taken-as-sent') : decideMail(id, 'sent')))}
        </div>
      )}
    </div>
  );
}
