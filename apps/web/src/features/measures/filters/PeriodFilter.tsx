import { Button, TextInput } from '@mantine/core';
import type { ReactElement } from 'react';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useText } from '../../../i18n/useText.ts';
import { Filter } from '../../../ui/filter/Filter.tsx';
import classes from '../../../ui/filter/FilterBar.module.css';
import { monthsBefore } from './monthsBefore.ts';

const presets = [3, 6, 12, 24, 36];

/** A period: so many months back, or between two days. */
export function PeriodFilter(props: {
  from: string | undefined;
  to: string | undefined;
  /** The period shown. */
  span: { from: string; to: string };
  onChange: (part: { from?: string; to?: string }) => void;
}): ReactElement {
  const { t } = useText();
  const format = useFormat();
  const { span, onChange } = props;
  const isSet = props.from !== undefined || props.to !== undefined;
  return (
    <Filter
      name={t('measures.filter.period')}
      says={
        isSet
          ? t('measures.filter.periodSays', { from: format.date(span.from), to: format.date(span.to) })
          : null
      }
      onRemove={() => onChange({ from: undefined, to: undefined })}
    >
      {(close) => (
        <>
          <div className={classes.presets}>
            {presets.map((months) => (
              <Button
                key={months}
                variant="default"
                size="compact-sm"
                onClick={() => {
                  onChange({ from: monthsBefore(span.to, months), to: props.to });
                  close();
                }}
              >
                {t('measures.filter.months', { count: months })}
              </Button>
            ))}
          </div>
          <form
            onSubmit={(event) => {
              event.preventDefault();
              const form = new FormData(event.currentTarget);
              const [from, to] = [String(form.get('from')), String(form.get('to'))];
              onChange({ from: from || undefined, to: to || undefined });
              close();
            }}
          >
            <div className={classes.fields}>
              <TextInput type="date" name="from" label={t('measures.filter.from')} defaultValue={span.from} />
              <TextInput type="date" name="to" label={t('measures.filter.to')} defaultValue={span.to} />
            </div>
            <Button type="submit" size="sm" mt="sm" fullWidth>
              {t('customers.apply')}
            </Button>
          </form>
        </>
      )}
    </Filter>
  );
}
