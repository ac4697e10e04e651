import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { type FormEvent, type ReactElement, useState } from 'react';
import { ApiError } from '../../api/ApiError.ts';
import type { TextKey } from '../../i18n/en/catalogue.ts';
import { useText } from '../../i18n/useText.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { type AccountFields, checkAccount } from './account.ts';

const labels: Record<keyof AccountFields, { label: TextKey; autoComplete: string; type: string }> = {
  workspaceName: { label: 'access.setup.workspaceName', autoComplete: 'organization', type: 'text' },
  name: { label: 'access.name', autoComplete: 'name', type: 'text' },
  email: { label: 'access.email', autoComplete: 'email', type: 'email' },
  password: { label: 'access.password', autoComplete: 'new-password', type: 'password' },
};

/** The form that creates an account; `ask` says which fields, in order. */
export function AccountForm(props: {
  ask: (keyof AccountFields)[];
  submit: string;
  isPending: boolean;
  error: unknown;
  onSubmit: (fields: AccountFields) => void;
}): ReactElement {
  const { t } = useText();
  const [fields, setFields] = useState<AccountFields>({
    name: '',
    email: '',
    password: '',
    workspaceName: '',
  });
  const [isChecked, setChecked] = useState(false);
  const asked = Object.fromEntries(props.ask.map((field) => [field, fields[field]]));
  const problems = checkAccount(asked);
  const refused = props.error instanceof ApiError ? props.error : null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (Object.keys(problems).length === 0) props.onSubmit(fields);
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        {props.ask.map((field) => {
          const problem = isChecked ? problems[field] : undefined;
          const common = {
            label: t(labels[field].label),
            autoComplete: labels[field].autoComplete,
            name: field,
            value: fields[field],
            error: problem ? t(problem) : refused?.about(field),
            onChange: (event: React.ChangeEvent<HTMLInputElement>) => {
              const { value } = event.currentTarget;
              setFields((before) => ({ ...before, [field]: value }));
            },
          };
          return field === 'password' ? (
            <PasswordInput
              key={field}
              {...common}
              description={t('access.passwordHint')}
              visibilityToggleButtonProps={{ 'aria-label': t('access.showPassword') }}
            />
          ) : (
            <TextInput key={field} {...common} type={labels[field].type} />
          );
        })}
        {refused && refused.fields.length === 0 && <ErrorNote error={refused} />}
        <Button type="submit" loading={props.isPending}>
          {props.submit}
        </Button>
      </Stack>
    </form>
  );
}
