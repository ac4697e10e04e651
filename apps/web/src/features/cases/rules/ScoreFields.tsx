import { NativeSelect, NumberInput, TextInput } from '@mantine/core';
import type { OwnMatch } from '@rapport/contracts/caseRules';
import { type ReactElement, useState } from 'react';
import { useText } from '../../../i18n/useText.ts';
import { typedNumber } from '../../../ui/numberFields.ts';
import classes from '../Cases.module.css';

/** Said whole or not at all: a measure without a bound looks for nothing yet. */
export function ScoreFields(props: {
  score: OwnMatch['score'];
  onChange: (score: OwnMatch['score']) => void;
}): ReactElement {
  const { t } = useText();
  const [typed, setTyped] = useState<{
    measure: string;
    side: 'at-most' | 'at-least';
    bound: number | '';
  }>(props.score ?? { measure: '', side: 'at-most', bound: '' });
  const change = (part: Partial<typeof typed>) => {
    const next = { ...typed, ...part };
    setTyped(next);
    const { side, bound } = next;
    const measure = next.measure.trim().toLowerCase();
    props.onChange(measure === '' || bound === '' ? undefined : { measure, side, bound: Math.round(bound) });
  };
  return (
    <div className={classes.score}>
      <TextInput
        label={t('cases.own.measure')}
        placeholder={t('cases.own.measureHint')}
        value={typed.measure}
        maxLength={40}
        onChange={(event) => change({ measure: event.currentTarget.value })}
      />
      <NativeSelect
        label={t('cases.own.side')}
        value={typed.side}
        data={(['at-most', 'at-least'] as const).map((value) => ({
          value,
          label: t(`cases.own.side.${value}`),
        }))}
        onChange={(event) =>
          change({ side: event.currentTarget.value === 'at-least' ? 'at-least' : 'at-most' })
        }
      />
      <NumberInput
        label={t('cases.own.bound')}
        min={0}
        max={100}
        allowDecimal={false}
        value={typed.bound}
        onChange={(value) => change({ bound: typedNumber(value) })}
      />
    </div>
  );
}
