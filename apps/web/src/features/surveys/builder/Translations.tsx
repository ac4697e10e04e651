import { Textarea } from '@mantine/core';
import { completenessOf, everyText, type SurveyDefinition, type TextPlace } from '@rapport/core/surveys';
import type { ReactElement } from 'react';
import { useText } from '../../../i18n/useText.ts';
import classes from './Builder.module.css';
import { withText } from './withText.ts';

/** Every text in all languages side by side, and how much of each is written. */
export function Translations(props: {
  survey: SurveyDefinition;
  onChange: (survey: SurveyDefinition) => void;
}): ReactElement {
  const { t } = useText();
  const { survey } = props;
  const complete = completenessOf(survey);
  const nameOf = (language: string) => (language === 'fr' ? 'Français' : 'English');
  const labelOf = ({ at, part }: TextPlace) => `${at === 'survey' ? t('surveys.itself') : at} · ${part}`;
  return (
    <>
      <p className={classes.state}>
        {complete
          .map(({ language, written, of }) =>
            t('surveys.written', { language: nameOf(language), written, of }),
          )
          .join(' · ')}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section tabIndex={0} aria-label={t('surveys.translations')} style={{ overflowX: 'auto' }}>
        <table className={classes.translations}>
          <thead>
            <tr>
              <th scope="col">{t('surveys.where')}</th>
              {survey.languages.map((language) => (
                <th key={language} scope="col">
                  {nameOf(language)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {everyText(survey).map((place) => (
              <tr key={`${place.at} ${place.part}`}>
                <th scope="row">{labelOf(place)}</th>
                {survey.languages.map((language) => (
                  <td key={language}>
                    <Textarea
                      autosize
                      lang={language}
                      aria-label={`${labelOf(place)}, ${nameOf(language)}`}
                      value={place.words[language] ?? ''}
                      onChange={(event) =>
                        props.onChange(withText(survey, place, language, event.currentTarget.value))
                      }
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}
