import { Button, Menu, Tabs, TextInput } from '@mantine/core';
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
import {
  beginPageAt,
  joinPageBefore,
  moveQuestion,
  withNewQuestion,
  withoutQuestion,
  withQuestion,
} from './edit.ts';
import { Flow } from './Flow.tsx';
import { newQuestion, questionMenu } from './newQuestion.ts';
import { Preview } from './Preview.tsx';
import { LanguageChoice, QuestionEditor } from './QuestionEditor.tsx';
import { Translations } from './Translations.tsx';
import { TwoDrafts } from './TwoDrafts.tsx';
import { useDraft } from './useDraft.ts';
import { usePlaceName } from './usePlaceName.ts';

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
  const placeName = usePlaceName(definition, language);
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
      {problems.length > 0 && (
        <ul className={classes.problems} aria-label={t('surveys.problems')}>
          {problems.map(({ problem, at, name }) => (
            <li key={`${problem} ${at} ${name}`}>
              {t(`surveys.problem.${problem}`, {
                at: placeName(at),
                name: name ? placeName(name) : '',
                language: t(`surveys.inLanguage.${definition.languages[0] ?? 'en'}`),
              })}
            </li>
          ))}
        </ul>
      )}
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
              <ol className={classes.questions} aria-label={t('surveys.tab.questions')}>
                {definition.pages.flatMap((page, i) => [
                  definition.pages.length > 1 && (
                    <li key={`page ${page.id}`} className={classes.page}>
                      {t('surveys.page', { n: i + 1 })}
                      {i > 0 && (
                        <Button
                          variant="subtle"
                          size="compact-xs"
                          aria-label={t('surveys.joinPageOf', { n: i + 1 })}
                          onClick={() => draft.change(joinPageBefore(definition, page.id))}
                        >
                          {t('surveys.joinPage')}
                        </Button>
                      )}
                    </li>
                  ),
                  ...page.questions.map((question, place) => (
                    <QuestionEditor
                      key={question.id}
                      survey={definition}
                      question={question}
                      language={language}
                      isOpen={open === question.id}
                      isNew={added === question.id}
                      onToggle={() => setOpen(open === question.id ? null : question.id)}
                      onChange={(next) => draft.change(withQuestion(definition, next))}
                      onMoveUp={
                        i + place > 0
                          ? () => draft.change(moveQuestion(definition, question.id, -1))
                          : undefined
                      }
                      onMoveDown={
                        i < definition.pages.length - 1 || place < page.questions.length - 1
                          ? () => draft.change(moveQuestion(definition, question.id, 1))
                          : undefined
                      }
                      onBeginPage={
                        place > 0 ? () => draft.change(beginPageAt(definition, question.id)) : undefined
                      }
                      onRemove={() => draft.change(withoutQuestion(definition, question.id))}
                    />
                  )),
                ])}
              </ol>
              <Menu position="bottom-start" returnFocus={false}>
                <Menu.Target>
                  <Button variant="default">{t('surveys.addQuestion')}</Button>
                </Menu.Target>
                <Menu.Dropdown mah={360} style={{ overflowY: 'auto' }}>
                  {questionMenu.map((key) => (
                    <Menu.Item
                      key={key}
                      onClick={() => {
                        const question = newQuestion(definition, key);
                        draft.change(withNewQuestion(definition, question));
                        setOpen(question.id);
                        setAdded(question.id);
                      }}
                    >
                      {t(`surveys.menu.${key}`)}
                    </Menu.Item>
                  ))}
                </Menu.Dropdown>
              </Menu>
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
