import { Chip, Group } from '@mantine/core';
import type { ReactElement } from 'react';
import type { TextKey } from '../../../i18n/en/catalogue.ts';
import { useText } from '../../../i18n/useText.ts';
import { ChoiceList } from '../../../ui/filter/ChoiceList.tsx';
import { Filter } from '../../../ui/filter/Filter.tsx';
import { useListSentence } from '../../../ui/filter/useListSentence.ts';
import type { TimelineFilter } from '../queries.ts';
import { channels, exchangeKinds } from './vocabulary.ts';

/** By kind (those this customer has), and by channel. */
export function TimelineFilters(props: {
  filter: TimelineFilter;
  counts: Record<string, number>;
  onChange: (filter: TimelineFilter) => void;
}): ReactElement {
  const { t } = useText();
  const sentence = useListSentence();
  const { filter, onChange } = props;
  const kinds = exchangeKinds.filter((kind) => (props.counts[kind] ?? 0) > 0);
  const channelName = (channel: string) => t(`words.channel.${channel}` as TextKey);
  return (
    <Group gap="xs" mt="xs">
      {kinds.length > 1 && (
        <Chip.Group
          multiple
          value={filter.kinds}
          onChange={(chosen) => onChange({ ...filter, kinds: chosen })}
        >
          {kinds.map((kind) => (
            <Chip key={kind} value={kind} size="sm" variant="outline">
              {t(`words.kind.${kind}`)} {props.counts[kind]}
            </Chip>
          ))}
        </Chip.Group>
      )}
      <Filter
        name={t('customers.timeline.channels')}
        says={sentence(t('customers.timeline.channels'), filter.channels.map(channelName).slice())}
        onRemove={() => onChange({ ...filter, channels: [] })}
      >
        {() => (
          <ChoiceList
            label={t('customers.timeline.channels')}
            find={t('customers.timeline.channels')}
            choices={channels.map((key) => ({ key, name: channelName(key), label: channelName(key) }))}
            chosen={filter.channels}
            onChange={(chosen) => onChange({ ...filter, channels: chosen })}
          />
        )}
      </Filter>
    </Group>
  );
}
