import { Button, MultiSelect, NumberInput, Select, TextInput } from '@mantine/core';
import type { MomentDraft } from '@rapport/contracts/moments';
import type { ReactElement } from 'react';
import { useText } from '../../../i18n/useText.ts';
import { useTypeWords } from '../../relationships/types/useTypeWords.ts';
import classes from '../catalogue/Catalogue.module.css';
import { ConditionFields } from './ConditionFields.tsx';
import { EventFields } from './EventFields.tsx';
import { type EventMatch, numbersIn, optional, type Trigger } from './shapes.ts';

const kinds = ['event', 'anniversary', 'birthday', 'silence', 'return', 'turn', 'product'] as const;

/** When a moment is due: what it begins with, and only if. */
export function RuleFields(props: {
  rule: MomentDraft['rule'];
  onChange: (rule: MomentDraft['rule']) => void;
}): ReactElement {
  const { t } = useText();
  const { rule, onChange } = props;
  const { trigger, conditions } = rule;
  const change = (part: Partial<Trigger>) =>
    onChange({ ...rule, trigger: { ...trigger, ...part } as Trigger });
  return (
    <div className={classes.form}>
      <div className={classes.short}>
        <Select
          label={t('moments.rule.kind')}
          allowDeselect={false}
          data={kinds.map((value) => ({ value, label: t(`moments.rule.${value}`) }))}
          value={trigger.kind}
          onChange={(kind) =>
            onChange({ ...rule, trigger: startingTrigger(kind as Trigger['kind'], trigger.lastsDays) })
          }
        />
        {trigger.kind === 'event' && (
          <NumberInput
            label={t('moments.rule.afterDays')}
            min={0}
            max={180}
            allowDecimal={false}
            value={trigger.afterDays}
            onChange={(value) => change({ afterDays: Number(value) || 0 })}
          />
        )}
        <NumberInput
          label={t('moments.rule.lastsDays')}
          min={0}
          max={60}
          allowDecimal={false}
          value={trigger.lastsDays}
          onChange={(value) => change({ lastsDays: Number(value) || 0 })}
        />
      </div>
      <TriggerFields trigger={trigger} onChange={change} />
      <fieldset className={classes.family}>
        <legend>{t('moments.rule.conditions')}</legend>
        {conditions.length === 0 && <p className={classes.detail}>{t('moments.rule.noConditions')}</p>}
        {conditions.map((condition, index) => (
          <ConditionFields
            // biome-ignore lint/suspicious/noArrayIndexKey: a condition is its place
            key={index}
            condition={condition}
            onChange={(next) => onChange({ ...rule, conditions: conditions.with(index, next) })}
            onRemove={() => onChange({ ...rule, conditions: conditions.toSpliced(index, 1) })}
          />
        ))}
        <Button
          size="compact-sm"
          variant="subtle"
          onClick={() =>
            onChange({ ...rule, conditions: [...conditions, { kind: 'purchases', atLeast: 2 }] })
          }
        >
          {t('moments.rule.addCondition')}
        </Button>
      </fieldset>
    </div>
  );
}

function TriggerFields(props: {
  trigger: Trigger;
  onChange: (part: Partial<Trigger>) => void;
}): ReactElement | null {
  const { t } = useText();
  const words = useTypeWords();
  const { trigger, onChange } = props;
  if (trigger.kind === 'event')
    return (
      <>
        <EventList
          events={trigger.events}
          add={t('moments.rule.addEvent')}
          least={1}
          onChange={(events) => onChange({ events })}
        />
        <TextInput
          label={t('moments.rule.nth')}
          description={t('moments.rule.nthHint')}
          defaultValue={trigger.nth?.join(', ') ?? ''}
          onChange={(event) => onChange({ nth: optional(numbersIn(event.currentTarget.value)) })}
        />
        <fieldset className={classes.family}>
          <legend>{t('moments.rule.unless')}</legend>
          <EventList
            events={trigger.unlessThen ?? []}
            add={t('moments.rule.addUnless')}
            least={0}
            onChange={(events) => onChange({ unlessThen: optional(events) })}
          />
        </fieldset>
      </>
    );
  if (trigger.kind === 'anniversary')
    return (
      <TextInput
        label={t('moments.rule.years')}
        description={t('moments.rule.nthHint')}
        defaultValue={trigger.years?.join(', ') ?? ''}
        onChange={(event) => onChange({ years: optional(numbersIn(event.currentTarget.value)) })}
      />
    );
  if (trigger.kind === 'turn')
    return (
      <MultiSelect
        label={t('moments.rule.to')}
        searchable
        data={words.shown.map(({ key }) => ({ value: key, label: words.name(key) }))}
        value={[...trigger.to]}
        onChange={(to) => {
          if (to.length > 0) onChange({ to });
        }}
      />
    );
  if (trigger.kind === 'product')
    return (
      <Select
        label={t('moments.rule.product')}
        allowDeselect={false}
        data={(['stopping', 'back'] as const).map((value) => ({ value, label: t(`moments.rule.${value}`) }))}
        value={trigger.news}
        onChange={(news) => onChange({ news: news as 'stopping' | 'back' })}
      />
    );
  return null;
}

function EventList(props: {
  events: readonly EventMatch[];
  add: string;
  least: number;
  onChange: (events: EventMatch[]) => void;
}): ReactElement {
  const { events, onChange } = props;
  return (
    <div>
      {events.map((event, index) => (
        <EventFields
          // biome-ignore lint/suspicious/noArrayIndexKey: an event is its place
          key={index}
          event={event}
          onChange={(next) => onChange(events.with(index, next))}
          onRemove={events.length > props.least ? () => onChange(events.toSpliced(index, 1)) : undefined}
        />
      ))}
      <Button
        size="compact-sm"
        variant="subtle"
        disabled={events.length >= 8}
        onClick={() => onChange([...events, { kind: 'purchase' }])}
      >
        {props.add}
      </Button>
    </div>
  );
}

function startingTrigger(kind: Trigger['kind'], lastsDays: number): Trigger {
  if (kind === 'event') return { kind, events: [{ kind: 'purchase' }], afterDays: 3, lastsDays };
  if (kind === 'turn') return { kind, to: ['old-friends'], lastsDays };
  if (kind === 'product') return { kind, news: 'stopping', lastsDays };
  return { kind, lastsDays };
}
