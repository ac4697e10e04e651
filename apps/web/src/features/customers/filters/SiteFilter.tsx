import { TagsInput } from '@mantine/core';
import type { ReactElement } from 'react';
import { useText } from '../../../i18n/useText.ts';
import { Filter } from '../../../ui/filter/Filter.tsx';
import { useListSentence } from '../../../ui/filter/useListSentence.ts';
import type { FilterProps } from './FilterBar.tsx';
import { useKnownSites } from './useKnownSites.ts';

export function SiteFilter({ search, onChange }: FilterProps): ReactElement {
  const { t } = useText();
  const sentence = useListSentence();
  const known = useKnownSites();
  return (
    <Filter
      name={t('customers.filter.site')}
      says={sentence(t('customers.filter.site'), search.site)}
      onRemove={() => onChange({ site: undefined })}
    >
      {() => (
        <TagsInput
          data-autofocus
          label={t('customers.filter.site')}
          placeholder={t('customers.filter.siteHint')}
          data={known}
          value={search.site ?? []}
          onChange={(site) => onChange({ site })}
          acceptValueOnBlur={false}
          comboboxProps={{ withinPortal: false }}
        />
      )}
    </Filter>
  );
}
