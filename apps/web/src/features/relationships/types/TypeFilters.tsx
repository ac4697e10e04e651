import { families } from '@rapport/core/relations';
import type { ReactElement } from 'react';
import { useText } from '../../../i18n/useText.ts';
import { ChoiceList } from '../../../ui/filter/ChoiceList.tsx';
import { Filter } from '../../../ui/filter/Filter.tsx';
import { useListSentence } from '../../../ui/filter/useListSentence.ts';
import { FamilyLabel, TypeLabel } from './TypeLabel.tsx';
import { useTypeWords } from './useTypeWords.ts';

interface Chosen {
  family?: string[] | undefined;
  type?: string[] | undefined;
}

/** By family and by type of relationship: two chips of a bar of filters. */
export function TypeFilters(props: { chosen: Chosen; onChange: (part: Chosen) => void }): ReactElement {
  const { family, type } = props.chosen;
  const { t } = useText();
  const words = useTypeWords();
  const sentence = useListSentence();
  return (
    <>
      <Filter
        name={t('customers.filter.family')}
        says={sentence(t('customers.filter.family'), family?.map(words.familyName))}
        onRemove={() => props.onChange({ family: undefined })}
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
            chosen={family ?? []}
            onChange={(keys) => props.onChange({ family: keys })}
          />
        )}
      </Filter>
      <Filter
        name={t('customers.filter.type')}
        says={sentence(t('customers.filter.type'), type?.map(words.name))}
        onRemove={() => props.onChange({ type: undefined })}
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
            chosen={type ?? []}
            onChange={(keys) => props.onChange({ type: keys })}
          />
        )}
      </Filter>
    </>
  );
}
