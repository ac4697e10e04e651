import { Select, SimpleGrid, Switch } from '@mantine/core';
import type { FileFormat } from '@rapport/contracts/imports';
import type { ReactElement } from 'react';
import { useText } from '../../i18n/useText.ts';
import { delimiterTexts } from './FormatPart.tsx';
import { exampleDate } from './mapping.ts';

const dateFormats = [
  'yyyy-MM-dd',
  'yyyy-MM-dd HH:mm',
  'yyyy-MM-dd HH:mm:ss',
  "yyyy-MM-dd'T'HH:mm:ss",
  'yyyyMMdd',
  'dd/MM/yyyy',
  'dd/MM/yyyy HH:mm',
  'dd/MM/yyyy HH:mm:ss',
  'MM/dd/yyyy',
  'MM/dd/yyyy HH:mm',
  'dd.MM.yyyy',
  'dd-MM-yyyy',
];

/** Encoding, separator, dates, decimals: what was detected, to be corrected one by one. */
export function FormatFields(props: {
  format: FileFormat;
  onChange: (format: FileFormat) => void;
}): ReactElement {
  const { t } = useText();
  const { format } = props;
  const change = (changes: Partial<FileFormat>) => props.onChange({ ...format, ...changes });
  const known = [...new Set([format.dateFormat, ...dateFormats])].filter((one) => one !== '');
  return (
    <SimpleGrid cols={{ base: 1, xs: 2, md: 3 }} spacing="md" mt="sm">
      {format.type !== 'xlsx' && (
        <Select
          label={t('imports.format.encoding')}
          data={['utf-8', 'utf-8-bom', 'windows-1252', 'utf-16le'].map((value) => ({
            value,
            label: value.toUpperCase().replace('-BOM', ' (BOM)'),
          }))}
          value={format.encoding}
          allowDeselect={false}
          onChange={(value) => value && change({ encoding: value as FileFormat['encoding'] })}
        />
      )}
      {format.type === 'delimited' && (
        <Select
          label={t('imports.format.delimiter')}
          data={Object.entries(delimiterTexts).map(([value, text]) => ({ value, label: t(text) }))}
          value={format.delimiter ?? ','}
          allowDeselect={false}
          onChange={(value) => value && change({ delimiter: value as FileFormat['delimiter'] })}
        />
      )}
      <Select
        label={t('imports.format.dateFormat')}
        data={known.map((value) => ({ value, label: exampleDate(value) }))}
        value={format.dateFormat}
        allowDeselect={false}
        onChange={(value) => value && change({ dateFormat: value })}
      />
      <Select
        label={t('imports.format.decimal')}
        data={[
          { value: '.', label: t('imports.format.decimalPoint') },
          { value: ',', label: t('imports.format.decimalComma') },
        ]}
        value={format.decimal}
        allowDeselect={false}
        onChange={(value) => value && change({ decimal: value as FileFormat['decimal'] })}
      />
      <Select
        label={t('imports.format.timeZone')}
        searchable
        data={[...new Set([format.timeZone, 'UTC', ...Intl.supportedValuesOf('timeZone')])]}
        value={format.timeZone}
        allowDeselect={false}
        onChange={(value) => value && change({ timeZone: value })}
      />
      {(format.type === 'delimited' || format.type === 'xlsx') && (
        <Switch
          label={t('imports.format.hasHeader')}
          checked={format.hasHeader}
          onChange={(event) => change({ hasHeader: event.currentTarget.checked })}
          style={{ alignSelf: 'end', paddingBottom: 8 }}
        />
      )}
    </SimpleGrid>
  );
}
