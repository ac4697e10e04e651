import { Checkbox, Group } from '@mantine/core';
import { languages } from '@rapport/contracts/vocabulary';
import type { SurveyDefinition, SurveyLanguage } from '@rapport/core/surveys';
import type { ReactElement } from 'react';
import { ownNames } from '../../../i18n/ownNames.ts';
import { useText } from '../../../i18n/useText.ts';

/** The languages a survey is asked in, one at least. What is written in one that is left out is kept. */
export function LanguagesField(props: {
  survey: SurveyDefinition;
  onChange: (survey: SurveyDefinition) => void;
}): ReactElement {
  const { t } = useText();
  const { survey } = props;
  return (
    <Checkbox.Group
      mt="md"
      label={t('surveys.languagesAsked')}
      description={t('surveys.languagesAskedHint')}
      value={survey.languages}
      onChange={(chosen) =>
        chosen.length > 0 && props.onChange({ ...survey, languages: chosen as SurveyLanguage[] })
      }
    >
      <Group mt={8} gap="md">
        {languages.map((language) => (
          <Checkbox key={language} value={language} label={ownNames[language]} />
        ))}
      </Group>
    </Checkbox.Group>
  );
}
