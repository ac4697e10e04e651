import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { useText } from '../../../i18n/useText.ts';
import { Filter } from '../../../ui/filter/Filter.tsx';
import classes from '../../../ui/filter/FilterBar.module.css';
import { SiteFilter } from '../../../ui/filter/SiteFilter.tsx';
import { TypeFilters } from '../../relationships/types/TypeFilters.tsx';
import { type CustomerSearch, hasFilters } from '../list/customerSearch.ts';
import { LastSeenFilter } from './LastSeenFilter.tsx';
import { ProbabilityFilter } from './ProbabilityFilter.tsx';
import { useKnownSites } from './useKnownSites.ts';
import { ValueFilter } from './ValueFilter.tsx';

export interface FilterProps {
  search: CustomerSearch;
  onChange: (part: Partial<CustomerSearch>) => void;
}

/** Every filter of the list, each a chip that says itself. */
export function FilterBar(props: FilterProps & { currency: string; onClear: () => void }): ReactElement {
  const { search, onChange } = props;
  const { t } = useText();
  const sites = useKnownSites();
  return (
    <search className={classes.bar} aria-label={t('customers.filters')}>
      <TypeFilters chosen={search} onChange={onChange} />
      <ProbabilityFilter search={search} onChange={onChange} />
      <LastSeenFilter search={search} onChange={onChange} />
      <ValueFilter search={search} onChange={onChange} currency={props.currency} />
      <SiteFilter chosen={search.site} known={sites} onChange={(site) => onChange({ site })} />
      <PlaceFilter search={search} onChange={onChange} />
      {hasFilters(search) && (
        <Button variant="subtle" size="compact-sm" onClick={props.onClear}>
          {t('customers.clear')}
        </Button>
      )}
    </search>
  );
}

/** Set from the map alone: it can be read and taken off here. */
function PlaceFilter({ search, onChange }: FilterProps): ReactElement | null {
  const { t } = useText();
  if (search.xAxis === undefined && search.yAxis === undefined) return null;
  return (
    <Filter
      name={t('customers.filter.place')}
      says={t('customers.filter.place')}
      onRemove={() =>
        onChange({
          xAxis: undefined,
          xMin: undefined,
          xMax: undefined,
          yAxis: undefined,
          yMin: undefined,
          yMax: undefined,
        })
      }
    >
      {() => <p className={classes.note}>{t('customers.filter.placeNote')}</p>}
    </Filter>
  );
}
