import { TextInput } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useText } from '../../../i18n/useText.ts';
import { hiddenNames } from './hiddenNames.ts';

/** The names that come with the link, separated by commas; what is typed stands until the field is left. */
export function HiddenFields(props: { names: string[]; onChange: (names: string[]) => void }): ReactElement {
  const { t } = useText();
  const format = useFormat();
  const [typed, setTyped] = useState<string | null>(null);
  const { wrong } = hiddenNames(typed ?? '');
  return (
    <TextInput
      label={t('surveys.hiddenFields')}
      description={t('surveys.hiddenFieldsHint')}
      error={wrong.length > 0 && t('surveys.hiddenFieldsWrong', { names: format.list(wrong) })}
      value={typed ?? props.names.join(', ')}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        props.onChange(hiddenNames(event.currentTarget.value).names);
      }}
      onBlur={() => wrong.length === 0 && setTyped(null)}
    />
  );
}
