import { Anchor, Button, Group, Stack, Textarea, TextInput } from '@mantine/core';
import { type MessageTemplate, templateVariables } from '@rapport/contracts/messages';
import { fillTemplate } from '@rapport/core/messages';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type FormEvent, type ReactElement, useState } from 'react';
import { ApiError } from '../../api/ApiError.ts';
import { useMay, useMe } from '../../api/me.ts';
import { useText } from '../../i18n/useText.ts';
import { Confirm } from '../../ui/Confirm.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { List, ListRow } from '../../ui/List.tsx';
import { notifyDone } from '../../ui/notify.ts';
import { Page, Section } from '../../ui/Page.tsx';
import { Waiting } from '../../ui/Waiting.tsx';
import { removeTemplate, saveTemplate, templatesQuery } from './queries.ts';
import { SignaturePart } from './SignaturePart.tsx';
import classes from './ThreadPage.module.css';

type Edited = MessageTemplate | Omit<MessageTemplate, 'id'>;
const blank: Edited = { name: '', texts: { fr: '', en: '' } };

/** Texts that replies begin with, and how one signs. */
export function TemplatesPage(): ReactElement {
  const { t } = useText();
  const mayWrite = useMay('messages:write');
  const { data, error, refetch } = useQuery(templatesQuery);
  const [edited, setEdited] = useState<Edited | null>(null);
  return (
    <Page
      title={t('messages.templates')}
      lead={t('messages.templatesLead')}
      width="reading"
      above={
        <Anchor component={Link} to="/messages" size="sm">
          {t('messages.back')}
        </Anchor>
      }
      actions={mayWrite && <Button onClick={() => setEdited(blank)}>{t('messages.addTemplate')}</Button>}
    >
      {error && !data && <ErrorNote error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Waiting rows={4} />}
      {edited && (
        <Editor key={'id' in edited ? edited.id : ''} template={edited} onClose={() => setEdited(null)} />
      )}
      {data && data.length === 0 && !edited && <p className={classes.none}>{t('messages.noTemplates')}</p>}
      {data && data.length > 0 && (
        <List label={t('messages.templates')}>
          {data.map((template) => (
            <ListRow
              key={template.id}
              title={template.name}
              detail={(template.texts.fr || template.texts.en).slice(0, 120)}
              actions={mayWrite && <Actions template={template} onEdit={() => setEdited(template)} />}
            />
          ))}
        </List>
      )}
      {mayWrite && <SignaturePart />}
    </Page>
  );
}

function Actions(props: { template: MessageTemplate; onEdit: () => void }): ReactElement {
  const { t } = useText();
  const queries = useQueryClient();
  const [isAsking, setAsking] = useState(false);
  const { id, name } = props.template;
  const removing = useMutation({
    mutationFn: () => removeTemplate(id),
    onSuccess: () => queries.invalidateQueries({ queryKey: templatesQuery.queryKey }),
  });
  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        aria-label={t('messages.changeWhich', { name })}
        onClick={props.onEdit}
      >
        {t('messages.change')}
      </Button>
      <Button
        size="compact-sm"
        variant="subtle"
        color="gray"
        aria-label={t('messages.removeWhich', { name })}
        onClick={() => setAsking(true)}
      >
        {t('messages.remove')}
      </Button>
      <Confirm
        isOpen={isAsking}
        title={t('messages.removeWhich', { name })}
        confirm={t('messages.remove')}
        isPending={removing.isPending}
        error={removing.error}
        onConfirm={() => removing.mutate()}
        onClose={() => setAsking(false)}
      >
        {t('messages.removeText')}
      </Confirm>
    </>
  );
}

function Editor({ template, onClose }: { template: Edited; onClose: () => void }): ReactElement {
  const { t } = useText();
  const { user, workspace } = useMe();
  const queries = useQueryClient();
  const [fields, setFields] = useState(template);
  const saving = useMutation({
    mutationFn: () => saveTemplate(fields),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: templatesQuery.queryKey });
      notifyDone(t('shell.saved'));
      onClose();
    },
  });
  const refused = saving.error instanceof ApiError ? saving.error : null;
  const example = {
    firstName: 'Léa',
    lastName: 'Martin',
    name: 'Léa Martin',
    brand: workspace.name,
    staff: user.name,
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    saving.mutate();
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
            error={refused?.about('name')}
            onChange={(event) => setFields({ ...fields, name: event.currentTarget.value })}
          />
          {(['fr', 'en'] as const).map((language) => (
            <div key={language}>
              <Textarea
                label={t(`words.language.${language}`)}
                description={t('messages.variables', {
                  names: templateVariables.map((name) => `{{${name}}}`).join(' '),
                })}
                autosize
                minRows={3}
                lang={language}
                value={fields.texts[language]}
                error={refused?.about(`texts.${language}`)}
                onChange={(event) =>
                  setFields({ ...fields, texts: { ...fields.texts, [language]: event.currentTarget.value } })
                }
              />
              {fields.texts[language].includes('{{') && (
                <>
                  <Preview
                    text={fillTemplate(fields.texts[language], example).text}
                    label="messages.previewKnown"
                  />
                  <Preview
                    text={
                      fillTemplate(fields.texts[language], { brand: workspace.name, staff: user.name }).text
                    }
                    label="messages.previewUnknown"
                  />
                </>
              )}
            </div>
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

function Preview(props: {
  text: string;
  label: 'messages.previewKnown' | 'messages.previewUnknown';
}): ReactElement {
  const { t } = useText();
  return (
    <p className={classes.head} style={{ marginTop: 8, whiteSpace: 'pre-wrap' }}>
      {t(props.label)} {props.text}
    </p>
  );
}
