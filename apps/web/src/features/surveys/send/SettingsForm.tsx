import { Button, NumberInput, Select, TextInput } from '@mantine/core';
import type { Survey, SurveySettings } from '@rapport/contracts/surveys';
import { type FormEvent, type ReactElement, useState } from 'react';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useText } from '../../../i18n/useText.ts';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { numberIn } from '../../../ui/numberFields.ts';
import { ChannelChoice } from './ChannelChoice.tsx';
import { remindersIn } from './remindersIn.ts';
import { useSaveSettings } from './useSaveSettings.ts';

const events = ['purchase', 'contact-closed', 'delivery'] as const;

/** What sends the survey by itself, and its reminders. */
export function SettingsForm({ survey }: { survey: Survey }): ReactElement {
  const { t } = useText();
  const format = useFormat();
  const { settings } = survey;
  const [on, setOn] = useState<string | null>(settings.trigger?.on ?? null);
  const [isUnread, setUnread] = useState(false);
  const save = useSaveSettings(survey);
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
    const reminderDays = remindersIn(String(form.get('reminders') ?? ''));
    setUnread(reminderDays === null);
    if (reminderDays === null) return;
    save.mutate({ trigger, reminderDays });
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
            suffix={format.percentSign}
          />
        </>
      )}
      <TextInput
        name="reminders"
        label={t('surveys.reminders')}
        description={t('surveys.remindersHint')}
        defaultValue={settings.reminderDays.join(', ')}
        error={isUnread && t('surveys.remindersUnread')}
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
