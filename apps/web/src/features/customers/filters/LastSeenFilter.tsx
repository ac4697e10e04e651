import { Button, TextInput } from '@mantine/core';
import type { ReactElement } from 'react';
import { useFormat } from '../../../i18n/useFormat.ts';
import { type TextValues, useText } from '../../../i18n/useText.ts';
import { Filter } from '../../../ui/filter/Filter.tsx';
import classes from '../../../ui/filter/FilterBar.module.css';
import type { FilterProps } from './FilterBar.tsx';

export function LastSeenFilter({ search, onChange }: FilterProps): ReactElement {
  const { t } = useText();
  const format = useFormat();
  const { lastSeenAfter: from, lastSeenBefore: to } = search;
  const dates: TextValues = { from: from && format.date(from), to: to && format.date(to) };
  const says = () => {
    if (from && to) return t('customers.filter.lastSeenBetween', dates);
    if (from) return t('customers.filter.lastSeenSince', dates);
    return to ? t('customers.filter.lastSeenNotSince', dates) : null;
  };
  return (
    <Filter
      name={t('customers.filter.lastSeen')}
      says={says()}
      onRemove={() => onChange({ lastSeenAfter: undefined, lastSeenBefore: undefined })}
    >
      {(close) => (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            const form = new FormData(event.currentTarget);
            onChange({ lastSeenAfter: String(form.get('from')), lastSeenBefore: String(form.get('to')) });
            close();
          }}
        >
          <div className={classes.fields}>
            <TextInput
              type="date"
              name="from"
              label={t('customers.filter.lastSeenAfter')}
              defaultValue={from}
            />
            <TextInput type="date" name="to" label={t('customers.filter.lastSeenBefore')} defaultValue={to} />
          </div>
          <Button type="submit" size="sm" mt="sm" fullWidth>
            {t('customers.apply')}
          </Button>
        </form>
      )}
    </Filter>
  );
}
