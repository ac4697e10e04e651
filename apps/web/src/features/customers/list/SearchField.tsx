import { CloseButton, Kbd, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactElement, useEffect, useRef, useState } from 'react';
import { useText } from '../../../i18n/useText.ts';
import { useSearchFocus } from '../../../ui/searchFocus.ts';

const pauseMs = 120;

/** Asks as one types, once the fingers pause. */
export function SearchField(props: {
  value: string;
  onSearch: (words: string) => void;
  /** Down from the field goes into the list. */
  onDown: () => void;
}): ReactElement {
  const { t } = useText();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(props.value);
  /** What the address says, then what was asked for since and it does not say yet. */
  const asked = useRef([props.value]);
  useSearchFocus(input);
  useEffect(() => {
    // Our own words coming back, however late, change nothing. The address changed by itself (back, a saved view): follow it.
    const at = asked.current.indexOf(props.value);
    if (at < 0) setTyped(props.value);
    asked.current = at < 0 ? [props.value] : asked.current.slice(at);
  }, [props.value]);
  const { onSearch } = props;
  useEffect(() => {
    const words = typed.trim();
    if (words === asked.current.at(-1)) return;
    const timer = setTimeout(() => {
      asked.current.push(words);
      onSearch(words);
    }, pauseMs);
    return () => clearTimeout(timer);
  }, [typed, onSearch]);
  const press = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') {
      event.preventDefault();
      props.onDown();
    } else if (event.key === 'Escape' && typed !== '') setTyped('');
  };
  return (
    <TextInput
      ref={input}
      size="md"
      type="search"
      autoComplete="off"
      spellCheck={false}
      aria-label={t('shell.search')}
      placeholder={t('customers.search')}
      leftSection={<IconSearch size={18} stroke={1.7} aria-hidden />}
      rightSection={
        typed === '' ? (
          <Kbd visibleFrom="sm" aria-hidden>
            /
          </Kbd>
        ) : (
          <CloseButton aria-label={t('customers.clear')} onClick={() => setTyped('')} />
        )
      }
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onKeyDown={press}
      styles={{ input: { WebkitAppearance: 'none' } }}
    />
  );
}
