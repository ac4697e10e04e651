import { Checkbox, ScrollArea, TextInput } from '@mantine/core';
import { type ReactElement, type ReactNode, useState } from 'react';
import { fold } from '../../features/relationships/types/fold.ts';

export interface Choice {
  key: string;
  name: string;
  label: ReactNode;
}

/** Several of a list; past ten, a field narrows it. */
export function ChoiceList(props: {
  label: string;
  find: string;
  choices: readonly Choice[];
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
}): ReactElement {
  const [words, setWords] = useState('');
  // What is ticked shows at once, and the next tick adds to it, before the page that it filters has come back.
  const [ticked, setTicked] = useState<readonly string[] | null>(null);
  if (ticked !== null && isSame(ticked, props.chosen)) setTicked(null);
  const isLong = props.choices.length > 10;
  const shown = props.choices.filter((choice) => fold(choice.name).includes(fold(words)));
  return (
    <>
      {isLong && (
        <TextInput
          data-autofocus
          size="sm"
          mb="xs"
          aria-label={props.find}
          placeholder={props.find}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
      )}
      <ScrollArea.Autosize mah={300} type="auto" viewportProps={{ tabIndex: -1 }}>
        <Checkbox.Group
          value={[...(ticked ?? props.chosen)]}
          onChange={(values) => {
            setTicked(values);
            props.onChange(values);
          }}
          aria-label={props.label}
        >
          {shown.map((choice) => (
            <Checkbox key={choice.key} value={choice.key} label={choice.label} py={5} size="sm" />
          ))}
        </Checkbox.Group>
      </ScrollArea.Autosize>
    </>
  );
}

function isSame(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((each) => others.includes(each));
}
