import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useText } from '../../../i18n/useText.ts';
import { consentSettingsQuery } from '../../consent/queries.ts';

/** What is consented to: one of the purposes of the settings, by its name. */
export function PurposeField(props: { purpose: string; onChange: (purpose: string) => void }): ReactElement {
  const { t, language } = useText();
  const { data } = useQuery(consentSettingsQuery);
  const known = (data?.purposes ?? []).map(({ key, names }) => ({ value: key, label: names[language] }));
  const isKnown = known.some(({ value }) => value === props.purpose);
  return (
    <Select
      label={t('surveys.purpose')}
      description={t('surveys.purposeHint')}
      allowDeselect={false}
      value={props.purpose}
      data={isKnown ? known : [...known, { value: props.purpose, label: props.purpose }]}
      onChange={(purpose) => purpose && props.onChange(purpose)}
    />
  );
}
