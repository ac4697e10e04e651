import { ActionIcon, Button, Checkbox, Select, Textarea, TextInput } from '@mantine/core';
import {
  describeLogic,
  type Question,
  type SurveyDefinition,
  type SurveyLanguage,
  type Words,
  wordsIn,
} from '@rapport/core/surveys';
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import { type ReactElement, useEffect, useRef } from 'react';
import { ownNames } from '../../../i18n/ownNames.ts';
import { useText } from '../../../i18n/useText.ts';
import classes from './Builder.module.css';
import { ConditionEditor } from './ConditionEditor.tsx';
import { earlierThan } from './edit.ts';
import { KindFields } from './KindFields.tsx';
import { PlaceAnswer } from './PlaceAnswer.tsx';

/** One question: closed, what it asks; open, everything about it. */
export function QuestionEditor(props: {
  survey: SurveyDefinition;
  question: Question;
  language: SurveyLanguage;
  isOpen: boolean;
  /** Just added: the keyboard is in what it asks. */
  isNew: boolean;
  onToggle: () => void;
  onChange: (question: Question) => void;
  /** Left out where there is nowhere to move to. */
  onMoveUp: (() => void) | undefined;
  onMoveDown: (() => void) | undefined;
  /** Left out for the first question of a page. */
  onBeginPage: (() => void) | undefined;
  onRemove: () => void;
}): ReactElement {
  const { t } = useText();
  const { question, language, isOpen } = props;
  const title = wordsIn(question.title, language) || t('surveys.untitled');
  const asked = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (props.isNew) asked.current?.focus();
  }, [props.isNew]);
  const change = (part: Partial<Question>) => props.onChange({ ...question, ...part } as Question);
  const say = (words: Words | undefined, text: string): Words => ({ ...words, [language]: text });
  return (
    <li className={classes.question} data-open={isOpen}>
      <div className={classes.head}>
        <button type="button" className={classes.open} aria-expanded={isOpen} onClick={props.onToggle}>
          {title}
          <span className={classes.kind}>
            {t(`surveys.kind.${question.kind}`)}
            {question.showIf && ` · ${t('surveys.onlyIf')}`}
          </span>
        </button>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('surveys.moveUp', { title })}
          disabled={!props.onMoveUp}
          onClick={props.onMoveUp}
        >
          <IconArrowUp size={16} aria-hidden />
        </ActionIcon>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('surveys.moveDown', { title })}
          disabled={!props.onMoveDown}
          onClick={props.onMoveDown}
        >
          <IconArrowDown size={16} aria-hidden />
        </ActionIcon>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('surveys.removeOne', { title })}
          onClick={props.onRemove}
        >
          <IconTrash size={16} aria-hidden />
        </ActionIcon>
      </div>
      {isOpen && (
        <div className={classes.body}>
          <Textarea
            ref={asked}
            label={t('surveys.questionText')}
            description={t('surveys.questionHint')}
            autosize
            value={question.title[language] ?? ''}
            onChange={(event) => change({ title: say(question.title, event.currentTarget.value) })}
          />
          <PlaceAnswer
            survey={props.survey}
            earlier={earlierThan(props.survey, question.id)}
            language={language}
            onPlace={(id) =>
              change({
                title: say(question.title, `${question.title[language] ?? ''} {{${id}}}`.trimStart()),
              })
            }
          />
          <TextInput
            label={t('surveys.help')}
            value={question.help?.[language] ?? ''}
            onChange={(event) => change({ help: say(question.help, event.currentTarget.value) })}
          />
          <KindFields question={question} language={language} onChange={props.onChange} />
          <Checkbox
            label={t('surveys.required')}
            checked={question.isRequired}
            onChange={(event) => change({ isRequired: event.currentTarget.checked })}
          />
          <ConditionEditor
            survey={props.survey}
            earlier={earlierThan(props.survey, question.id)}
            says={describeLogic(props.survey, language).find(({ at }) => at === question.id)?.says}
            condition={question.showIf}
            language={language}
            texts={{
              if: t('surveys.askIf'),
              never: t('surveys.always'),
              remove: t('surveys.alwaysAsk'),
              nothing: t('surveys.noCondition'),
            }}
            onChange={(showIf) => change({ showIf })}
          />
          {props.onBeginPage && (
            <div>
              <Button variant="subtle" size="compact-sm" onClick={props.onBeginPage}>
                {t('surveys.beginPage')}
              </Button>
            </div>
          )}
        </div>
      )}
    </li>
  );
}

/** The languages a text is written in, one at a time. */
export function LanguageChoice(props: {
  languages: readonly SurveyLanguage[];
  value: SurveyLanguage;
  onChange: (language: SurveyLanguage) => void;
}): ReactElement {
  const { t } = useText();
  return (
    <Select
      label={t('surveys.language')}
      allowDeselect={false}
      value={props.value}
      onChange={(value) => value && props.onChange(value as SurveyLanguage)}
      data={props.languages.map((value) => ({ value, label: ownNames[value] }))}
    />
  );
}
