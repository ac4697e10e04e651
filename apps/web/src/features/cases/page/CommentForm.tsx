import { Button, MultiSelect, Textarea } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { request } from '../../../api/client.ts';
import { useMay } from '../../../api/me.ts';
import { useText } from '../../../i18n/useText.ts';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { useTabDraft } from '../../../ui/useTabDraft.ts';
import { withTypedSince } from '../../../ui/withTypedSince.ts';
import classes from '../Cases.module.css';
import { agentsQuery } from '../queries.ts';

/** A word to colleagues; those it names find the case among theirs. */
export function CommentForm({ caseId }: { caseId: string }): ReactElement | null {
  const { t } = useText();
  const mayWrite = useMay('cases:write');
  const client = useQueryClient();
  const { data: agents = [] } = useQuery(agentsQuery);
  const [text, setText] = useTabDraft(`comment-${caseId}`);
  const [mentions, setMentions] = useState<string[]>([]);
  const send = useMutation({
    mutationFn: (sent: { text: string; mentions: string[] }) =>
      request(`/api/v1/cases/${caseId}/comments`, {
        method: 'POST',
        body: { ...sent, text: sent.text.trim() },
      }),
    onSuccess: (_, sent) => {
      setText(withTypedSince('', sent.text, text));
      setMentions((now) => withTypedSince([], sent.mentions, now));
      return client.invalidateQueries({ queryKey: ['cases'] });
    },
  });
  if (!mayWrite) return null;
  const type = (next: string) => {
    setText(next);
    // "@Name" in the text names them, without leaving the keyboard.
    const named = agents.filter(({ name }) => next.toLowerCase().includes(`@${name.toLowerCase()}`));
    setMentions((before) => [...new Set([...before, ...named.map(({ id }) => id)])]);
  };
  return (
    <section className={classes.part}>
      <h2>{t('cases.comment')}</h2>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          send.mutate({ text, mentions });
        }}
      >
        <Textarea
          label={t('cases.comment.label')}
          description={t('cases.comment.hint')}
          value={text}
          autosize
          minRows={2}
          maxLength={5_000}
          onChange={(event) => type(event.currentTarget.value)}
        />
        <MultiSelect
          mt="xs"
          label={t('cases.comment.mention')}
          data={agents.map(({ id, name }) => ({ value: id, label: name }))}
          value={mentions}
          onChange={setMentions}
        />
        {send.error && <ErrorNote error={send.error} />}
        <Button
          mt="xs"
          type="submit"
          variant="default"
          loading={send.isPending}
          disabled={text.trim() === ''}
        >
          {t('cases.comment.send')}
        </Button>
      </form>
    </section>
  );
}
