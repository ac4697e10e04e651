import { Trans } from '@lingui/react';
import type { ReactElement } from 'react';
import type { TextKey } from './en/catalogue.ts';
import type { TextValues } from './useText.ts';

/** A text with elements in it: `Read <link>how</link>` with `parts={{ link: <Anchor …/> }}`. */
export function RichText(props: {
  id: TextKey;
  values?: TextValues;
  parts: Record<string, ReactElement>;
}): ReactElement {
  return <Trans id={props.id} values={props.values} components={props.parts} />;
}
