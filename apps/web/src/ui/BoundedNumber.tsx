import { NumberInput, type NumberInputProps } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { typedNumber } from './numberFields.ts';

type Props = Omit<NumberInputProps, 'value' | 'onChange' | 'min' | 'max' | 'clampBehavior'> & {
  value: number;
  min: number;
  max: number;
  onChange: (value: number) => void;
};

/**
 * A number between two others. What is typed stands while it is none of them, as the 7 of 75 where 10 is the least; it is brought
 * between them when the field is left, and left empty the field tells its number again.
 */
export function BoundedNumber({ value, min, max, onChange, ...rest }: Props): ReactElement {
  const [typed, setTyped] = useState<string | number>(value);
  const [told, setTold] = useState(value);
  if (value !== told) {
    setTold(value);
    setTyped(value);
  }
  return (
    <NumberInput
      {...rest}
      min={min}
      max={max}
      value={typed}
      onChange={(next) => {
        setTyped(next);
        const number = typedNumber(next);
        if (number === '' || number < min || number > max || number === value) return;
        setTold(number);
        onChange(number);
      }}
      onBlur={() => {
        if (typedNumber(typed) === '') setTyped(value);
      }}
    />
  );
}
