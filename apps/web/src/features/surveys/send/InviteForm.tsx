import { Button, MultiSelect, NumberInput, TextInput } from '@mantine/core';
import type { InvitationCounts, NewSending } from '@rapport/contracts/surveySending';
import { relationshipTypes } from '@rapport/core/relations';
import type { SurveyLanguage } from '@rapport/core/surveys';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type FormEvent, type ReactElement, useRef, useState } from 'react';
import { request } from '../../../api/client.ts';
import { useMay } from '../../../api/me.ts';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useText } from '../../../i18n/useText.ts';
import { notifyDone } from '../../../ui/notify.ts';
import { numberIn } from '../../../ui/numberFields.ts';
import { useTypeWords } from '../../relationships/types/useTypeWords.ts';
import { invitationsQuery } from '../queries.ts';
import { CallBack } from './CallBack.tsx';
import { ChannelChoice } from './ChannelChoice.tsx';
import { SendingDialog } from './SendingDialog.tsx';
import { useReasonsLine } from './useReasonsLine.ts';

/** Writes to the customers of some relationships, or to all; and tells what became of those invited. */
export function InviteForm(props: { surveyId: string; languages: readonly SurveyLanguage[] }): ReactElement {
  const { surveyId } = props;
  const { t } = useText();
  const format = useFormat();
  const words = useTypeWords();
  const client = useQueryClient();
  const { data } = useQuery(invitationsQuery(surveyId));
  const [types, setTypes] = useState<string[]>([]);
  // What is read before it leaves.
  const [asked, setAsked] = useState<NewSending | null>(null);
  // Pressed twice, it is one sending.
  const sending = useRef(crypto.randomUUID());
  const send = useMutation({
    mutationFn: (body: { sending: NewSending; written: number }) =>
      request<{ invited: number }>(`/api/v1/surveys/${surveyId}/invitations`, {
        method: 'POST',
        body: body.sending,
      }),
    onSuccess: ({ invited }, { written }) => {
      setAsked(null);
      sending.current = crypto.randomUUID();
      // Those left in peace are invitations too, that say why.
      const count = Math.min(invited, written);
      notifyDone(t('surveys.invited', { count, n: format.number(count) }));
      return client.invalidateQueries({ queryKey: ['surveys'] });
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const seen = String(form.get('seen') ?? '');
    const filter = { ...(types.length > 0 && { type: types }), ...(seen && { lastSeenAfter: seen }) };
    const share = Math.min(100, Math.max(0.1, numberIn(form, 'share') || 100)) / 100;
    send.reset();
    setAsked({
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
        suffix={format.percentSign}
      />
      <div>
        <Button type="submit">{t('surveys.invite')}</Button>
      </div>
      {asked && (
        <SendingDialog
          surveyId={surveyId}
          sending={asked}
          languages={props.languages}
          isPending={send.isPending}
          error={send.error}
          onSend={(written) => send.mutate({ sending: asked, written })}
          onClose={() => setAsked(null)}
        />
      )}
      {data && data.waiting + data.sent + data.answered + data.skipped > 0 && (
        <Became surveyId={surveyId} counts={data} />
      )}
    </form>
  );
}

function Became({ surveyId, counts }: { surveyId: string; counts: InvitationCounts }): ReactElement {
  const { t } = useText();
  const reasonsLine = useReasonsLine();
  const mayWrite = useMay('surveys:write');
  return (
    <>
      <p role="status">
        {t('surveys.became', {
          sent: counts.sent + counts.answered,
          answered: counts.answered,
          waiting: counts.waiting,
          skipped: counts.skipped,
        })}
        {counts.reasons.length > 0 && ` ${reasonsLine(counts.reasons)}`}
      </p>
      {counts.waiting > 0 && !counts.hasMailServer && (
        <p>
          {t('surveys.preview.noMailServer')}{' '}
          <Link to="/settings/$part" params={{ part: 'email' }}>
            {t('surveys.preview.setMailServer')}
          </Link>
        </p>
      )}
      {mayWrite && counts.waiting > 0 && <CallBack surveyId={surveyId} waiting={counts.waiting} />}
    </>
  );
}
