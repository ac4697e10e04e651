import { TextInput } from '@mantine/core';
import { type KeyboardEvent, type ReactElement, useEffect, useId, useMemo, useRef, useState } from 'react';
import { useText } from '../../../i18n/useText.ts';
import { TypeLabel } from '../../relationships/types/TypeLabel.tsx';
import { useTypeWords } from '../../relationships/types/useTypeWords.ts';
import { rankTypes } from './rankTypes.ts';
import classes from './TypePicker.module.css';

/** A list one types into: the first letters, then Enter. The likeliest other type is there from the start. */
export function TypePicker(props: {
  current: string | null;
  probabilities: Record<string, number>;
  onPick: (type: string) => void;
}): ReactElement {
  const { t } = useText();
  const words = useTypeWords();
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  // At once, not when the popover has finished opening: the next key must not be lost.
  useEffect(() => field.current?.focus({ preventScroll: true }), []);
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const types = useMemo(
    () =>
      words.shown
        .filter(({ key }) => key !== props.current)
        .map(({ key }) => ({ key, name: words.name(key) })),
    [words, props.current],
  );
  const options = rankTypes(types, typed, props.probabilities);
  const active = options[Math.min(at, options.length - 1)];
  const press = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      const next = Math.max(0, Math.min(options.length - 1, at + step));
      setAt(next);
      list.current?.children[next]?.scrollIntoView({ block: 'nearest' });
    } else if (event.key === 'Enter' && active) {
      event.preventDefault();
      props.onPick(active.key);
    }
  };
  return (
    <>
      <TextInput
        ref={field}
        data-autofocus
        label={t('customers.wrong.title')}
        placeholder={t('customers.wrong.find')}
        value={typed}
        autoComplete="off"
        role="combobox"
        aria-expanded="true"
        aria-controls={id}
        aria-activedescendant={active ? `${id}${active.key}` : undefined}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={press}
      />
      {options.length === 0 && <p className={classes.none}>{t('customers.wrong.none')}</p>}
      <div ref={list} id={id} role="listbox" aria-label={t('customers.wrong.title')} className={classes.list}>
        {options.map(({ key }) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and names the active option
          // biome-ignore lint/a11y/useKeyWithClickEvents: Enter in the field picks the active option
          <div
            key={key}
            id={`${id}${key}`}
            role="option"
            aria-selected={key === active?.key}
            className={classes.option}
            onClick={() => props.onPick(key)}
          >
            <TypeLabel type={key} />
          </div>
        ))}
      </div>
    </>
  );
}
