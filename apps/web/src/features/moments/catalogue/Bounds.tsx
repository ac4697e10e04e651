import { Button, NumberInput, Textarea } from '@mantine/core';
import type { MomentSettings } from '@rapport/contracts/moments';
import { type FormEvent, type ReactElement, useState } from 'react';
import { request } from '../../../api/client.ts';
import { useText } from '../../../i18n/useText.ts';
import { Section } from '../../../ui/Page.tsx';
import { useChange } from '../useChange.ts';
import classes from './Catalogue.module.css';

const sides = ['left', 'top', 'width', 'height'] as const;

/** Bounds over and above each relationship's own, and the place of the address on cards. */
export function Bounds({ settings }: { settings: MomentSettings }): ReactElement {
  const { t } = useText();
  const [draft, setDraft] = useState(settings);
  const save = useChange(
    (body: MomentSettings) => request<MomentSettings>('/api/v1/moment-settings', { method: 'PATCH', body }),
    () => t('moments.edit.saved'),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate(draft);
  };
  return (
    <Section title={t('moments.catalogue.bounds')} lead={t('moments.catalogue.boundsLead')}>
      <form className={classes.form} onSubmit={submit}>
        <div className={classes.pair}>
          <NumberInput
            label={t('moments.catalogue.perCustomer')}
            min={0}
            max={30}
            allowDecimal={false}
            value={draft.perCustomer30Days}
            onChange={(value) => setDraft({ ...draft, perCustomer30Days: Number(value) || 0 })}
          />
          <NumberInput
            label={t('moments.catalogue.perDay')}
            description={t('moments.catalogue.perDayHint')}
            min={0}
            allowDecimal={false}
            value={draft.perDay ?? ''}
            onChange={(value) => setDraft({ ...draft, perDay: value === '' ? null : Number(value) })}
          />
        </div>
        <Textarea
          label={t('moments.catalogue.sender')}
          autosize
          minRows={2}
          maxLength={400}
          value={draft.sender}
          onChange={(event) => setDraft({ ...draft, sender: event.currentTarget.value })}
        />
        <fieldset className={classes.family}>
          <legend>{t('moments.catalogue.window')}</legend>
          <div className={classes.short}>
            {sides.map((side) => (
              <NumberInput
                key={side}
                label={t(`moments.catalogue.window.${side}`)}
                min={0}
                max={148}
                value={draft.window[side]}
                onChange={(value) =>
                  setDraft({ ...draft, window: { ...draft.window, [side]: Number(value) || 0 } })
                }
              />
            ))}
          </div>
        </fieldset>
        <div>
          <Button type="submit" variant="default" loading={save.isPending}>
            {t('moments.edit.save')}
          </Button>
        </div>
      </form>
    </Section>
  );
}
