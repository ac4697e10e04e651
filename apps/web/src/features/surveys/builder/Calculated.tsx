import { Button, MultiSelect, Select, TextInput } from '@mantine/core';
import {
  describeLogic,
  questionsOf,
  type SurveyDefinition,
  type SurveyLanguage,
  wordsIn,
} from '@rapport/core/surveys';
import { type ReactElement, useState } from 'react';
import { useText } from '../../../i18n/useText.ts';
import classes from './Builder.module.css';
import { CasesEditor } from './CasesEditor.tsx';
import { freeId } from './edit.ts';
import { hiddenNames } from './hiddenNames.ts';

type Calculated = SurveyDefinition['calculated'][number];
const kinds = ['sum', 'mean', 'case'] as const;
const numbers: readonly string[] = ['scale', 'number', 'differential'];

/** What is worked out from answers: a sum, a mean, or a value by case; texts and conditions name it as they name a question. */
export function Calculated(props: {
  survey: SurveyDefinition;
  language: SurveyLanguage;
  onChange: (survey: SurveyDefinition) => void;
}): ReactElement {
  const { t } = useText();
  const { survey, language } = props;
  const [name, setName] = useState('');
  const questions = questionsOf(survey);
  const numeric = questions.filter(({ kind }) => numbers.includes(kind));
  const set = (calculated: Calculated[]) => props.onChange({ ...survey, calculated });
  const replace = (next: Calculated) =>
    set(survey.calculated.map((each) => (each.id === next.id ? next : each)));
  const logic = describeLogic(survey, language);
  const isName = hiddenNames(name).names.join() === name.trim() && name.trim() !== '';
  const ofKind = (id: string, kind: (typeof kinds)[number]): Calculated =>
    kind === 'case'
      ? {
          id,
          kind,
          cases: [{ when: { of: questions[0]?.id ?? id, is: 'answered' }, value: t('surveys.partYes') }],
          otherwise: t('surveys.partNo'),
        }
      : { id, kind, of: numeric.slice(0, 1).map((question) => question.id) };
  return (
    <>
      <h2>{t('surveys.calculated')}</h2>
      <p className={classes.kind}>{t('surveys.calculatedHint')}</p>
      {survey.calculated.map((each) => (
        <fieldset key={each.id} className={classes.rule}>
          <legend>{each.id}</legend>
          <p className={classes.kind}>{logic.find(({ at }) => at === each.id)?.says}</p>
          <div className={classes.pair}>
            <Select
              label={t('surveys.calculatedKind')}
              allowDeselect={false}
              value={each.kind}
              data={kinds
                .filter((kind) => kind === 'case' || numeric.length > 0)
                .map((kind) => ({ value: kind, label: t(`surveys.calculatedKind.${kind}`) }))}
              onChange={(kind) => kind && kind !== each.kind && replace(ofKind(each.id, kind))}
            />
            {each.kind !== 'case' && (
              <MultiSelect
                label={t('surveys.calculatedOf')}
                value={each.of}
                data={numeric.map(({ id, title }) => ({ value: id, label: wordsIn(title, language) || id }))}
                onChange={(of) => of.length > 0 && replace({ ...each, of })}
              />
            )}
          </div>
          {each.kind === 'case' && (
            <CasesEditor survey={survey} calculated={each} language={language} onChange={replace} />
          )}
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={() => set(survey.calculated.filter(({ id }) => id !== each.id))}
          >
            {t('surveys.calculatedRemove', { name: each.id })}
          </Button>
        </fieldset>
      ))}
      <div className={classes.add}>
        <TextInput
          label={t('surveys.calculatedName')}
          description={t('surveys.calculatedNameHint')}
          maxLength={40}
          value={name}
          error={name.trim() !== '' && !isName && t('surveys.hiddenFieldsWrong', { names: name })}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Button
          variant="default"
          disabled={!isName || questions.length === 0}
          onClick={() => {
            const id = freeId(survey, name.trim());
            set([...survey.calculated, ofKind(id, numeric.length > 0 ? 'sum' : 'case')]);
            setName('');
          }}
        >
          {t('surveys.calculatedAdd')}
        </Button>
      </div>
    </>
  );
}
