import { Select } from '@mantine/core';
import type { ImportMapping } from '@rapport/contracts/imports';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useText } from '../../i18n/useText.ts';
import { savedMappingsQuery } from './api.ts';
import { applySaved } from './mapping.ts';

/** Takes up a reading saved before, when there is any. */
export function SavedReadings(props: {
  mapping: ImportMapping;
  onChange: (mapping: ImportMapping) => void;
}): ReactElement | null {
  const { t } = useText();
  const { data } = useQuery(savedMappingsQuery);
  const named = (data?.mappings ?? []).filter((saved) => saved.name);
  if (named.length === 0) return null;
  return (
    <Select
      label={t('imports.useSaved')}
      data={[...new Set(named.map((saved) => saved.name ?? ''))]}
      value={props.mapping.name ?? null}
      maw={320}
      mt="md"
      onChange={(name) => {
        const saved = named.find((one) => one.name === name);
        if (saved) props.onChange(applySaved(props.mapping, saved));
      }}
    />
  );
}
