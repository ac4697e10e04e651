import { Button, NumberInput } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { useFormat } from '../../../i18n/useFormat.ts';
import { type TextValues, useText } from '../../../i18n/useText.ts';
import { Filter } from '../../../ui/filter/Filter.tsx';
import classes from '../../../ui/filter/FilterBar.module.css';
import type { FilterProps } from './FilterBar.tsx';

export function ValueFilter(props: FilterProps & { currency: string }): ReactElement {
  const { search, onChange, currency } = props;
  const { t } = useText();
  const { money } = useFormat();
  const { minValue, maxValue } = search;
  const amounts: TextValues = {
    from: minValue !== undefined ? money(minValue, currency) : '',
    to: maxValue !== undefined ? money(maxValue, currency) : '',
  };
  const says = () => {
    if (minValue !== undefined && maxValue !== undefined) return t('customers.filter.valueBetween', amounts);
    if (minValue !== undefined) return t('customers.filter.valueOver', amounts);
    return maxValue !== undefined ? t('customers.filter.valueUnder', amounts) : null;
  };
  return (
    <Filter
      name={t('customers.filter.value')}
      says={says()}
      onRemove={() => onChange({ minValue: undefined, maxValue: undefined })}
    >
      {(close) => <ValueForm {...props} onDone={close} />}
    </Filter>
  );
}

function ValueForm(props: FilterProps & { currency: string; onDone: () => void }): ReactElement {
  const { t } = useText();
  const { moneyField } = useFormat();
  const shown = (value: number | undefined) => (value === undefined ? '' : value / 100);
  const [from, setFrom] = useState<number | string>(shown(props.search.minValue));
  const [to, setTo] = useState<number | string>(shown(props.search.maxValue));
  const asked = (value: number | string) => (value === '' ? undefined : Math.round(Number(value) * 100));
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        props.onChange({ minValue: asked(from), maxValue: asked(to) });
        props.onDone();
      }}
    >
      <div className={classes.fields}>
        <NumberInput
          label={t('customers.filter.valueFrom')}
          {...moneyField(props.currency)}
          value={from}
          onChange={setFrom}
          hideControls
        />
        <NumberInput
          label={t('customers.filter.valueTo')}
          {...moneyField(props.currency)}
          value={to}
          onChange={setTo}
          hideControls
        />
      </div>
      <Button type="submit" size="sm" mt="sm" fullWidth>
        {t('customers.apply')}
      </Button>
    </form>
  );
}
