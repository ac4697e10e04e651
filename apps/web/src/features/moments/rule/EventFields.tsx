import { ActionIcon, NumberInput, Select, TextInput } from '@mantine/core';
import { exchangeKinds } from '@rapport/contracts/vocabulary';
import { IconTrash } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useText } from '../../../i18n/useText.ts';
import classes from '../catalogue/Catalogue.module.css';
import type { EventMatch } from './shapes.ts';

/** Which exchange: its kind, who began, and what its kind can say. */
export function EventFields(props: {
  event: EventMatch;
  onChange: (event: EventMatch) => void;
  onRemove?: (() => void) | undefined;
}): ReactElement {
  const { t } = useText();
  const { event, onChange } = props;
  const change = (part: Partial<EventMatch>) => onChange({ ...event, ...part });
  const { property } = event;
  const share = (value: string | number) => (value === '' ? undefined : Number(value) / 100);
  return (
    <div className={classes.group}>
      <div className={classes.short}>
        <Select
          label={t('moments.rule.eventKind')}
          allowDeselect={false}
          data={exchangeKinds.map((value) => ({ value, label: t(`words.kind.${value}`) }))}
          value={event.kind}
          onChange={(kind) => onChange({ kind: kind as EventMatch['kind'] })}
        />
        <Select
          label={t('moments.rule.from')}
          allowDeselect={false}
          data={[
            { value: '', label: t('moments.rule.anyDirection') },
            { value: 'inbound', label: t('moments.rule.inbound') },
            { value: 'outbound', label: t('moments.rule.outbound') },
          ]}
          value={event.direction ?? ''}
          onChange={(direction) => change({ direction: (direction || undefined) as EventMatch['direction'] })}
        />
        {event.kind === 'answer' ? (
          <>
            <TextInput
              label={t('moments.rule.measure')}
              placeholder="nps"
              value={event.measure ?? ''}
              onChange={(input) => change({ measure: input.currentTarget.value || undefined })}
            />
            <NumberInput
              label={t('moments.rule.scoreAtLeast')}
              min={0}
              max={100}
              value={event.scoreAtLeast === undefined ? '' : event.scoreAtLeast * 100}
              onChange={(value) => change({ scoreAtLeast: share(value) })}
            />
            <NumberInput
              label={t('moments.rule.scoreAtMost')}
              min={0}
              max={100}
              value={event.scoreAtMost === undefined ? '' : event.scoreAtMost * 100}
              onChange={(value) => change({ scoreAtMost: share(value) })}
            />
          </>
        ) : (
          <>
            <TextInput
              label={t('moments.rule.property')}
              placeholder={t('moments.rule.propertyHint')}
              value={property?.name ?? ''}
              onChange={(input) => {
                const name = input.currentTarget.value;
                change({ property: name ? { name, values: property?.values ?? [''] } : undefined });
              }}
            />
            {property && (
              <TextInput
                label={t('moments.rule.values')}
                placeholder={t('moments.rule.valuesHint')}
                defaultValue={property.values.join(', ')}
                onChange={(input) =>
                  change({
                    property: {
                      ...property,
                      values: input.currentTarget.value.split(',').map((value) => value.trim()),
                    },
                  })
                }
              />
            )}
          </>
        )}
        {(event.kind === 'purchase' || event.kind === 'return') && (
          <TextInput
            label={t('moments.rule.item')}
            value={event.item ?? ''}
            onChange={(input) => change({ item: input.currentTarget.value || undefined })}
          />
        )}
        {event.kind === 'purchase' && (
          <NumberInput
            label={t('moments.rule.amount')}
            min={0}
            decimalScale={2}
            value={event.amountAtLeastCents === undefined ? '' : event.amountAtLeastCents / 100}
            onChange={(value) =>
              change({ amountAtLeastCents: value === '' ? undefined : Math.round(Number(value) * 100) })
            }
          />
        )}
        {props.onRemove && (
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={t('moments.rule.removeEvent')}
            onClick={props.onRemove}
          >
            <IconTrash size={18} stroke={1.7} aria-hidden />
          </ActionIcon>
        )}
      </div>
    </div>
  );
}
