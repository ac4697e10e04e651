import { Textarea } from '@mantine/core';
import {
  completenessOf,
  everyText,
  questionsOf,
  type SurveyDefinition,
  type TextPlace,
} from '@rapport/core/surveys';
import { type ReactElement, useState } from 'react';
import { ownNames } from '../../../i18n/ownNames.ts';
import { useText } from '../../../i18n/useText.ts';
import { isNamed } from '../versions/partNames.ts';
import classes from './Builder.module.css';
import { LanguagesField } from './LanguagesField.tsx';
import { withText } from './withText.ts';

/** What a survey does without: nothing to translate where nothing is written. */
const optional = new Set(['intro', 'help', 'low', 'high']);
const keyOf = ({ at, part }: TextPlace): string => `${at} ${part}`;

/** Every text in all languages side by side, and how much of each is written. */
export function Translations(props: {
  survey: SurveyDefinition;
  onChange: (survey: SurveyDefinition) => void;
}): ReactElement {
  const { t } = useText();
  const { survey } = props;
  const complete = completenessOf(survey);
  const order = questionsOf(survey).map(({ id }) => id);
  const partName = ({ at, part }: TextPlace) => {
    const [name = '', index] = part.split('.');
    if (at === 'survey' && name === 'title') return t('surveys.shownTitle');
    const says = isNamed(name) ? t(`surveys.part.${name}`) : name;
    return index === undefined ? says : `${says} ${Number(index) + 1}`;
  };
  const labelOf = (place: TextPlace) => {
    const owner =
      place.at === 'survey'
        ? t('surveys.itself')
        : t('surveys.place.question', { n: order.indexOf(place.at) + 1 });
    return `${owner} · ${partName(place)}`;
  };
  // What was emptied here keeps its line: it is being written anew.
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());
  const isWritten = (words: TextPlace['words']) => Object.values(words).some((text) => text.trim() !== '');
  const shown = everyText(survey).filter(
    (place) => isWritten(place.words) || !optional.has(place.part) || touched.has(keyOf(place)),
  );
  return (
    <>
      <LanguagesField survey={survey} onChange={props.onChange} />
      <p className={classes.state} role="status">
        {complete
          .map(({ language, written, of }) =>
            t('surveys.written', { language: ownNames[language], written, of }),
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
                  {ownNames[language]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((place) => (
              <tr key={keyOf(place)}>
                <th scope="row">{labelOf(place)}</th>
                {survey.languages.map((language) => (
                  <td key={language} data-language={ownNames[language]}>
                    <Textarea
                      autosize
                      lang={language}
                      aria-label={`${labelOf(place)}, ${ownNames[language]}`}
                      placeholder={isWritten(place.words) ? t('surveys.toTranslate') : undefined}
                      data-missing={(isWritten(place.words) && !place.words[language]?.trim()) || undefined}
                      value={place.words[language] ?? ''}
                      onChange={(event) => {
                        setTouched((before) => new Set(before).add(keyOf(place)));
                        props.onChange(withText(survey, place, language, event.currentTarget.value));
                      }}
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
