import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { request } from '../../../api/client.ts';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useText } from '../../../i18n/useText.ts';
import { Confirm } from '../../../ui/Confirm.tsx';
import { notifyDone } from '../../../ui/notify.ts';
import { invitationsQuery } from '../queries.ts';

/** Calls back the invitations that have not left yet, once it is said how many they are. */
export function CallBack({ surveyId, waiting }: { surveyId: string; waiting: number }): ReactElement {
  const { t } = useText();
  const format = useFormat();
  const client = useQueryClient();
  const [isAsking, setAsking] = useState(false);
  const call = useMutation({
    mutationFn: () =>
      request<{ calledBack: number }>(`/api/v1/surveys/${surveyId}/invitations/call-back`, {
        method: 'POST',
      }),
    onSuccess: ({ calledBack }) => {
      setAsking(false);
      notifyDone(t('surveys.callBack.done', { count: calledBack, n: format.number(calledBack) }));
      return client.invalidateQueries(invitationsQuery(surveyId));
    },
  });
  const counted = { count: waiting, n: format.number(waiting) };
  return (
    <div>
      <Button variant="default" onClick={() => setAsking(true)}>
        {t('surveys.callBack')}
      </Button>
      <Confirm
        isOpen={isAsking}
        title={t('surveys.callBack.ask', counted)}
        confirm={t('surveys.callBack.confirm', counted)}
        isPending={call.isPending}
        error={call.error}
        onConfirm={() => call.mutate()}
        onClose={() => setAsking(false)}
      >
        {t('surveys.callBack.text')}
      </Confirm>
    </div>
  );
}
