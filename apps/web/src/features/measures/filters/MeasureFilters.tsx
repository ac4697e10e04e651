import { Button } from '@mantine/core';
import { channels } from '@rapport/contracts/vocabulary';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import type { TextKey } from '../../../i18n/en/catalogue.ts';
import { useText } from '../../../i18n/useText.ts';
import { ChoiceList } from '../../../ui/filter/ChoiceList.tsx';
import { Filter } from '../../../ui/filter/Filter.tsx';
import classes from '../../../ui/filter/FilterBar.module.css';
import { SiteFilter } from '../../../ui/filter/SiteFilter.tsx';
import { useListSentence } from '../../../ui/filter/useListSentence.ts';
import { TypeFilters } from '../../relationships/types/TypeFilters.tsx';
import { hasFilters, type MeasuresSearch, withoutFilters } from '../measuresSearch.ts';
import { measureSettingsQuery } from '../queries.ts';
import { PeriodFilter } from './PeriodFilter.tsx';
import { TraitFilter } from './TraitFilter.tsx';
import { useAnsweredSites } from './useAnsweredSites.ts';

/** What figures are made of: a period, then who answered, and where. */
export function MeasureFilters(props: {
  search: MeasuresSearch;
  /** The period shown. */
  span: { from: string; to: string };
  onChange: (part: MeasuresSearch) => void;
  onClear: (search: MeasuresSearch) => void;
}): ReactElement {
  const { search, onChange } = props;
  const { t } = useText();
  const sites = useAnsweredSites();
  const sentence = useListSentence();
  const { data: settings } = useQuery(measureSettingsQuery);
  const channelName = (channel: string) =>
    channel === 'none' ? t('measures.noChannel') : t(`words.channel.${channel}` as TextKey);
  return (
    <search className={classes.bar} aria-label={t('measures.filters')}>
      <PeriodFilter from={search.from} to={search.to} span={props.span} onChange={onChange} />
      <Filter
        name={t('measures.filter.channel')}
        says={sentence(t('measures.filter.channel'), search.channel?.map(channelName))}
        onRemove={() => onChange({ channel: undefined })}
      >
        {() => (
          <ChoiceList
            label={t('measures.filter.channel')}
            find={t('measures.filter.channel')}
            choices={channels.map((key) => ({ key, name: channelName(key), label: channelName(key) }))}
            chosen={search.channel ?? []}
            onChange={(channel) => onChange({ channel })}
          />
        )}
      </Filter>
      <SiteFilter chosen={search.site} known={sites} onChange={(site) => onChange({ site })} />
      <TypeFilters chosen={search} onChange={onChange} />
      {(settings?.traits.length ?? 0) > 0 && (
        <TraitFilter search={search} onChange={onChange} traits={settings?.traits ?? []} />
      )}
      {hasFilters(search) && (
        <Button variant="subtle" size="compact-sm" onClick={() => props.onClear(withoutFilters(search))}>
          {t('customers.clear')}
        </Button>
      )}
    </search>
  );
}
