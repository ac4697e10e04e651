import { Select } from '@mantine/core';
import type { ImportMapping, ImportPreview } from '@rapport/contracts/imports';
import type { ReactElement } from 'react';
import { useText } from '../../i18n/useText.ts';
import classes from './MappingEditor.module.css';
import { columnName, hasCustomer, hasTime, samplesOf, withTarget } from './mapping.ts';
import { useTargetChoices } from './useTargetChoices.ts';

/** One row a column: its name, a few of its values, what it means. */
export function ColumnMeanings(props: {
  mapping: ImportMapping;
  preview: ImportPreview | undefined;
  onChange: (mapping: ImportMapping) => void;
}): ReactElement {
  const { t } = useText();
  const { mapping, preview } = props;
  const choicesFor = useTargetChoices();
  return (
    <>
      {!hasCustomer(mapping) && <p className={classes.warning}>{t('imports.columns.noCustomer')}</p>}
      {!hasTime(mapping) && <p className={classes.warning}>{t('imports.columns.noTime')}</p>}
      <ul className={classes.columns}>
        {withKeys(mapping.columns).map(({ key, column, position }) => {
          const name =
            columnName(mapping, position) ?? t('imports.columns.unnamed', { number: position + 1 });
          const samples = samplesOf(preview, position);
          return (
            <li key={key} className={classes.column} data-ignored={column.target === 'ignore' || undefined}>
              <span className={classes.columnName}>{name}</span>
              <span className={classes.samples}>
                {samples.length > 0 ? samples.join(' · ') : t('imports.columns.empty')}
              </span>
              <Select
                className={classes.meaning}
                aria-label={t('imports.columns.meaningOf', { column: name })}
                data={choicesFor(name, column.target)}
                value={column.target}
                searchable
                allowDeselect={false}
                onChange={(target) => target && props.onChange(withTarget(mapping, position, target))}
              />
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** Two columns may have one name: the second one's key says so. */
function withKeys(columns: ImportMapping['columns']) {
  const seen = new Map<string, number>();
  return columns.map((column, position) => {
    const times = seen.get(column.header) ?? 0;
    seen.set(column.header, times + 1);
    return { key: `${column.header}/${times}`, column, position };
  });
}
