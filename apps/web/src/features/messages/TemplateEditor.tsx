import { Button, Group, Stack, TextInput } from '@mantine/core';
import type { MessageTemplate } from '@rapport/contracts/messages';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { FormEvent, ReactElement } from 'react';
import { ApiError } from '../../api/ApiError.ts';
import { useText } from '../../i18n/useText.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { notifyDone } from '../../ui/notify.ts';
import { Section } from '../../ui/Page.tsx';
import { useLatestState } from '../../ui/useLatestState.ts';
import { withTypedSince } from '../../ui/withTypedSince.ts';
import { saveTemplate, templatesQuery } from './queries.ts';
import { TemplateText } from './TemplateText.tsx';

export type Edited = MessageTemplate | Omit<MessageTemplate, 'id'>;

/** A template as it is written; closes once it is kept, unless somebody went on writing meanwhile. */
export function TemplateEditor({
  template,
  onClose,
}: {
  template: Edited;
  onClose: () => void;
}): ReactElement {
  const { t } = useText();
  const queries = useQueryClient();
  const [fields, latest, show] = useLatestState(template);
  const saving = useMutation({
    mutationFn: saveTemplate,
    onSuccess: async (kept, sent) => {
      await queries.invalidateQueries({ queryKey: templatesQuery.queryKey });
      notifyDone(t('shell.saved'));
      if (latest.current === sent) onClose();
      else show(withTypedSince<Edited>(kept, sent, latest.current));
    },
  });
  const refused = saving.error instanceof ApiError ? saving.error : null;
  const wrong = (field: string) =>
    refused?.fields
      .filter((each) => each.field === field)
      .map(({ message }) => message)
      .join('\n');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    saving.mutate(fields);
  };
  return (
    <Section title={'id' in template ? template.name : t('messages.addTemplate')}>
      <form onSubmit={submit}>
        <Stack gap="md">
          <TextInput
            label={t('messages.templateName')}
            required
            maxLength={100}
            value={fields.name}
            error={wrong('name')}
            onChange={(event) => show({ ...fields, name: event.currentTarget.value })}
          />
          {(['fr', 'en'] as const).map((language) => (
            <TemplateText
              key={language}
              language={language}
              text={fields.texts[language]}
              error={wrong(`texts.${language}`)}
              onChange={(text) => show({ ...fields, texts: { ...fields.texts, [language]: text } })}
            />
          ))}
          {refused && refused.fields.length === 0 && <ErrorNote error={refused} />}
          <Group gap="xs">
            <Button type="submit" loading={saving.isPending}>
              {t('shell.save')}
            </Button>
            <Button variant="subtle" color="gray" onClick={onClose}>
              {t('shell.cancel')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Section>
  );
}
