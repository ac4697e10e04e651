import { Button } from '@mantine/core';
import { families } from '@rapport/core/relations';
import type { ReactElement } from 'react';
import { useText } from '../../../i18n/useText.ts';
import { ChoiceList } from '../../../ui/filter/ChoiceList.tsx';
import { Filter } from '../../../ui/filter/Filter.tsx';
import classes from '../../../ui/filter/FilterBar.module.css';
import { useListSentence } from '../../../ui/filter/useListSentence.ts';
import { FamilyLabel, TypeLabel } from '../../relationships/types/TypeLabel.tsx';
import { useTypeWords } from '../../relationships/types/useTypeWords.ts';
import { type CustomerSearch, hasFilters } from '../list/customerSearch.ts';
import { LastSeenFilter } from './LastSeenFilter.tsx';
import { ProbabilityFilter } from './ProbabilityFilter.tsx';
import { SiteFilter } from './SiteFilter.tsx';
import { ValueFilter } from './ValueFilter.tsx';

export interface FilterProps {
  search: CustomerSearch;
  onChange: (part: Partial<CustomerSearch>) => void;
}

/** Every filter of the list, each a chip that says itself. */
export function FilterBar(props: FilterProps & { currency: string; onClear: () => void }): ReactElement {
  const { search, onChange } = props;
  const { t } = useText();
  const words = useTypeWords();
  const sentence = useListSentence();
  return (
    <search className={classes.bar} aria-label={t('customers.filters')}>
      <Filter
        name={t('customers.filter.family')}
        says={sentence(t('customers.filter.family'), search.family?.map(words.familyName))}
        onRemove={() => onChange({ family: undefined })}
      >
        {() => (
          <ChoiceList
            label={t('customers.filter.family')}
            find=""
            choices={families.map(({ key }) => ({
              key,
              name: words.familyName(key),
              label: <FamilyLabel family={key} />,
            }))}
            chosen={search.family ?? []}
            onChange={(family) => onChange({ family })}
          />
        )}
      </Filter>
      <Filter
        name={t('customers.filter.type')}
        says={sentence(t('customers.filter.type'), search.type?.map(words.name))}
        onRemove={() => onChange({ type: undefined })}
      >
        {() => (
          <ChoiceList
            label={t('customers.filter.type')}
            find={t('customers.filter.findType')}
            choices={words.shown.map(({ key }) => ({
              key,
              name: words.name(key),
              label: <TypeLabel type={key} />,
            }))}
            chosen={search.type ?? []}
            onChange={(type) => onChange({ type })}
          />
        )}
      </Filter>
      <ProbabilityFilter search={search} onChange={onChange} />
      <LastSeenFilter search={search} onChange={onChange} />
      <ValueFilter search={search} onChange={onChange} currency={props.currency} />
      <SiteFilter search={search} onChange={onChange} />
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
