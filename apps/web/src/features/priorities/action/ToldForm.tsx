import { Button, NumberInput, TextInput } from '@mantine/core';
import type { Priority, ToldInputs } from '@rapport/contracts/priorities';
import { type FormEvent, type ReactElement, useState } from 'react';
import { request } from '../../../api/client.ts';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useText } from '../../../i18n/useText.ts';
import { typedNumber } from '../../../ui/numberFields.ts';
import { useActionName } from '../useActionName.ts';
import { keptId, usePriorityChange } from '../usePriorityChange.ts';
import classes from './Action.module.css';

type Key = keyof ToldInputs;
type Told = { value: number | ''; low: number | ''; high: number | '' };

const keys = ['cost', 'closes', 'customers', 'valueAtRisk'] as const;
const nothing: Told = { value: '', low: '', high: '' };

/** What people know better than the figures: cost, what is closed, who is concerned. Left empty: what was worked out. */
export function ToldForm(props: {
  priority: Priority;
  currency: string;
  onKept: (id: string) => void;
}): ReactElement {
  const { t } = useText();
  const format = useFormat();
  const shownName = useActionName()(props.priority);
  const [name, setName] = useState(shownName);
  const [told, setTold] = useState<Record<Key, Told>>(() => readTold(props.priority.told));
  const save = usePriorityChange<void, string>(
    async () => {
      const id = await keptId(props.priority, shownName);
      await request(`/api/v1/priorities/${id}`, {
        method: 'PATCH',
        body: { name: name.trim() || shownName, told: asTold(told) },
      });
      return id;
    },
    t('priorities.saved'),
    props.onKept,
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <form onSubmit={submit}>
      <h3 className={classes.heading}>{t('priorities.told')}</h3>
      <p className={classes.note}>{t('priorities.toldLead')}</p>
      <TextInput
        mt="sm"
        label={t('priorities.name')}
        value={name}
        maxLength={140}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      {keys.map((key) => (
        <fieldset key={key} className={classes.fieldset}>
          <legend className={classes.legend}>{t(`priorities.input.${key}`)}</legend>
          <div className={classes.grid}>
            {(['low', 'value', 'high'] as const).map((part) => (
              <NumberInput
                key={part}
                label={t(`priorities.told.${part}`)}
                min={0}
                {...(key === 'closes' && { max: 100, suffix: format.percentSign })}
                {...((key === 'cost' || key === 'valueAtRisk') && format.moneyField(props.currency))}
                thousandSeparator=" "
                hideControls
                value={told[key][part]}
                onChange={(value) =>
                  setTold({
                    ...told,
                    [key]: { ...told[key], [part]: typedNumber(value) },
                  })
                }
              />
            ))}
          </div>
        </fieldset>
      ))}
      <div className={classes.buttons}>
        <Button type="submit" loading={save.isPending}>
          {t('priorities.save')}
        </Button>
      </div>
    </form>
  );
}

function readTold(told: ToldInputs): Record<Key, Told> {
  const shown = (key: Key): Told => {
    const given = told[key];
    if (!given) return nothing;
    const by = key === 'closes' ? 100 : 1;
    return { value: given.value * by, low: given.low * by, high: given.high * by };
  };
  return {
    cost: shown('cost'),
    closes: shown('closes'),
    customers: shown('customers'),
    valueAtRisk: shown('valueAtRisk'),
  };
}

/** A likeliest value alone is certain; ends alone have the middle as likeliest. */
function asTold(told: Record<Key, Told>): ToldInputs {
  const given: ToldInputs = {};
  for (const key of keys) {
    const { value, low, high } = told[key];
    const known = [low, value, high].filter((part) => part !== '');
    if (known.length === 0) continue;
    const by = key === 'closes' ? 100 : 1;
    const least = low === '' ? Math.min(...known) : low;
    const most = high === '' ? Math.max(...known) : high;
    const likeliest = value === '' ? (least + most) / 2 : value;
    given[key] = { value: likeliest / by, low: least / by, high: most / by };
  }
  return given;
}
