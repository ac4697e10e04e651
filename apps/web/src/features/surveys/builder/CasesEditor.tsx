import { Button } from '@mantine/core';
import { questionsOf, type SurveyDefinition, type SurveyLanguage } from '@rapport/core/surveys';
import type { ReactElement } from 'react';
import { useText } from '../../../i18n/useText.ts';
import classes from './Builder.module.css';
import { ConditionEditor } from './ConditionEditor.tsx';
import { NeededText } from './NeededText.tsx';

type Case = Extract<SurveyDefinition['calculated'][number], { kind: 'case' }>;

/** A value by case: the first that holds is taken. */
export function CasesEditor(props: {
  survey: SurveyDefinition;
  calculated: Case;
  language: SurveyLanguage;
  onChange: (calculated: Case) => void;
}): ReactElement {
  const { t } = useText();
  const { survey, calculated, language } = props;
  const { cases } = calculated;
  const questions = questionsOf(survey);
  const before = survey.calculated.slice(
    0,
    survey.calculated.findIndex(({ id }) => id === calculated.id),
  );
  const set = (next: Case['cases']) => props.onChange({ ...calculated, cases: next });
  return (
    <>
      {cases.map(({ when, value }, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a case is its place: the first that holds is taken
        <div key={i} className={classes.body}>
          <ConditionEditor
            survey={{ ...survey, calculated: before }}
            earlier={questions}
            condition={when}
            says={t('surveys.severalTests')}
            language={language}
            texts={{
              if: t('surveys.caseIf'),
              never: '',
              remove: t('surveys.caseRemove'),
              nothing: t('surveys.jumpNothing'),
            }}
            onChange={(next) => {
              if (next) set(cases.map((each, j) => (j === i ? { ...each, when: next } : each)));
              else if (cases.length > 1) set(cases.filter((_, j) => j !== i));
            }}
          />
          <NeededText
            label={t('surveys.caseValue')}
            maxLength={200}
            value={String(value)}
            onChange={(text) =>
              set(cases.map((each, j) => (j === i ? { ...each, value: numberOrText(text) } : each)))
            }
          />
        </div>
      ))}
      <Button
        variant="subtle"
        size="compact-sm"
        onClick={() =>
          set([
            ...cases,
            { when: { of: questions.at(-1)?.id ?? '', is: 'answered' }, value: calculated.otherwise },
          ])
        }
      >
        {t('surveys.caseAdd')}
      </Button>
      <NeededText
        label={t('surveys.caseOtherwise')}
        maxLength={200}
        value={String(calculated.otherwise)}
        onChange={(text) => props.onChange({ ...calculated, otherwise: numberOrText(text) })}
      />
    </>
  );
}

/** Figures are numbers: conditions compare them. */
function numberOrText(text: string): string | number {
  const number = Number(text);
  return text.trim() !== '' && Number.isFinite(number) ? number : text;
}
