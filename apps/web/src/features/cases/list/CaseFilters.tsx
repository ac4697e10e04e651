import { Checkbox, NativeSelect } from '@mantine/core';
import type { ReactElement } from 'react';
import { useText } from '../../../i18n/useText.ts';
import classes from '../Cases.module.css';
import { type CasesSearch, priorities, sorts, statuses } from '../casesSearch.ts';

/** Which cases: whose, in which state, how pressing. */
export function CaseFilters(props: {
  search: CasesSearch;
  onChange: (part: Record<keyof CasesSearch | string, unknown>) => void;
}): ReactElement {
  const { t } = useText();
  const { search, onChange } = props;
  const isList = search.view !== 'board';
  return (
    <div className={classes.bar}>
      <NativeSelect
        size="sm"
        label={t('cases.filter.owner')}
        value={search.owner ?? ''}
        data={[
          { value: '', label: t('cases.filter.anyone') },
          { value: 'me', label: t('cases.filter.me') },
          { value: 'nobody', label: t('cases.filter.nobody') },
          { value: 'mentioned', label: t('cases.filter.mentioned') },
        ]}
        onChange={(event) => onChange({ owner: event.currentTarget.value })}
      />
      {isList && (
        <NativeSelect
          size="sm"
          label={t('cases.filter.status')}
          value={search.status ?? ''}
          data={[
            { value: '', label: t('cases.filter.active') },
            ...statuses.map((value) => ({ value, label: t(`cases.status.${value}`) })),
          ]}
          onChange={(event) => onChange({ status: event.currentTarget.value })}
        />
      )}
      <NativeSelect
        size="sm"
        label={t('cases.filter.priority')}
        value={search.priority ?? ''}
        data={[
          { value: '', label: t('cases.filter.any') },
          ...priorities.map((value) => ({ value, label: t(`cases.priority.${value}`) })),
        ]}
        onChange={(event) => onChange({ priority: event.currentTarget.value })}
      />
      {isList && (
        <NativeSelect
          size="sm"
          label={t('cases.filter.sort')}
          value={search.sort ?? 'due'}
          data={sorts.map((value) => ({ value, label: t(`cases.filter.sort.${value}`) }))}
          onChange={(event) => onChange({ sort: event.currentTarget.value })}
        />
      )}
      <Checkbox
        pb={8}
        label={t('cases.filter.late')}
        checked={search.late ?? false}
        onChange={(event) => onChange({ late: event.currentTarget.checked })}
      />
    </div>
  );
}
