import { TagsInput } from '@mantine/core';
import type { ReactElement } from 'react';
import { useText } from '../../../i18n/useText.ts';
import { Filter } from '../../../ui/filter/Filter.tsx';
import { useListSentence } from '../../../ui/filter/useListSentence.ts';
import type { MeasuresSearch } from '../measuresSearch.ts';

/** `trait:value`, of the traits this workspace chose to look at measures by. */
export function TraitFilter(props: {
  search: MeasuresSearch;
  traits: readonly string[];
  onChange: (part: MeasuresSearch) => void;
}): ReactElement {
  const { search, onChange } = props;
  const { t } = useText();
  const sentence = useListSentence();
  return (
    <Filter
      name={t('measures.filter.trait')}
      says={sentence(t('measures.filter.trait'), search.trait)}
      onRemove={() => onChange({ trait: undefined })}
    >
      {() => (
        <TagsInput
          data-autofocus
          label={t('measures.filter.trait')}
          description={t('measures.filter.traitHint', { traits: props.traits.join(', ') })}
          value={search.trait ?? []}
          onChange={(trait) => onChange({ trait: trait.filter((one) => one.includes(':')) })}
          comboboxProps={{ withinPortal: false }}
        />
      )}
    </Filter>
  );
}
