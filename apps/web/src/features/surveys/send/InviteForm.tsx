import { Button, MultiSelect, NumberInput, TextInput } from '@mantine/core';
import type { InvitationCounts, NewSending } from '@rapport/contracts/surveys';
import { relationshipTypes } from '@rapport/core/relations';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactElement, useRef, useState } from 'react';
import { request } from '../../../api/client.ts';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useText } from '../../../i18n/useText.ts';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { notifyDone } from '../../../ui/notify.ts';
import { numberIn } from '../../../ui/numberFields.ts';
import { useTypeWords } from '../../relationships/types/useTypeWords.ts';
import { invitationsQuery } from '../queries.ts';
import { ChannelChoice } from './ChannelChoice.tsx';

const reasons = ['no-address', 'asked-lately', 'closed', 'too-late', 'no-provider', 'withdrawn'] as const;

/** Writes to the customers of some relationships, or to all; and tells what became of those invited. */
export function InviteForm({ surveyId }: { surveyId: string }): ReactElement {
  const { t } = useText();
  const format = useFormat();
  const words = useTypeWords();
  const client = useQueryClient();
  const { data } = useQuery(invitationsQuery(surveyId));
  const [types, setTypes] = useState<string[]>([]);
  // Pressed twice, it is one sending.
  const sending = useRef(crypto.randomUUID());
  const send = useMutation({
    mutationFn: (body: NewSending) =>
      request<{ invited: number }>(`/api/v1/surveys/${surveyId}/invitations`, { method: 'POST', body }),
    onSuccess: ({ invited }) => {
      sending.current = crypto.randomUUID();
      notifyDone(t('surveys.invited', { count: invited, n: format.number(invited) }));
      return client.invalidateQueries({ queryKey: ['surveys'] });
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const seen = String(form.get('seen') ?? '');
    const filter = { ...(types.length > 0 && { type: types }), ...(seen && { lastSeenAfter: seen }) };
    const share = Math.min(100, Math.max(0.1, numberIn(form, 'share') || 100)) / 100;
    send.mutate({
      id: sending.current,
      filter,
      channel: form.get('channel') === 'sms' ? 'sms' : 'email',
      share,
    });
  };
  return (
    <form onSubmit={submit} style={{ display: 'grid', gap: 12, maxWidth: 480 }}>
      <MultiSelect
        label={t('surveys.toWhom')}
        placeholder={types.length === 0 ? t('surveys.everybody') : undefined}
        searchable
        clearable
        value={types}
        onChange={setTypes}
        data={relationshipTypes.map(({ key }) => ({ value: key, label: words.name(key) }))}
      />
      <ChannelChoice defaultValue="email" />
      <TextInput name="seen" type="date" label={t('surveys.seenSince')} />
      <NumberInput
        name="share"
        label={t('surveys.share')}
        defaultValue={100}
        min={0.1}
        max={100}
        suffix=" %"
      />
      {send.error && <ErrorNote error={send.error} />}
      <div>
        <Button type="submit" loading={send.isPending}>
          {t('surveys.invite')}
        </Button>
      </div>
      {data && data.waiting + data.sent + data.answered + data.skipped > 0 && <Became counts={data} />}
    </form>
  );
}

function Became({ counts }: { counts: InvitationCounts }): ReactElement {
  const { t } = useText();
  const reasonOf = (reason: string) =>
    (reasons as readonly string[]).includes(reason) ? t(`surveys.reason.${reason as 'closed'}`) : reason;
  return (
    <p role="status">
      {t('surveys.became', {
        sent: counts.sent + counts.answered,
        answered: counts.answered,
        waiting: counts.waiting,
        skipped: counts.skipped,
      })}
      {counts.reasons.length > 0 &&
        ` ${counts.reasons.map(({ reason, count }) => `${reasonOf(reason)} : ${count}`).join(' · ')}`}
    </p>
  );
}
