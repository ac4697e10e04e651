import { Anchor, Button } from '@mantine/core';
import type { MessageTemplate } from '@rapport/contracts/messages';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { useMay } from '../../api/me.ts';
import { useText } from '../../i18n/useText.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { explainError } from '../../ui/explainError.ts';
import { List, ListRow } from '../../ui/List.tsx';
import { notifyDone, notifyRefused } from '../../ui/notify.ts';
import { notifyUndoable } from '../../ui/notifyUndoable.tsx';
import { Page } from '../../ui/Page.tsx';
import { Waiting } from '../../ui/Waiting.tsx';
import { removeTemplate, saveTemplate, templatesQuery } from './queries.ts';
import { SignaturePart } from './SignaturePart.tsx';
import { type Edited, TemplateEditor } from './TemplateEditor.tsx';
import classes from './ThreadPage.module.css';

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
        <TemplateEditor
          key={'id' in edited ? edited.id : ''}
          template={edited}
          onClose={() => setEdited(null)}
        />
      )}
      {data && data.length === 0 && !edited && <p className={classes.none}>{t('messages.noTemplates')}</p>}
      {data && data.length > 0 && (
        <List label={t('messages.templates')}>
          {data.map((template) => (
            <ListRow
              key={template.id}
              title={template.name}
              detail={(template.texts.fr || template.texts.en).slice(0, 120)}
              actions={
                mayWrite && (
                  <Actions
                    template={template}
                    isEdited={edited !== null && 'id' in edited && edited.id === template.id}
                    onEdit={() => setEdited(template)}
                  />
                )
              }
            />
          ))}
        </List>
      )}
      {mayWrite && <SignaturePart />}
    </Page>
  );
}

/** Goes at one press, and comes back at another: nobody is asked first. */
function Actions(props: { template: MessageTemplate; isEdited: boolean; onEdit: () => void }): ReactElement {
  const { t } = useText();
  const queries = useQueryClient();
  const { template } = props;
  const { id, name, texts } = template;
  const refresh = () => queries.invalidateQueries({ queryKey: templatesQuery.queryKey });
  const back = useMutation({
    mutationFn: () => saveTemplate({ name, texts }),
    onSuccess: () => notifyDone(t('problems.undone')),
    onError: (error) => notifyRefused(t('problems.notUndone'), explainError(error, t).text),
    onSettled: refresh,
  });
  const removing = useMutation({
    mutationFn: () => removeTemplate(id),
    onSuccess: () =>
      notifyUndoable(t('messages.templateRemoved', { name }), t('shell.undo'), async () => {
        await back.mutateAsync().catch(() => null);
      }),
    onError: (error) => notifyRefused(t('messages.notRemoved'), explainError(error, t).text),
    onSettled: refresh,
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
        loading={removing.isPending}
        disabled={props.isEdited}
        onClick={() => removing.mutate()}
      >
        {t('messages.remove')}
      </Button>
    </>
  );
}
