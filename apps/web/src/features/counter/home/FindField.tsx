import { CloseButton, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type ReactElement, useRef } from 'react';
import { useText } from '../../../i18n/useText.ts';
import { useSearchFocus } from '../../../ui/searchFocus.ts';

/** One field for a name, a phone number, an email or a card; a scanner types into it and ends with Enter. */
export function FindField(props: {
  value: string;
  onType: (value: string) => void;
  onEnter: () => void;
}): ReactElement {
  const { t } = useText();
  const input = useRef<HTMLInputElement>(null);
  useSearchFocus(input);
  return (
    <TextInput
      ref={input}
      size="xl"
      type="search"
      autoComplete="off"
      autoCapitalize="off"
      spellCheck={false}
      enterKeyHint="search"
      data-autofocus
      label={t('counter.find')}
      description={t('counter.findHelp')}
      leftSection={<IconSearch size={22} stroke={1.7} aria-hidden />}
      rightSection={
        props.value === '' ? null : (
          <CloseButton
            size="lg"
            aria-label={t('customers.clear')}
            onClick={() => {
              props.onType('');
              input.current?.focus();
            }}
          />
        )
      }
      value={props.value}
      onChange={(event) => props.onType(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') props.onEnter();
        if (event.key === 'Escape') props.onType('');
      }}
      styles={{
        input: { WebkitAppearance: 'none', fontSize: 20 },
        label: { fontSize: 18 },
        description: { fontSize: 16 },
      }}
    />
  );
}
