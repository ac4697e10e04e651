import { Button, Select, TextInput } from '@mantine/core';
import type { ContactState } from '@rapport/contracts/consent';
import type { CustomerPage } from '@rapport/contracts/customers';
import { type Channel, channels } from '@rapport/contracts/vocabulary';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactElement, useState } from 'react';
import { useMay } from '../../api/me.ts';
import { useText } from '../../i18n/useText.ts';
import { copyText } from '../../ui/copy.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { notifyDone } from '../../ui/notify.ts';
import { Part } from '../customers/page/Part.tsx';
import classes from './Consent.module.css';
import { EraseButton } from './EraseButton.tsx';
import { contactStateQuery, keepConsent } from './queries.ts';
import { SaidLines } from './SaidLines.tsx';

/** On a customer's page: why and how they may be spoken to, what they said of it, and the page that is theirs. */
export function ContactPart(props: {
  customerId: string;
  name: string | null;
  /** Their latest word on each purpose and channel. */
  said: CustomerPage['consents'];
}): ReactElement {
  const { customerId, name, said } = props;
  const { t } = useText();
  const mayWrite = useMay('consent:write');
  const mayErase = useMay('customers:erase');
  const { data, error } = useQuery(contactStateQuery(customerId));
  const [isOpen, setOpen] = useState(false);
  return (
    <Part title={t('consent.part.title')}>
      {error && <ErrorNote error={error} />}
      {data && (
        <>
          <ul className={classes.list}>
            {data.purposes.map((purpose) => (
              <PurposeLine
                key={purpose.key}
                purpose={purpose}
                said={said.filter((word) => word.purpose === purpose.key)}
              />
            ))}
            <OtherWords
              said={said.filter((word) => !data.purposes.some(({ key }) => key === word.purpose))}
            />
          </ul>
          <div className={classes.actions}>
            {mayWrite && (
              <>
                <Button
                  variant="default"
                  size="compact-sm"
                  onClick={() => setOpen(!isOpen)}
                  aria-expanded={isOpen}
                >
                  {t('consent.part.heard')}
                </Button>
                <Button
                  variant="default"
                  size="compact-sm"
                  onClick={() =>
                    void copyText(data.page).then(
                      (isCopied) => isCopied && notifyDone(t('consent.part.copied')),
                    )
                  }
                >
                  {t('consent.part.theirPage')}
                </Button>
              </>
            )}
            {mayErase && <EraseButton customerId={customerId} name={name} />}
          </div>
          {isOpen && <HeardForm customerId={customerId} state={data} onClose={() => setOpen(false)} />}
        </>
      )}
    </Part>
  );
}

function PurposeLine({
  purpose,
  said,
}: {
  purpose: ContactState['purposes'][number];
  said: CustomerPage['consents'];
}): ReactElement {
  const { t, language } = useText();
  const names = (isOn: boolean) =>
    purpose.channels
      .filter((each) => each.isOn === isOn)
      .map((each) => inSentence(t(`words.channel.${each.channel}`)))
      .join(', ');
  const [on, off] = [names(true), names(false)];
  return (
    <li className={classes.purpose}>
      <span className={classes.name}>{purpose.names[language]}</span>
      <span className={classes.channels}>
        {purpose.isNecessary
          ? t('consent.part.necessary')
          : [on && t('consent.part.on', { channels: on }), off && t('consent.part.off', { channels: off })]
              .filter(Boolean)
              .join(' · ')}
      </span>
      <SaidLines said={said} />
    </li>
  );
}

/** What they said of everything, or of a purpose that the settings do not name (any more). */
function OtherWords({ said }: { said: CustomerPage['consents'] }): ReactElement {
  const { t } = useText();
  return (
    <>
      {[...new Set(said.map(({ purpose }) => purpose))].map((purpose) => (
        <li key={purpose} className={classes.purpose}>
          <span className={classes.name}>
            {purpose === 'general' ? t('consent.field.everything') : purpose}
          </span>
          <SaidLines said={said.filter((word) => word.purpose === purpose)} />
        </li>
      ))}
    </>
  );
}

function HeardForm(props: { customerId: string; state: ContactState; onClose: () => void }): ReactElement {
  const { t, language } = useText();
  const queries = useQueryClient();
  const choosable = props.state.purposes.filter((purpose) => !purpose.isNecessary);
  const [purpose, setPurpose] = useState(choosable[0]?.key ?? 'general');
  const [channel, setChannel] = useState<Channel | null>('email');
  const [granted, setGranted] = useState(true);
  const [how, setHow] = useState('');
  const keep = useMutation({
    mutationFn: () => keepConsent(props.customerId, { purpose, channel, granted, how }),
    onSuccess: async () => {
      notifyDone(t('consent.part.kept'));
      props.onClose();
      await queries.invalidateQueries({ queryKey: ['customers'] });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    keep.mutate();
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      <Select
        label={t('consent.field.said')}
        allowDeselect={false}
        value={granted ? 'yes' : 'no'}
        onChange={(value) => setGranted(value === 'yes')}
        data={[
          { value: 'yes', label: t('consent.field.agrees') },
          { value: 'no', label: t('consent.field.refuses') },
        ]}
      />
      <Select
        label={t('consent.field.purpose')}
        allowDeselect={false}
        value={purpose}
        onChange={(value) => value && setPurpose(value)}
        data={[
          ...choosable.map((each) => ({ value: each.key, label: each.names[language] })),
          { value: 'general', label: t('consent.field.everything') },
        ]}
      />
      <Select
        label={t('consent.field.channel')}
        placeholder={t('consent.field.anyChannel')}
        clearable
        value={channel}
        onChange={(value) => setChannel(value as Channel | null)}
        data={channels.map((each) => ({ value: each, label: t(`words.channel.${each}`) }))}
      />
      <TextInput
        label={t('consent.field.how')}
        placeholder={t('consent.field.howExample')}
        value={how}
        onChange={(event) => setHow(event.currentTarget.value)}
      />
      {keep.error && <ErrorNote error={keep.error} />}
      <div className={classes.actions}>
        <Button type="submit" size="compact-sm" disabled={how.trim() === ''} loading={keep.isPending}>
          {t('consent.field.keep')}
        </Button>
        <Button variant="subtle" size="compact-sm" onClick={props.onClose}>
          {t('shell.cancel')}
        </Button>
      </div>
    </form>
  );
}

/** Within a sentence names begin small; SMS stays as it is. */
function inSentence(name: string): string {
  return /^.[A-Z]/.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1);
}
