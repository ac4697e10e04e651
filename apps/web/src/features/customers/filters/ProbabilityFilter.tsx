import { Radio, Stack } from '@mantine/core';
import type { ReactElement } from 'react';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useText } from '../../../i18n/useText.ts';
import { Filter } from '../../../ui/filter/Filter.tsx';
import type { FilterProps } from './FilterBar.tsx';

const levels = [0.5, 0.7, 0.85, 0.95];

export function ProbabilityFilter({ search, onChange }: FilterProps): ReactElement {
  const { t } = useText();
  const { percent } = useFormat();
  const { minProbability } = search;
  const says = (level: number) => t('customers.filter.probabilityAtLeast', { percent: percent(level) });
  return (
    <Filter
      name={t('customers.filter.probability')}
      says={minProbability === undefined ? null : says(minProbability)}
      onRemove={() => onChange({ minProbability: undefined })}
    >
      {(close) => (
        <Radio.Group
          aria-label={t('customers.filter.probability')}
          value={String(minProbability ?? 'any')}
          onChange={(value) => {
            onChange({ minProbability: value === 'any' ? undefined : Number(value) });
            close();
          }}
        >
          <Stack gap={10}>
            <Radio value="any" label={t('customers.filter.probabilityAny')} />
            {levels.map((level) => (
              <Radio key={level} value={String(level)} label={says(level)} />
            ))}
          </Stack>
        </Radio.Group>
      )}
    </Filter>
  );
}
