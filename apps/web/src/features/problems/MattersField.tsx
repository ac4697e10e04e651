import { TagsInput } from '@mantine/core';
import type { ReactElement } from 'react';
import { matterOf } from './matters.ts';

/**
 * What cases may be about, each by its name: those known are offered, any other can be typed. What is kept is what the
 * workspace's tools call it.
 */
export function MattersField(props: {
  label: string;
  description?: string;
  placeholder?: string;
  maxTags?: number;
  known: readonly string[];
  chosen: readonly string[];
  nameOf?: (matter: string) => string;
  onChange: (chosen: string[]) => void;
}): ReactElement {
  const { chosen, nameOf = (matter: string) => matter } = props;
  const known = [...new Set([...props.known, ...chosen])];
  return (
    <TagsInput
      label={props.label}
      description={props.description}
      placeholder={chosen.length === 0 ? props.placeholder : undefined}
      data={[...new Set(known.map(nameOf))]}
      value={chosen.map(nameOf)}
      onChange={(names) => props.onChange([...new Set(names.map((name) => matterOf(name, known, nameOf)))])}
      maxTags={props.maxTags ?? 20}
      maxLength={200}
      limit={50}
      // A product’s name may have a comma.
      splitChars={[';']}
      comboboxProps={{ withinPortal: true }}
    />
  );
}
