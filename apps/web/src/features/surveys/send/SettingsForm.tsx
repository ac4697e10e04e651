import { Button, NumberInput, Select, Textarea, TextInput } from '@mantine/core';
import type { Survey, SurveySettings } from '@rapport/contracts/surveys';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactElement, useState } from 'react';
import { request } from '../../../api/client.ts';
import { useText } from '../../../i18n/useText.ts';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { notifyDone } from '../../../ui/notify.ts';
import { numberIn } from '../../../ui/numberFields.ts';
import { surveyQuery } from '../queries.ts';
import { ChannelChoice } from './ChannelChoice.tsx';

const events = ['purchase', 'contact-closed', 'delivery'] as const;

/** What sends the survey by itself, its reminders, the sites that may show it. */
export function SettingsForm({ survey }: { survey: Survey }): ReactElement {
  const { t } = useText();
  const client = useQueryClient();
  const { settings } = survey;
  const [on, setOn] = useState<string | null>(settings.trigger?.on ?? null);
  const save = useMutation({
    mutationFn: (next: SurveySettings) =>
      request<Survey>(`/api/v1/surveys/${survey.id}`, {
        method: 'PUT',
        body: { revision: survey.revision, settings: next },
      }),
    onSuccess: (saved) => {
      client.setQueryData(surveyQuery(survey.id).queryKey, saved);
      notifyDone(t('shell.saved'));
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const trigger: SurveySettings['trigger'] = on
      ? {
          on: on as (typeof events)[number],
          delayHours: numberIn(form, 'delay'),
          share: Math.min(1, numberIn(form, 'share') / 100),
          channel: form.get('channel') === 'sms' ? 'sms' : 'email',
        }
      : null;
    const reminderDays = String(form.get('reminders') ?? '')
      .split(/[ ,;]+/)
      .map(Number)
      .filter((days) => Number.isInteger(days) && days >= 1 && days <= 60)
      .slice(0, 3);
    const embedOrigins = String(form.get('origins') ?? '')
      .split(/\s+/)
      .filter((origin) => origin !== '');
    save.mutate({ ...settings, trigger, reminderDays, embedOrigins });
  };
  return (
    <form onSubmit={submit} style={{ display: 'grid', gap: 12, maxWidth: 480 }}>
      <Select
        label={t('surveys.triggerOn')}
        placeholder={t('surveys.triggerNever')}
        clearable
        value={on}
        onChange={setOn}
        data={events.map((value) => ({ value, label: t(`surveys.trigger.${value}`) }))}
      />
      {on && (
        <>
          <ChannelChoice defaultValue={settings.trigger?.channel ?? 'email'} />
          <NumberInput
            name="delay"
            label={t('surveys.triggerDelay')}
            defaultValue={settings.trigger?.delayHours ?? 24}
            min={0}
            max={1440}
          />
          <NumberInput
            name="share"
            label={t('surveys.share')}
            defaultValue={100 * (settings.trigger?.share ?? 1)}
            min={0.1}
            max={100}
            suffix=" %"
          />
        </>
      )}
      <TextInput
        name="reminders"
        label={t('surveys.reminders')}
        description={t('surveys.remindersHint')}
        defaultValue={settings.reminderDays.join(', ')}
      />
      <Textarea
        name="origins"
        label={t('surveys.origins')}
        description={t('surveys.originsHint')}
        autosize
        defaultValue={settings.embedOrigins.join('\n')}
      />
      {save.error && <ErrorNote error={save.error} title={t('surveys.notSaved')} />}
      <div>
        <Button type="submit" variant="default" loading={save.isPending}>
          {t('shell.save')}
        </Button>
      </div>
    </form>
  );
}
