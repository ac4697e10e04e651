import type { CaseRow } from '@rapport/contracts/cases';
import { type KeyboardEvent, type ReactElement, useLayoutEffect, useRef } from 'react';
import { useText } from '../../../i18n/useText.ts';
import { isTyping } from '../../../shell/shortcuts.ts';
import classes from '../Cases.module.css';
import { CaseLine } from './CaseLine.tsx';

/** The list: j and k (or the arrows) move from case to case, x selects, Enter opens. */
export function CaseLines(props: {
  rows: readonly CaseRow[];
  selected: ReadonlySet<string>;
  onSelect: ((id: string, isSelected: boolean) => void) | null;
}): ReactElement {
  const { t } = useText();
  const list = useRef<HTMLUListElement>(null);
  const { rows, selected, onSelect } = props;
  const nowMs = Date.now();
  const press = (event: Pick<KeyboardEvent, 'key' | 'preventDefault'>, from: Element | null) => {
    const at = Number(from?.closest('li')?.querySelector<HTMLElement>('[data-row]')?.dataset.row ?? -1);
    const goal = { j: at + 1, ArrowDown: at + 1, k: at - 1, ArrowUp: at - 1 }[event.key];
    const row = rows[at];
    if (event.key === 'x' && row && onSelect) onSelect(row.id, !selected.has(row.id));
    else if (goal !== undefined) list.current?.querySelector<HTMLElement>(`[data-row="${goal}"]`)?.focus();
    else return;
    event.preventDefault();
  };
  const current = useRef(press);
  current.current = press;
  // Before the lines are painted: a key pressed as soon as they are seen is heard.
  useLayoutEffect(() => {
    const listen = (event: globalThis.KeyboardEvent) => {
      const isOurs = !event.ctrlKey && !event.metaKey && !event.altKey && 'jkx'.includes(event.key);
      if (!isOurs || event.key.length !== 1) return;
      // A checkbox is a field that takes no letters.
      const isBox = event.target instanceof HTMLInputElement && event.target.type === 'checkbox';
      if (isTyping(event.target) && !isBox) return;
      current.current(event, document.activeElement);
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, []);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrows move among the links inside, which are the controls
    <div
      onKeyDown={(event) => {
        if (event.key.startsWith('Arrow') && (event.target as HTMLElement).dataset.row !== undefined)
          press(event, event.target as HTMLElement);
      }}
    >
      <ul ref={list} className={classes.list} aria-label={t('cases.list')}>
        {rows.map((row, index) => (
          <CaseLine
            key={row.id}
            row={row}
            index={index}
            nowMs={nowMs}
            isSelected={selected.has(row.id)}
            onSelect={onSelect && ((isSelected) => onSelect(row.id, isSelected))}
          />
        ))}
      </ul>
    </div>
  );
}
