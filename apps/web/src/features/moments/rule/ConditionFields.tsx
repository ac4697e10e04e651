import { ActionIcon, NumberInput, Select } from '@mantine/core';
import { axes } from '@rapport/contracts/vocabulary';
import { IconTrash } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useText } from '../../../i18n/useText.ts';
import classes from '../catalogue/Catalogue.module.css';
import { EventFields } from './EventFields.tsx';
import type { Condition } from './shapes.ts';

const kinds = ['purchases', 'value', 'known-for', 'axis', 'happened', 'happenedNot'] as const;
type Kind = (typeof kinds)[number];

/** One thing that must be so the day a moment is due. */
export function ConditionFields(props: {
  condition: Condition;
  onChange: (condition: Condition) => void;
  onRemove: () => void;
}): ReactElement {
  const { t } = useText();
  const { condition, onChange } = props;
  const kind: Kind = condition.kind === 'happened' && condition.isNot ? 'happenedNot' : condition.kind;
  return (
    <div className={classes.group}>
      <div className={classes.condition}>
        <Select
          label={t('moments.rule.condition')}
          allowDeselect={false}
          data={kinds.map((value) => ({ value, label: t(`moments.rule.${value}`) }))}
          value={kind}
          onChange={(next) => onChange(startingCondition(next as Kind))}
        />
        <Bounds condition={condition} onChange={onChange} />
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          aria-label={t('moments.rule.removeEvent')}
          onClick={props.onRemove}
        >
          <IconTrash size={18} stroke={1.7} aria-hidden />
        </ActionIcon>
      </div>
      {condition.kind === 'happened' && (
        <EventFields event={condition.event} onChange={(event) => onChange({ ...condition, event })} />
      )}
    </div>
  );
}

function Bounds(props: { condition: Condition; onChange: (condition: Condition) => void }): ReactElement {
  const { t } = useText();
  const { condition, onChange } = props;
  if (condition.kind === 'happened')
    return (
      <NumberInput
        label={t('moments.rule.withinDays')}
        min={1}
        max={366}
        allowDecimal={false}
        value={condition.withinDays}
        onChange={(value) => onChange({ ...condition, withinDays: Number(value) || 1 })}
      />
    );
  const [least, most, scale] = boundsOf(condition);
  const read = (value: string | number) => (value === '' ? undefined : Number(value) * scale);
  const shown = (value: number | undefined) => (value === undefined ? '' : value / scale);
  const bounds = condition as unknown as Record<string, number | undefined>;
  return (
    <>
      {condition.kind === 'axis' && (
        <Select
          label={t('moments.rule.axisName')}
          allowDeselect={false}
          data={axes.map((value) => ({ value, label: t(`relations.axis.${value}`) }))}
          value={condition.axis}
          onChange={(axis) => onChange({ ...condition, axis: axis as typeof condition.axis })}
        />
      )}
      <NumberInput
        label={t('moments.rule.atLeast')}
        step={condition.kind === 'axis' ? 0.1 : 1}
        value={shown(bounds[least])}
        onChange={(value) => onChange({ ...condition, [least]: read(value) })}
      />
      <NumberInput
        label={t('moments.rule.atMost')}
        step={condition.kind === 'axis' ? 0.1 : 1}
        value={shown(bounds[most])}
        onChange={(value) => onChange({ ...condition, [most]: read(value) })}
      />
    </>
  );
}

/** The names of a condition's two bounds, and what one of the field is worth. */
function boundsOf({ kind }: Condition): [string, string, number] {
  if (kind === 'value') return ['atLeastCents', 'atMostCents', 100];
  return kind === 'known-for' ? ['atLeastDays', 'atMostDays', 1] : ['atLeast', 'atMost', 1];
}

function startingCondition(kind: Kind): Condition {
  switch (kind) {
    case 'purchases':
      return { kind, atLeast: 2 };
    case 'value':
      return { kind, atLeastCents: 10_000 };
    case 'known-for':
      return { kind, atLeastDays: 365 };
    case 'axis':
      return { kind, axis: 'closeness', atLeast: 0.2 };
    default:
      return {
        kind: 'happened',
        event: { kind: 'complaint' },
        withinDays: 30,
        isNot: kind === 'happenedNot',
      };
  }
}
