import { useMediaQuery } from '@mantine/hooks';
import type { CustomerRow as Row } from '@rapport/contracts/customers';
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import {
  type KeyboardEvent,
  type ReactElement,
  type Ref,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { useText } from '../../../i18n/useText.ts';
import { CustomerRow } from './CustomerRow.tsx';
import classes from './CustomerRows.module.css';

export interface RowsHandle {
  focusFirst: () => void;
}

/** How many rows before the end the next page is asked for: about two screens. */
const ahead = 30;

/** Only the rows in sight are in the page, however many were read. Arrows move, Enter opens, Home and End go to the ends. */
export function CustomerRows(props: {
  rows: readonly Row[];
  currency: string;
  hasMore: boolean;
  isReadingMore: boolean;
  onMore: () => void;
  handle: Ref<RowsHandle>;
}): ReactElement {
  const { t } = useText();
  const { rows, hasMore, isReadingMore, onMore } = props;
  const list = useRef<HTMLUListElement>(null);
  const [top, setTop] = useState(0);
  const isPhone = useMediaQuery('(max-width: 48em)') ?? false;
  const rowHeight = isPhone ? 88 : 64;
  // What stands above changes height with filters and width: measured after every drawing, set only when it moved.
  useLayoutEffect(() => {
    if (list.current) setTop(Math.round(list.current.getBoundingClientRect().top + window.scrollY));
  });
  const virtual = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => rowHeight,
    overscan: 8,
    scrollMargin: top,
    getItemKey: (index) => rows[index]?.id ?? index,
  });
  const measured = useRef(rowHeight);
  useEffect(() => {
    if (measured.current === rowHeight) return;
    measured.current = rowHeight;
    virtual.measure();
  }, [virtual, rowHeight]);
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (hasMore && !isReadingMore && last >= rows.length - ahead) onMore();
  }, [hasMore, isReadingMore, last, rows.length, onMore]);

  const focusRow = (index: number) => {
    if (index < 0 || index >= rows.length) return;
    virtual.scrollToIndex(index, { align: 'auto' });
    const find = () => list.current?.querySelector<HTMLElement>(`[data-row="${index}"]`);
    const row = find();
    if (row) row.focus({ preventScroll: true });
    else requestAnimationFrame(() => find()?.focus({ preventScroll: true }));
  };
  useImperativeHandle(props.handle, () => ({ focusFirst: () => focusRow(0) }));
  const press = (event: KeyboardEvent) => {
    const at = Number((event.target as HTMLElement).closest<HTMLElement>('[data-row]')?.dataset.row ?? -1);
    const goal = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
    if (goal === undefined || at < 0) return;
    event.preventDefault();
    focusRow(goal);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrows move among the links inside, which are the controls
    <div onKeyDown={press}>
      <ul
        ref={list}
        aria-label={t('customers.list')}
        className={classes.list}
        style={{ height: virtual.getTotalSize() }}
      >
        {items.map((item) => {
          const row = rows[item.index];
          if (!row) return null;
          return (
            <li
              key={item.key}
              aria-setsize={hasMore ? -1 : rows.length}
              aria-posinset={item.index + 1}
              className={classes.item}
              style={{ transform: `translateY(${item.start - top}px)` }}
            >
              <CustomerRow row={row} currency={props.currency} index={item.index} />
            </li>
          );
        })}
      </ul>
      {hasMore && <p className={classes.more}>{isReadingMore ? t('customers.loadingMore') : '\u00A0'}</p>}
    </div>
  );
}
