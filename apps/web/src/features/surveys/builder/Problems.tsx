import type { DefinitionProblem, SurveyDefinition, SurveyLanguage } from '@rapport/core/surveys';
import type { ReactElement } from 'react';
import { useText } from '../../../i18n/useText.ts';
import classes from './Builder.module.css';
import { usePlaceName } from './usePlaceName.ts';

/** What keeps a survey from being published, place by place. */
export function Problems(props: {
  survey: SurveyDefinition;
  problems: readonly DefinitionProblem[];
  language: SurveyLanguage;
}): ReactElement | null {
  const { t } = useText();
  const { survey, problems, language } = props;
  const placeName = usePlaceName(survey, language);
  if (problems.length === 0) return null;
  return (
    <ul className={classes.problems} aria-label={t('surveys.problems')}>
      {problems.map(({ problem, at, name }) => (
        <li key={`${problem} ${at} ${name}`}>
          {t(`surveys.problem.${problem}`, {
            at: placeName(at),
            name: name ? placeName(name) : '',
            language: t(`surveys.inLanguage.${survey.languages[0] ?? 'en'}`),
          })}
        </li>
      ))}
    </ul>
  );
}
