import { NumberInput, Select, SimpleGrid, Switch, TextInput } from '@mantine/core';
import type { ImportMapping } from '@rapport/contracts/imports';
import { type Channel, channels, type ExchangeKind, exchangeKinds } from '@rapport/contracts/vocabulary';
import { type ReactElement, useState } from 'react';
import { useMe } from '../../api/me.ts';
import { useText } from '../../i18n/useText.ts';
import classes from './MappingEditor.module.css';

/** What holds for every line when no column says it. */
export function DefaultsFields(props: {
  mapping: ImportMapping;
  onChange: (mapping: ImportMapping) => void;
}): ReactElement {
  const { t } = useText();
  const { mapping } = props;
  const { defaults } = mapping;
  const has = (target: string) => mapping.columns.some((column) => column.target === target);
  const change = (changes: Partial<ImportMapping['defaults']>) =>
    props.onChange({ ...mapping, defaults: { ...defaults, ...changes } });
  return (
    <>
      <h3 className={classes.subtitle}>{t('imports.defaults.title')}</h3>
      <SimpleGrid cols={{ base: 1, xs: 2, md: 4 }} spacing="md">
        <Select
          label={t('imports.defaults.kind')}
          data={exchangeKinds.map((kind) => ({ value: kind, label: t(`words.kind.${kind}`) }))}
          value={defaults.kind}
          allowDeselect={false}
          onChange={(kind) => kind && change({ kind: kind as ExchangeKind })}
        />
        {!has('channel') && (
          <Select
            label={t('imports.defaults.channel')}
            placeholder={t('imports.defaults.channelNone')}
            data={channels.map((channel) => ({ value: channel, label: t(`words.channel.${channel}`) }))}
            value={defaults.channel ?? null}
            clearable
            onChange={(channel) => change({ channel: (channel as Channel | null) ?? undefined })}
          />
        )}
        {!has('currency') && (
          <CurrencyField currency={defaults.currency} onChange={(currency) => change({ currency })} />
        )}
        {!has('site') && (
          <TextInput
            label={t('imports.defaults.site')}
            value={defaults.site ?? ''}
            onChange={(event) => change({ site: event.currentTarget.value || undefined })}
          />
        )}
        {defaults.kind === 'answer' && (
          <>
            <TextInput
              label={t('imports.defaults.measure')}
              description={t('imports.defaults.measureHint')}
              maxLength={40}
              value={defaults.measure ?? ''}
              onChange={(event) => change({ measure: event.currentTarget.value || undefined })}
            />
            <NumberInput
              label={t('imports.defaults.scale')}
              min={1}
              max={1000}
              value={defaults.scale ?? ''}
              onChange={(value) => change({ scale: Number(value) || undefined })}
            />
          </>
        )}
      </SimpleGrid>
      {has('order') && (
        <SimpleGrid cols={{ base: 1, md: 2 }} spacing="md" mt="md">
          <Switch
            label={t('imports.defaults.groupLines')}
            checked={mapping.groupLines}
            onChange={(event) => props.onChange({ ...mapping, groupLines: event.currentTarget.checked })}
            style={{ alignSelf: 'center' }}
          />
          <TextInput
            label={t('imports.defaults.cancellation')}
            description={t('imports.defaults.cancellationHint')}
            maxLength={10}
            value={mapping.cancellationPrefix ?? ''}
            onChange={(event) =>
              props.onChange({ ...mapping, cancellationPrefix: event.currentTarget.value || undefined })
            }
          />
        </SimpleGrid>
      )}
    </>
  );
}

/** A code takes three letters: until they are there, what is being typed stays here. */
function CurrencyField(props: {
  currency: string | undefined;
  onChange: (currency: string | undefined) => void;
}): ReactElement {
  const { t } = useText();
  const { currency } = useMe().workspace;
  const [typed, setTyped] = useState(props.currency ?? '');
  const isWhole = typed === '' || /^[A-Z]{3}$/.test(typed);
  return (
    <TextInput
      label={t('imports.defaults.currency')}
      maxLength={3}
      placeholder={currency}
      value={typed}
      error={isWhole ? undefined : t('settings.currencyWrong')}
      onChange={(event) => {
        const code = event.currentTarget.value.toUpperCase();
        setTyped(code);
        if (code === '') props.onChange(undefined);
        else if (/^[A-Z]{3}$/.test(code)) props.onChange(code);
      }}
    />
  );
}
