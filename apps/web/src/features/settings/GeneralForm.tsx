import { Button, Group, MultiSelect, NumberInput, Select, SimpleGrid, Stack, TextInput } from '@mantine/core';
import type { WorkspaceSettings } from '@rapport/contracts/access';
import { type Language, languages } from '@rapport/contracts/vocabulary';
import { type FormEvent, type ReactElement, useState } from 'react';
import { ApiError } from '../../api/ApiError.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useText } from '../../i18n/useText.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { notifyDone } from '../../ui/notify.ts';
import { checkGeneral, type GeneralFields, generalOf, toChanges } from './general.ts';
import { useSaveSettings } from './useSaveSettings.ts';

/** Name, currency, time zone, languages, margin. */
export function GeneralForm({ settings }: { settings: WorkspaceSettings }): ReactElement {
  const { t } = useText();
  const format = useFormat();
  const [fields, setFields] = useState<GeneralFields>(generalOf(settings));
  const [isChecked, setChecked] = useState(false);
  const save = useSaveSettings();
  const problems = checkGeneral(fields);
  const changes = toChanges(fields, settings);
  const hasChanged = Object.keys(changes).length > 0;
  const refused = save.error instanceof ApiError ? save.error : null;
  const change = (some: Partial<GeneralFields>) => setFields((before) => ({ ...before, ...some }));
  const errorOf = (field: keyof GeneralFields) => {
    const problem = isChecked ? problems[field] : undefined;
    return problem ? t(problem) : refused?.about(field);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (Object.keys(problems).length > 0) return;
    save.mutate(changes, { onSuccess: () => notifyDone(t('shell.saved')) });
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <TextInput
          label={t('settings.name')}
          value={fields.name}
          maxLength={100}
          error={errorOf('name')}
          onChange={(event) => change({ name: event.currentTarget.value })}
        />
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
          <TextInput
            label={t('settings.currency')}
            description={t('settings.currencyHint')}
            value={fields.currency}
            maxLength={3}
            error={errorOf('currency')}
            onChange={(event) => change({ currency: event.currentTarget.value.toUpperCase() })}
          />
          <NumberInput
            label={t('settings.marginRate')}
            description={t('settings.marginRateHint')}
            value={fields.marginPercent}
            min={0}
            max={100}
            decimalScale={1}
            suffix={format.percentSign}
            clampBehavior="strict"
            error={errorOf('marginPercent')}
            onChange={(value) => change({ marginPercent: Number(value) || 0 })}
          />
          <Select
            label={t('settings.timeZone')}
            description={t('settings.timeZoneHint')}
            searchable
            data={[...new Set([fields.timeZone, 'UTC', ...Intl.supportedValuesOf('timeZone')])]}
            value={fields.timeZone}
            allowDeselect={false}
            error={errorOf('timeZone')}
            onChange={(timeZone) => timeZone && change({ timeZone })}
          />
          <MultiSelect
            label={t('settings.languages')}
            description={t('settings.languagesHint')}
            data={languages.map((language) => ({ value: language, label: t(`words.language.${language}`) }))}
            value={fields.languages}
            error={errorOf('languages')}
            onChange={(value) => change({ languages: value as Language[] })}
          />
        </SimpleGrid>
        {refused && refused.fields.length === 0 && <ErrorNote error={refused} />}
        <Group gap="md">
          <Button type="submit" loading={save.isPending} disabled={!hasChanged}>
            {t('shell.save')}
          </Button>
          {hasChanged && (
            <span style={{ color: 'var(--text-quiet)', fontSize: 14 }}>{t('shell.unsaved')}</span>
          )}
        </Group>
      </Stack>
    </form>
  );
}
