import { Button, Select, Textarea, TextInput } from '@mantine/core';
import type { ConsentSettings } from '@rapport/contracts/consent';
import { type Channel, channels } from '@rapport/contracts/vocabulary';
import { contactBases } from '@rapport/core/consent';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactElement, useState } from 'react';
import { useFormat } from '../../i18n/useFormat.ts';
import { useText } from '../../i18n/useText.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { List, ListRow } from '../../ui/List.tsx';
import { notifyDone } from '../../ui/notify.ts';
import { Section } from '../../ui/Page.tsx';
import classes from './Consent.module.css';
import { consentSettingsQuery, saveConsentSettings } from './queries.ts';

type Purpose = ConsentSettings['purposes'][number];

/** Why customers are spoken to, in the words they read; and the rules that say when. */
export function PurposesPart(): ReactElement {
  const { t, language } = useText();
  const format = useFormat();
  const { data, error, refetch } = useQuery(consentSettingsQuery);
  const [edited, setEdited] = useState<string | null>(null);
  return (
    <>
      <Section title={t('consent.purposes.title')} lead={t('consent.purposes.lead')}>
        {error && !data && <ErrorNote error={error} onRetry={() => void refetch()} />}
        {data && (
          <List label={t('consent.purposes.title')}>
            {data.purposes.map((purpose) => (
              <ListRow
                key={purpose.key}
                title={purpose.names[language]}
                detail={
                  edited === purpose.key ? (
                    <PurposeForm purpose={purpose} settings={data} onClose={() => setEdited(null)} />
                  ) : (
                    `${purpose.wordings[language]} ${t(purpose.isProspecting ? 'consent.purposes.sells' : 'consent.purposes.sellsNothing')}`
                  )
                }
                actions={
                  edited !== purpose.key && (
                    <Button variant="subtle" size="compact-sm" onClick={() => setEdited(purpose.key)}>
                      {t('consent.purposes.change')}
                    </Button>
                  )
                }
              />
            ))}
          </List>
        )}
      </Section>
      <Section title={t('consent.rules.title')} lead={t('consent.rules.lead')}>
        {data && (
          <List label={t('consent.rules.title')}>
            {data.rules.map((rule) => (
              <ListRow
                key={rule.key}
                title={rule.source ?? t('consent.rules.house')}
                detail={[
                  rule.channels.map((channel) => t(`words.channel.${channel}`)).join(', '),
                  rule.countries.join(', '),
                  rule.from && t('consent.rules.from', { date: format.date(`${rule.from}T12:00:00Z`) }),
                  rule.to && t('consent.rules.to', { date: format.date(`${rule.to}T12:00:00Z`) }),
                  rule.needsConsent && t('consent.rules.needsConsent'),
                  rule.checksOpposition && t('consent.rules.checksOpposition'),
                  rule.limit && t('consent.rules.limit', { ...rule.limit }),
                  rule.hours && hoursIn(rule.hours, language),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              />
            ))}
          </List>
        )}
      </Section>
    </>
  );
}

function hoursIn(
  { weekdays, spans }: NonNullable<ConsentSettings['rules'][number]['hours']>,
  language: 'fr' | 'en',
): string {
  // 2024 began on a Monday.
  const day = new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' });
  const names = weekdays.map((weekday) => day.format(Date.UTC(2024, 0, weekday)));
  const clock = (minutes: number) => `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
  return `${names.join(' ')} ${spans.map(({ from, to }) => `${clock(from)}–${clock(to)}`).join(', ')}`;
}

function PurposeForm(props: {
  purpose: Purpose;
  settings: ConsentSettings;
  onClose: () => void;
}): ReactElement {
  const { t } = useText();
  const queries = useQueryClient();
  const [purpose, setPurpose] = useState(props.purpose);
  const save = useMutation({
    mutationFn: () =>
      saveConsentSettings({
        purposes: props.settings.purposes.map((each) => (each.key === purpose.key ? purpose : each)),
      }),
    onSuccess: async (settings) => {
      queries.setQueryData(consentSettingsQuery.queryKey, settings);
      notifyDone(t('consent.purposes.saved'));
      props.onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate();
  };
  const setChannel = (channel: Channel, basis: string | null) => {
    const { [channel]: _, ...others } = purpose.channels;
    setPurpose({
      ...purpose,
      channels: basis === null ? others : { ...others, [channel]: basis as (typeof contactBases)[number] },
    });
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      {(['fr', 'en'] as const).map((each) => (
        <div key={each}>
          <TextInput
            label={t('consent.purposes.name', { language: t(`words.language.${each}`) })}
            value={purpose.names[each]}
            onChange={(event) =>
              setPurpose({ ...purpose, names: { ...purpose.names, [each]: event.currentTarget.value } })
            }
          />
          <Textarea
            autosize
            mt="xs"
            label={t('consent.purposes.wording', { language: t(`words.language.${each}`) })}
            value={purpose.wordings[each]}
            onChange={(event) =>
              setPurpose({ ...purpose, wordings: { ...purpose.wordings, [each]: event.currentTarget.value } })
            }
          />
        </div>
      ))}
      {channels.map((channel) => (
        <Select
          key={channel}
          size="xs"
          clearable
          label={t(`words.channel.${channel}`)}
          placeholder={t('consent.purposes.unused')}
          value={purpose.channels[channel] ?? null}
          onChange={(basis) => setChannel(channel, basis)}
          data={contactBases.map((basis) => ({ value: basis, label: t(`consent.basis.${basis}`) }))}
        />
      ))}
      {save.error && <ErrorNote error={save.error} />}
      <div className={classes.actions}>
        <Button type="submit" size="compact-sm" loading={save.isPending}>
          {t('consent.purposes.save')}
        </Button>
        <Button variant="subtle" size="compact-sm" onClick={props.onClose}>
          {t('shell.cancel')}
        </Button>
      </div>
    </form>
  );
}
