import { Button, Select } from '@mantine/core';
import type { Conversation } from '@rapport/contracts/messages';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useText } from '../../i18n/useText.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { membersQuery } from '../members/api.ts';
import { assign, settle } from './queries.ts';
import classes from './ThreadPage.module.css';

/** Who answers, and that there is nothing to answer. */
export function Assignee(props: { customerId: string; conversation: Conversation }): ReactElement {
  const { t } = useText();
  const queries = useQueryClient();
  const { data } = useQuery(membersQuery);
  const onSuccess = () => queries.invalidateQueries({ queryKey: ['messages'] });
  const giving = useMutation({
    mutationFn: (userId: string | null) => assign(props.customerId, userId),
    onSuccess,
  });
  const settling = useMutation({ mutationFn: () => settle(props.customerId), onSuccess });
  const { assignedTo, waitingSince } = props.conversation;
  const members = (data?.members ?? []).map(({ userId, name }) => ({ value: userId, label: name }));
  const known = assignedTo && !members.some(({ value }) => value === assignedTo.userId);
  return (
    <div className={classes.bar}>
      <Select
        size="xs"
        label={t('messages.answeredBy')}
        placeholder={t('messages.nobody')}
        clearable
        clearButtonProps={{ 'aria-label': t('messages.nobody') }}
        data={known ? [...members, { value: assignedTo.userId, label: assignedTo.name }] : members}
        value={assignedTo?.userId ?? null}
        onChange={(userId) => giving.mutate(userId)}
      />
      {waitingSince && (
        <Button size="xs" variant="default" loading={settling.isPending} onClick={() => settling.mutate()}>
          {t('messages.nothingToAnswer')}
        </Button>
      )}
      {giving.error && <ErrorNote error={giving.error} />}
    </div>
  );
}
