import { Checkbox, Textarea, TextInput } from '@mantine/core';
import { describeLogic, type SurveyDefinition, type SurveyLanguage } from '@rapport/core/surveys';
import type { ReactElement } from 'react';
import { useText } from '../../../i18n/useText.ts';
import classes from './Builder.module.css';
import { Calculated } from './Calculated.tsx';
import { HiddenFields } from './HiddenFields.tsx';
import { Jumps } from './Jumps.tsx';
import { Quotas } from './Quotas.tsx';
import { usePlaceName } from './usePlaceName.ts';

/** The survey around its questions: its own words, its logic told in sentences, what comes with the link. */
export function Flow(props: {
  survey: SurveyDefinition;
  language: SurveyLanguage;
  onChange: (survey: SurveyDefinition) => void;
}): ReactElement {
  const { t } = useText();
  const { survey, language } = props;
  const logic = describeLogic(survey, language);
  const placeName = usePlaceName(survey, language);
  const say = (name: 'title' | 'intro' | 'thanks', text: string) =>
    props.onChange({ ...survey, [name]: { ...survey[name], [language]: text } });
  return (
    <div className={classes.body}>
      <TextInput
        label={t('surveys.shownTitle')}
        value={survey.title[language] ?? ''}
        onChange={(event) => say('title', event.currentTarget.value)}
      />
      <Textarea
        label={t('surveys.intro')}
        autosize
        value={survey.intro?.[language] ?? ''}
        onChange={(event) => say('intro', event.currentTarget.value)}
      />
      <Textarea
        label={t('surveys.thanks')}
        autosize
        value={survey.thanks[language] ?? ''}
        onChange={(event) => say('thanks', event.currentTarget.value)}
      />
      <HiddenFields names={survey.hidden} onChange={(hidden) => props.onChange({ ...survey, hidden })} />
      <Checkbox
        label={t('surveys.backButton')}
        checked={survey.hasBackButton}
        onChange={(event) => props.onChange({ ...survey, hasBackButton: event.currentTarget.checked })}
      />
      <Checkbox
        label={t('surveys.progress')}
        checked={survey.hasProgress}
        onChange={(event) => props.onChange({ ...survey, hasProgress: event.currentTarget.checked })}
      />
      <Calculated survey={survey} language={language} onChange={props.onChange} />
      <Jumps survey={survey} language={language} onChange={props.onChange} />
      <Quotas survey={survey} language={language} onChange={props.onChange} />
      <h2>{t('surveys.logic')}</h2>
      {logic.length === 0 ? (
        <p className={classes.kind}>{t('surveys.noLogic')}</p>
      ) : (
        <ul className={classes.logic}>
          {logic.map(({ at, says }) => (
            <li key={`${at} ${says}`}>
              {survey.calculated.some(({ id }) => id === at) ? '' : `${placeName(at)} · `}
              {says}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
