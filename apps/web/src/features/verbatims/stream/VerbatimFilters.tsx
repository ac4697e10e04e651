import { Button } from '@mantine/core';
import { signals, tones } from '@rapport/contracts/verbatims';
import { channels } from '@rapport/contracts/vocabulary';
import type { ReactElement } from 'react';
import type { TextKey } from '../../../i18n/en/catalogue.ts';
import { useText } from '../../../i18n/useText.ts';
import { ChoiceList } from '../../../ui/filter/ChoiceList.tsx';
import { Filter } from '../../../ui/filter/Filter.tsx';
import classes from '../../../ui/filter/FilterBar.module.css';
import { useListSentence } from '../../../ui/filter/useListSentence.ts';
import { PeriodFilter } from '../../measures/filters/PeriodFilter.tsx';
import { TypeFilters } from '../../relationships/types/TypeFilters.tsx';
import { useTopicWords } from '../useTopicWords.ts';
import { hasFilters, readVerbatimsSearch, type VerbatimsSearch } from '../verbatimsSearch.ts';

/** Which words: when, about what, how, from whom. `only` what topics are counted by, on their page. */
export function VerbatimFilters(props: {
  search: VerbatimsSearch;
  span: { from: string; to: string };
  isAboutTopics?: boolean;
  onChange: (part: VerbatimsSearch) => void;
  onClear: () => void;
}): ReactElement {
  const { t } = useText();
  const { search, onChange } = props;
  const topics = useTopicWords();
  const choices = [
    { name: 'topic' as const, options: topics.all },
    { name: 'tone' as const, options: tones.map((key) => ({ key, name: t(`listen.tone.${key}`) })) },
    {
      name: 'signal' as const,
      options: signals.map((key) => ({ key, name: t(`listen.signal.${key}` as TextKey) })),
    },
    {
      name: 'channel' as const,
      options: channels.map((key) => ({ key, name: t(`words.channel.${key}` as TextKey) })),
    },
  ].filter(({ name }) => !props.isAboutTopics || name === 'channel');
  return (
    <search className={classes.bar} aria-label={t('listen.filters')}>
      <PeriodFilter from={search.from} to={search.to} span={props.span} onChange={onChange} />
      {choices.map(({ name, options }) => (
        <OneOfMany
          key={name}
          label={t(`listen.filter.${name}`)}
          options={options}
          chosen={search[name]}
          onChange={(chosen) => onChange(readVerbatimsSearch({ [name]: chosen }) as VerbatimsSearch)}
          onRemove={() => onChange({ [name]: undefined })}
        />
      ))}
      <TypeFilters chosen={search} onChange={onChange} />
      {hasFilters(search) && (
        <Button variant="subtle" size="compact-sm" onClick={props.onClear}>
          {t('customers.clear')}
        </Button>
      )}
    </search>
  );
}

function OneOfMany(props: {
  label: string;
  options: readonly { key: string; name: string }[];
  chosen: readonly string[] | undefined;
  onChange: (chosen: string[]) => void;
  onRemove: () => void;
}): ReactElement {
  const sentence = useListSentence();
  const nameOf = (key: string) => props.options.find((option) => option.key === key)?.name ?? key;
  return (
    <Filter
      name={props.label}
      says={sentence(props.label, props.chosen?.map(nameOf))}
      onRemove={props.onRemove}
    >
      {() => (
        <ChoiceList
          label={props.label}
          find={props.label}
          choices={props.options.map((option) => ({ ...option, label: option.name }))}
          chosen={props.chosen ?? []}
          onChange={(chosen) => (chosen.length === 0 ? props.onRemove() : props.onChange(chosen))}
        />
      )}
    </Filter>
  );
}
