import { Button, Tabs, TextInput } from '@mantine/core';
import type { Survey } from '@rapport/contracts/surveys';
import { checkDefinition, type SurveyLanguage } from '@rapport/core/surveys';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { request } from '../../../api/client.ts';
import { useText } from '../../../i18n/useText.ts';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { notifyDone } from '../../../ui/notify.ts';
import { Page } from '../../../ui/Page.tsx';
import { Waiting } from '../../../ui/Waiting.tsx';
import { BackToAnswers } from '../BackToAnswers.tsx';
import { surveyQuery } from '../queries.ts';
import classes from './Builder.module.css';
import { DefinitionJson } from './DefinitionJson.tsx';
import { withNewQuestion } from './edit.ts';
import { Flow } from './Flow.tsx';
import { Preview } from './Preview.tsx';
import { Problems } from './Problems.tsx';
import { LanguageChoice } from './QuestionEditor.tsx';
import { Questions } from './Questions.tsx';
import { Translations } from './Translations.tsx';
import { TwoDrafts } from './TwoDrafts.tsx';
import { useDraft } from './useDraft.ts';

export function BuilderPage(): ReactElement {
  const { id } = useParams({ from: '/workspace/surveys/$id/edit' });
  const { data, error } = useQuery({ ...surveyQuery(id), refetchOnWindowFocus: false });
  if (error) return <ErrorNote error={error} />;
  return data ? <Builder key={id} survey={data} /> : <Waiting />;
}

/** Writing a survey beside what it looks like. Saved as one writes; published when one says so. */
function Builder({ survey }: { survey: Survey }): ReactElement {
  const { t, language: shown } = useText();
  const client = useQueryClient();
  const draft = useDraft(survey);
  const { definition } = draft;
  const [chosen, setLanguage] = useState<SurveyLanguage | null>(null);
  const language =
    chosen ?? (definition.languages.includes(shown) ? shown : (definition.languages[0] ?? 'en'));
  const [open, setOpen] = useState<string | null>(null);
  const [added, setAdded] = useState<string | null>(null);
  const problems = checkDefinition(definition);
  const publish = useMutation({
    mutationFn: async (what: 'publish' | 'close') => {
      await draft.flush();
      return request<Survey>(`/api/v1/surveys/${survey.id}/${what}`, { method: 'POST' });
    },
    onSuccess: (saved, what) => {
      client.setQueryData(surveyQuery(survey.id).queryKey, saved);
      notifyDone(
        t(what === 'publish' ? 'surveys.published' : 'surveys.closed', { version: saved.version ?? 1 }),
      );
      return client.invalidateQueries({ queryKey: ['surveys', 'list'] });
    },
  });
  const isPublished =
    survey.version !== null && !survey.isChanged && survey.status === 'open' && draft.state === 'saved';
  return (
    <Page
      title={draft.name}
      lead={t(`surveys.status.${survey.status}`)}
      above={<BackToAnswers id={survey.id} />}
      actions={
        <>
          <span className={classes.state} role="status">
            {t(`surveys.draft.${draft.state}`)}
          </span>
          <Button variant="default" disabled={!draft.canUndo} onClick={draft.undo}>
            {t('surveys.undo')}
          </Button>
          <Button variant="default" disabled={!draft.canRedo} onClick={draft.redo}>
            {t('surveys.redo')}
          </Button>
          {survey.status === 'open' && (
            <Button variant="default" loading={publish.isPending} onClick={() => publish.mutate('close')}>
              {t('surveys.close')}
            </Button>
          )}
          <Button
            disabled={problems.length > 0 || isPublished}
            loading={publish.isPending}
            onClick={() => publish.mutate('publish')}
          >
            {t(isPublished ? 'surveys.isPublished' : 'surveys.publish')}
          </Button>
        </>
      }
    >
      {draft.isConflict && <TwoDrafts onTake={draft.settle} />}
      {draft.state === 'failed' && !draft.isConflict && (
        <ErrorNote error={draft.error} title={t('surveys.notSaved')} onRetry={() => void draft.flush()} />
      )}
      {publish.error && <ErrorNote error={publish.error} title={t('surveys.notPublished')} />}
      <Problems survey={definition} problems={problems} language={language} />
      <div className={classes.columns}>
        <div>
          <div className={classes.pair}>
            <TextInput
              label={t('surveys.name')}
              value={draft.name}
              maxLength={120}
              onChange={(event) => draft.rename(event.currentTarget.value)}
            />
            <LanguageChoice languages={definition.languages} value={language} onChange={setLanguage} />
          </div>
          <Tabs defaultValue="questions" mt="md" keepMounted={false}>
            <Tabs.List>
              {(['questions', 'flow', 'translations', 'definition'] as const).map((tab) => (
                <Tabs.Tab key={tab} value={tab}>
                  {t(`surveys.tab.${tab}`)}
                </Tabs.Tab>
              ))}
            </Tabs.List>
            <Tabs.Panel value="questions">
              <Questions
                survey={definition}
                language={language}
                open={open}
                added={added}
                onOpen={setOpen}
                onAdd={(question) => {
                  draft.change(withNewQuestion(definition, question));
                  setOpen(question.id);
                  setAdded(question.id);
                }}
                onChange={draft.change}
              />
            </Tabs.Panel>
            <Tabs.Panel value="flow">
              <Flow survey={definition} language={language} onChange={draft.change} />
            </Tabs.Panel>
            <Tabs.Panel value="translations">
              <Translations survey={definition} onChange={draft.change} />
            </Tabs.Panel>
            <Tabs.Panel value="definition" keepMounted>
              <DefinitionJson survey={definition} name={draft.name} onChange={draft.change} />
            </Tabs.Panel>
          </Tabs>
        </div>
        <Preview definition={definition} language={language} at={open} />
      </div>
    </Page>
  );
}
