import { TextInput, type TextInputProps } from '@mantine/core';
import { type ReactElement, useState } from 'react';

type Props = Omit<TextInputProps, 'value' | 'onChange'> & {
  value: string;
  onChange: (value: string) => void;
};

/** A text that can't be left out: emptied, the field tells it again once it is left. */
export function NeededText({ value, onChange, ...rest }: Props): ReactElement {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <TextInput
      {...rest}
      value={typed ?? value}
      onChange={(event) => {
        const next = event.currentTarget.value;
        setTyped(next);
        if (next.trim() !== '') onChange(next);
      }}
      onBlur={() => setTyped(null)}
    />
  );
}
