import {
  Button,
  Group,
  NumberInput,
  PasswordInput,
  SimpleGrid,
  Stack,
  Switch,
  TextInput,
} from '@mantine/core';
import type { AssistantChange, AssistantSettings } from '@rapport/contracts/assistant';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactElement, useState } from 'react';
import { ApiError } from '../../api/ApiError.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useText } from '../../i18n/useText.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { notifyDone } from '../../ui/notify.ts';
import { withTypedSince } from '../../ui/withTypedSince.ts';
import classes from './Assistant.module.css';
import { type AssistantFields, changesOf, fieldsOf } from './assistantFields.ts';
import { assistantQuery, saveAssistant, tryAssistant } from './queries.ts';

const prices = ['monthlyLimit', 'pricePerMillionIn', 'pricePerMillionOut'] as const;

/** Which model, its key (written, never read back), what it may cost, whether it is on; and whether it answers. */
export function AssistantForm(props: { settings: AssistantSettings; currency: string }): ReactElement {
  const { t } = useText();
  const format = useFormat();
  const client = useQueryClient();
  const { settings, currency } = props;
  const [fields, setFields] = useState<AssistantFields>(fieldsOf(settings));
  const change = (some: Partial<AssistantFields>) => setFields((before) => ({ ...before, ...some }));
  const saving = useMutation({
    mutationFn: ({ changes }: { changes: AssistantChange; sent: AssistantFields }) => saveAssistant(changes),
    onSuccess: (after, { sent }) => {
      client.setQueryData(assistantQuery.queryKey, after);
      setFields((now) => withTypedSince(fieldsOf(after), sent, now));
      notifyDone(t('shell.saved'));
    },
  });
  const trying = useMutation({
    mutationFn: tryAssistant,
    onSettled: () => client.invalidateQueries({ queryKey: ['assistant'] }),
  });
  const refused = saving.error instanceof ApiError ? saving.error : null;
  const save = (changes: AssistantChange) => {
    trying.reset();
    saving.mutate({ changes, sent: fields });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save(changesOf(fields));
  };
  // As it was asked, before the server has answered.
  const isOn = saving.isPending ? (saving.variables.changes.isOn ?? settings.isOn) : settings.isOn;
  const isReady = fields.address.trim() !== '' && fields.model.trim() !== '';
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <Switch
          label={t('assistant.on')}
          description={t(isReady ? 'assistant.onHint' : 'assistant.onNeeds')}
          checked={isOn}
          disabled={saving.isPending || (!settings.isOn && !isReady)}
          onChange={(event) => save({ ...changesOf(fields), isOn: event.currentTarget.checked })}
        />
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
          <TextInput
            label={t('assistant.address')}
            description={t('assistant.addressHint')}
            placeholder="http://127.0.0.1:11434/v1"
            type="url"
            value={fields.address}
            error={refused?.about('address')}
            onChange={(event) => change({ address: event.currentTarget.value })}
          />
          <TextInput
            label={t('assistant.model')}
            description={t('assistant.modelHint')}
            value={fields.model}
            maxLength={120}
            error={refused?.about('model')}
            onChange={(event) => change({ model: event.currentTarget.value })}
          />
        </SimpleGrid>
        <Group gap="xs" align="flex-end">
          <PasswordInput
            style={{ flex: 1, minWidth: 220 }}
            label={t('assistant.key')}
            description={t(settings.hasKey ? 'assistant.keyKept' : 'assistant.keyHint')}
            value={fields.key}
            autoComplete="off"
            visibilityToggleButtonProps={{ 'aria-label': t('assistant.showKey') }}
            error={refused?.about('key')}
            onChange={(event) => change({ key: event.currentTarget.value })}
          />
          {settings.hasKey && (
            <Button variant="default" disabled={saving.isPending} onClick={() => save({ key: null })}>
              {t('assistant.forgetKey')}
            </Button>
          )}
        </Group>
        <SimpleGrid cols={{ base: 1, xs: 3 }} spacing="md">
          {prices.map((price) => (
            <NumberInput
              key={price}
              label={t(`assistant.${price}`)}
              {...format.moneyField(currency)}
              description={t(`assistant.${price}Hint`)}
              min={0}
              decimalScale={4}
              value={fields[price]}
              error={refused?.about(price)}
              onChange={(value) => change({ [price]: value })}
            />
          ))}
        </SimpleGrid>
        <p className={classes.state}>
          {t('assistant.spent', {
            spent: format.amount(settings.spentThisMonth, currency),
            limit: format.amount(settings.monthlyLimit, currency),
            count: settings.callsThisMonth,
          })}
        </p>
        {saving.error && (!refused || refused.fields.length === 0) && <ErrorNote error={saving.error} />}
        <Group gap="xs">
          <Button type="submit" loading={saving.isPending}>
            {t('shell.save')}
          </Button>
          <Button
            variant="default"
            disabled={!settings.isOn}
            loading={trying.isPending}
            onClick={() => trying.mutate()}
          >
            {t('assistant.try')}
          </Button>
        </Group>
        {trying.error && <ErrorNote error={trying.error} title={t('assistant.tryFailed')} />}
        {trying.data && (
          <p className={classes.state} data-state="works" role="status">
            {t('assistant.works', {
              model: trying.data.model,
              seconds: format.number(trying.data.tookMs / 1000, 1),
            })}
          </p>
        )}
      </Stack>
    </form>
  );
}
