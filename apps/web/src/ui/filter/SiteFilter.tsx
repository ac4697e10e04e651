import { TagsInput } from '@mantine/core';
import type { ReactElement } from 'react';
import { useText } from '../../i18n/useText.ts';
import { Filter } from './Filter.tsx';
import { useListSentence } from './useListSentence.ts';

/** Sites by name: those known are offered, any other can be typed. */
export function SiteFilter(props: {
  chosen: string[] | undefined;
  known: string[];
  onChange: (chosen: string[] | undefined) => void;
}): ReactElement {
  const { t } = useText();
  const sentence = useListSentence();
  return (
    <Filter
      name={t('customers.filter.site')}
      says={sentence(t('customers.filter.site'), props.chosen)}
      onRemove={() => props.onChange(undefined)}
    >
      {() => (
        <TagsInput
          data-autofocus
          label={t('customers.filter.site')}
          placeholder={t('customers.filter.siteHint')}
          data={props.known}
          value={props.chosen ?? []}
          onChange={props.onChange}
          acceptValueOnBlur={false}
          comboboxProps={{ withinPortal: false }}
        />
      )}
    </Filter>
  );
}
