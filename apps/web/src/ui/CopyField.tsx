import { Button, Group, Textarea, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { useText } from '../i18n/useText.ts';
import { copyText } from './copy.ts';

/** A value to take away: read-only, selected whole on focus, with its button. */
export function CopyField(props: { label: string; value: string; description?: string; lines?: number }) {
  const { t } = useText();
  const [state, setState] = useState<'idle' | 'copied' | 'refused'>('idle');
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const copy = async () => {
    const isDone = await copyText(props.value);
    setState(isDone ? 'copied' : 'refused');
    if (!isDone) field.current?.select();
  };
  const common = {
    ref: field,
    label: props.label,
    description: props.description,
    value: props.value,
    readOnly: true,
    onFocus: (event: React.FocusEvent<HTMLInputElement | HTMLTextAreaElement>) =>
      event.currentTarget.select(),
    style: { flex: 1, minWidth: 220 },
    styles: {
      input: {
        fontFamily: 'var(--mantine-font-family-monospace)',
        fontSize: 12,
        whiteSpace: 'pre' as const,
        overflowX: 'auto' as const,
      },
    },
  };
  return (
    <Group align="flex-start" gap="xs">
      {props.lines ? (
        <Textarea {...common} minRows={props.lines} maxRows={props.lines} rows={props.lines} />
      ) : (
        <TextInput {...common} />
      )}
      <Button
        variant="default"
        mt={24}
        onClick={copy}
        aria-label={t('shell.copyWhat', { what: props.label })}
      >
        {t(state === 'copied' ? 'shell.copied' : state === 'refused' ? 'shell.copyByKeyboard' : 'shell.copy')}
      </Button>
    </Group>
  );
}
