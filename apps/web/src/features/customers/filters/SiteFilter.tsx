import { Button, TagsInput } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { useText } from '../../../i18n/useText.ts';
import { Filter } from './Filter.tsx';
import type { FilterProps } from './FilterBar.tsx';
import { useKnownSites } from './useKnownSites.ts';
import { useListSentence } from './useListSentence.ts';

export function SiteFilter({ search, onChange }: FilterProps): ReactElement {
  const { t } = useText();
  const sentence = useListSentence();
  return (
    <Filter
      name={t('customers.filter.site')}
      says={sentence(t('customers.filter.site'), search.site)}
      onRemove={() => onChange({ site: undefined })}
    >
      {(close) => (
        <SiteForm
          chosen={search.site ?? []}
          onChoose={(site) => {
            onChange({ site });
            close();
          }}
        />
      )}
    </Filter>
  );
}

function SiteForm(props: { chosen: string[]; onChoose: (sites: string[]) => void }): ReactElement {
  const { t } = useText();
  const known = useKnownSites();
  const [chosen, setChosen] = useState(props.chosen);
  return (
    <>
      <TagsInput
        data-autofocus
        label={t('customers.filter.site')}
        placeholder={t('customers.filter.siteHint')}
        data={known}
        value={chosen}
        onChange={setChosen}
        acceptValueOnBlur
        clearable
        comboboxProps={{ withinPortal: false }}
      />
      <Button size="sm" mt="sm" fullWidth onClick={() => props.onChoose(chosen)}>
        {t('customers.apply')}
      </Button>
    </>
  );
}
