import { Checkbox } from '@mantine/core';
import type { CaseRow } from '@rapport/contracts/cases';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useText } from '../../../i18n/useText.ts';
import classes from '../Cases.module.css';
import { useCaseWords } from '../useCaseWords.ts';

/** One case of the list: who, what happened in their words, who answers for it, by when. */
export function CaseLine(props: {
  row: CaseRow;
  index: number;
  nowMs: number;
  isSelected: boolean;
  /** Null where nothing may be done to it. */
  onSelect: ((isSelected: boolean) => void) | null;
}): ReactElement {
  const { t } = useText();
  const words = useCaseWords();
  const { row, onSelect } = props;
  const due = words.due(row, props.nowMs);
  const isOver = row.status === 'resolved' || row.status === 'closed';
  const more = row.causes > 1 ? ` ${t('cases.more.causes', { count: row.causes - 1 })}` : '';
  return (
    <li className={classes.row}>
      {onSelect ? (
        <Checkbox
          aria-label={t('cases.select', { number: row.number })}
          checked={props.isSelected}
          onChange={(event) => onSelect(event.currentTarget.checked)}
        />
      ) : (
        <span />
      )}
      <Link
        to="/cases/$caseId"
        params={{ caseId: row.id }}
        className={classes.link}
        data-row={props.index}
        preload={false}
      >
        <span className={classes.who}>{row.customer.name ?? row.customer.handle ?? t('cases.noName')}</span>
        <span className={classes.about}>
          {words.about(row)}
          {more}
        </span>
        {row.cause?.text && (
          <q className={classes.words} lang={row.cause.language ?? undefined}>
            {row.cause.text}
          </q>
        )}
      </Link>
      <div className={classes.side}>
        <span className={row.owner ? undefined : classes.quiet}>{row.owner?.name ?? t('cases.noOwner')}</span>
        <span className={classes.quiet}>{t(`cases.status.${row.status}`)}</span>
      </div>
      <div className={classes.side}>
        <span className={classes.due} data-tone={due.tone}>
          {due.text}
        </span>
        <span className={classes.priority} data-priority={isOver ? undefined : row.priority}>
          {t(`cases.priority.${row.priority}`)}
          {row.site && ` · ${row.site}`}
        </span>
      </div>
    </li>
  );
}
