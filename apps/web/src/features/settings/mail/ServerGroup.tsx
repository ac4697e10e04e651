import { NumberInput, PasswordInput, Select, SimpleGrid, TextInput } from '@mantine/core';
import type { MailSecurity } from '@rapport/contracts/mail';
import type { ReactElement } from 'react';
import { useText } from '../../../i18n/useText.ts';
import classes from './MailForm.module.css';
import type { ServerFields } from './mailFields.ts';

/** One server: where it is, how it is spoken to, who we are there. */
export function ServerGroup(props: {
  which: 'smtp' | 'imap';
  fields: ServerFields;
  hasPassword: boolean;
  about: (field: string) => string | undefined;
  onChange: (some: Partial<ServerFields>) => void;
}): ReactElement {
  const { t } = useText();
  const { which, fields, about, onChange } = props;
  return (
    <fieldset className={classes.group}>
      <legend>{t(`mail.${which}`)}</legend>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
        <TextInput
          label={t('mail.host')}
          description={t(`mail.${which}Hint`)}
          value={fields.host}
          error={about(`${which}.host`)}
          onChange={(event) => onChange({ host: event.currentTarget.value })}
        />
        <NumberInput
          label={t('mail.port')}
          description={t(`mail.${which}PortHint`)}
          min={1}
          max={65_535}
          allowDecimal={false}
          hideControls
          thousandSeparator=""
          value={fields.port}
          error={about(`${which}.port`)}
          onChange={(value) => onChange({ port: Number(value) || 0 })}
        />
        <Select
          label={t('mail.security')}
          allowDeselect={false}
          data={(['tls', 'starttls', 'none'] as const).map((value) => ({
            value,
            label: t(`mail.security.${value}`),
          }))}
          value={fields.security}
          onChange={(security) => security && onChange({ security: security as MailSecurity })}
        />
        {which === 'imap' && (
          <TextInput
            label={t('mail.folder')}
            value={fields.folder}
            error={about('imap.folder')}
            onChange={(event) => onChange({ folder: event.currentTarget.value })}
          />
        )}
        <TextInput
          label={t('mail.user')}
          autoComplete="off"
          value={fields.user}
          error={about(`${which}.user`)}
          onChange={(event) => onChange({ user: event.currentTarget.value })}
        />
        <PasswordInput
          label={t('mail.password')}
          description={props.hasPassword ? t('mail.passwordKept') : undefined}
          autoComplete="new-password"
          visibilityToggleButtonProps={{ 'aria-label': t('mail.showPassword') }}
          value={fields.password}
          error={about(`${which}.password`)}
          onChange={(event) => onChange({ password: event.currentTarget.value })}
        />
      </SimpleGrid>
    </fieldset>
  );
}
