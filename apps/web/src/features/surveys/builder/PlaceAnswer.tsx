import { Button, Menu } from '@mantine/core';
import { type Question, type SurveyDefinition, type SurveyLanguage, wordsIn } from '@rapport/core/surveys';
import type { ReactElement } from 'react';
import { useText } from '../../../i18n/useText.ts';

/** Names in a text what is known by then: an earlier answer, a field of the link, a value worked out. */
export function PlaceAnswer(props: {
  survey: SurveyDefinition;
  earlier: readonly Question[];
  language: SurveyLanguage;
  onPlace: (id: string) => void;
}): ReactElement | null {
  const { t } = useText();
  const { survey, language } = props;
  const names = [
    ...props.earlier.map(({ id, title }) => ({ id, label: wordsIn(title, language) || id })),
    ...survey.hidden.map((id) => ({ id, label: t('surveys.hiddenField', { name: id }) })),
    ...survey.calculated.map(({ id }) => ({ id, label: t('surveys.calculatedValue', { name: id }) })),
  ];
  if (names.length === 0) return null;
  return (
    <div>
      <Menu position="bottom-start">
        <Menu.Target>
          <Button variant="subtle" size="compact-sm">
            {t('surveys.placeAnswer')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown mah={320} maw={420} style={{ overflowY: 'auto' }}>
          {names.map(({ id, label }) => (
            <Menu.Item key={id} onClick={() => props.onPlace(id)}>
              {label}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}
