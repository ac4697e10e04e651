import { MultiSelect, NativeSelect } from '@mantine/core';
import type { OwnMatch } from '@rapport/contracts/caseRules';
import type { ReactElement } from 'react';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useText } from '../../../i18n/useText.ts';
import { BoundedNumber } from '../../../ui/BoundedNumber.tsx';
import classes from '../Cases.module.css';
import { useTypeOptions } from './useTypeOptions.ts';

export type TurnMatch = NonNullable<OwnMatch['turn']>;

export const usualTurn: TurnMatch = { to: 'hostile', probability: 0.5 };

/** Which changes of the relationship a rule looks for. */
export function TurnFields(props: { turn: TurnMatch; onChange: (turn: TurnMatch) => void }): ReactElement {
  const { t } = useText();
  const format = useFormat();
  const types = useTypeOptions();
  const { turn } = props;
  const change = (part: Partial<TurnMatch>) => props.onChange({ ...turn, ...part });
  return (
    <div className={classes.pairs}>
      <NativeSelect
        label={t('cases.own.turn.to')}
        value={turn.to === 'hostile' ? 'hostile' : 'types'}
        data={[
          { value: 'hostile', label: t('cases.own.turn.hostile') },
          { value: 'types', label: t('cases.own.turn.types') },
        ]}
        onChange={(event) => change({ to: event.currentTarget.value === 'hostile' ? 'hostile' : [] })}
      />
      {turn.to !== 'hostile' && (
        <MultiSelect
          label={t('cases.own.turn.toTypes')}
          searchable
          data={types}
          value={turn.to}
          onChange={(to) => change({ to })}
        />
      )}
      <MultiSelect
        label={t('cases.own.turn.from')}
        placeholder={turn.from ? undefined : t('cases.own.turn.any')}
        searchable
        data={types}
        value={turn.from ?? []}
        onChange={(from) => change({ from: from.length > 0 ? from : undefined })}
      />
      <BoundedNumber
        label={t('cases.own.turn.probability')}
        min={10}
        max={100}
        step={5}
        suffix={format.percentSign}
        allowDecimal={false}
        value={Math.round(turn.probability * 100)}
        onChange={(percent) => change({ probability: percent / 100 })}
      />
    </div>
  );
}
