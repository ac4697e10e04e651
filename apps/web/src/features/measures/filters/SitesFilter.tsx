import { TagsInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useText } from '../../../i18n/useText.ts';
import { Filter } from '../../../ui/filter/Filter.tsx';
import { useListSentence } from '../../../ui/filter/useListSentence.ts';
import type { MeasuresSearch } from '../measuresSearch.ts';
import { groupsQuery, measuresQuery } from '../queries.ts';

/** By name; those that answered are offered, any other can be typed. */
export function SitesFilter(props: {
  search: MeasuresSearch;
  onChange: (part: MeasuresSearch) => void;
}): ReactElement {
  const { search, onChange } = props;
  const { t } = useText();
  const sentence = useListSentence();
  const { data: list } = useQuery(measuresQuery({}));
  const first = list?.measures[0]?.measure ?? '';
  const { data: groups } = useQuery({ ...groupsQuery(first, {}, 'site'), enabled: first !== '' });
  const known = (groups?.groups ?? []).flatMap(({ name }) => name ?? []);
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
          data={[...new Set(known)]}
          value={search.site ?? []}
          onChange={(site) => onChange({ site })}
          acceptValueOnBlur={false}
          comboboxProps={{ withinPortal: false }}
        />
      )}
    </Filter>
  );
}
