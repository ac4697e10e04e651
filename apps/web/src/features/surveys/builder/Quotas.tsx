import { Button, NumberInput } from '@mantine/core';
import { questionsOf, type SurveyDefinition, type SurveyLanguage } from '@rapport/core/surveys';
import type { ReactElement } from 'react';
import { useText } from '../../../i18n/useText.ts';
import classes from './Builder.module.css';
import { ConditionEditor } from './ConditionEditor.tsx';
import { freeId } from './edit.ts';

/** How many whole answers of a sort are wanted; whoever comes after is thanked and not asked further. */
export function Quotas(props: {
  survey: SurveyDefinition;
  language: SurveyLanguage;
  onChange: (survey: SurveyDefinition) => void;
}): ReactElement {
  const { t } = useText();
  const { survey, language } = props;
  const questions = questionsOf(survey);
  const set = (quotas: SurveyDefinition['quotas']) => props.onChange({ ...survey, quotas });
  const [first] = questions;
  return (
    <>
      <h2>{t('surveys.quotas')}</h2>
      <p className={classes.kind}>{t('surveys.quotasHint')}</p>
      {survey.quotas.map((quota) => (
        <div key={quota.id} className={classes.rule}>
          <ConditionEditor
            survey={survey}
            earlier={questions}
            condition={quota.when}
            says={t('surveys.severalTests')}
            language={language}
            texts={{
              if: t('surveys.quotaIf'),
              never: '',
              remove: t('surveys.quotaRemove'),
              nothing: t('surveys.jumpNothing'),
            }}
            onChange={(when) =>
              set(
                when
                  ? survey.quotas.map((each) => (each.id === quota.id ? { ...each, when } : each))
                  : survey.quotas.filter(({ id }) => id !== quota.id),
              )
            }
          />
          <NumberInput
            label={t('surveys.quotaLimit')}
            min={1}
            max={1_000_000}
            allowDecimal={false}
            value={quota.limit}
            onChange={(value) => {
              const limit = Number(value);
              if (Number.isInteger(limit) && limit >= 1)
                set(survey.quotas.map((each) => (each.id === quota.id ? { ...each, limit } : each)));
            }}
          />
        </div>
      ))}
      <div>
        <Button
          variant="subtle"
          size="compact-sm"
          disabled={first === undefined}
          onClick={() =>
            first &&
            set([
              ...survey.quotas,
              { id: freeId(survey, 'quota'), when: { of: first.id, is: 'answered' }, limit: 100 },
            ])
          }
        >
          {t('surveys.quotaAdd')}
        </Button>
      </div>
    </>
  );
}
