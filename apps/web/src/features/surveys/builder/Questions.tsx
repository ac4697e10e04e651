import { Button, Menu } from '@mantine/core';
import type { Question, SurveyDefinition, SurveyLanguage } from '@rapport/core/surveys';
import type { ReactElement } from 'react';
import { useText } from '../../../i18n/useText.ts';
import classes from './Builder.module.css';
import { beginPageAt, joinPageBefore, moveQuestion, withoutQuestion, withQuestion } from './edit.ts';
import { newQuestion, questionMenu } from './newQuestion.ts';
import { QuestionEditor } from './QuestionEditor.tsx';

/** The questions in their order, page by page, one open at a time; more are added at the end. */
export function Questions(props: {
  survey: SurveyDefinition;
  language: SurveyLanguage;
  /** Ids of the one that is open, and of the latest that was added. */
  open: string | null;
  added: string | null;
  onOpen: (id: string | null) => void;
  onAdd: (question: Question) => void;
  onChange: (survey: SurveyDefinition) => void;
}): ReactElement {
  const { t } = useText();
  const { survey, language, open, added, onOpen, onAdd, onChange } = props;
  return (
    <>
      <ol className={classes.questions} aria-label={t('surveys.tab.questions')}>
        {survey.pages.flatMap((page, i) => [
          survey.pages.length > 1 && (
            <li key={`page ${page.id}`} className={classes.page}>
              {t('surveys.page', { n: i + 1 })}
              {i > 0 && (
                <Button
                  variant="subtle"
                  size="compact-xs"
                  aria-label={t('surveys.joinPageOf', { n: i + 1 })}
                  onClick={() => onChange(joinPageBefore(survey, page.id))}
                >
                  {t('surveys.joinPage')}
                </Button>
              )}
            </li>
          ),
          ...page.questions.map((question, place) => (
            <QuestionEditor
              key={question.id}
              survey={survey}
              question={question}
              language={language}
              isOpen={open === question.id}
              isNew={added === question.id}
              onToggle={() => onOpen(open === question.id ? null : question.id)}
              onChange={(next) => onChange(withQuestion(survey, next))}
              onMoveUp={i + place > 0 ? () => onChange(moveQuestion(survey, question.id, -1)) : undefined}
              onMoveDown={
                i < survey.pages.length - 1 || place < page.questions.length - 1
                  ? () => onChange(moveQuestion(survey, question.id, 1))
                  : undefined
              }
              onBeginPage={place > 0 ? () => onChange(beginPageAt(survey, question.id)) : undefined}
              onRemove={() => onChange(withoutQuestion(survey, question.id))}
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
            <Menu.Item key={key} onClick={() => onAdd(newQuestion(survey, key))}>
              {t(`surveys.menu.${key}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </>
  );
}
