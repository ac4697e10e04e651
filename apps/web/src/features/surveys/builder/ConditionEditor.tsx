import { Button, Select, TextInput } from '@mantine/core';
import {
  type Condition,
  type Question,
  type SurveyDefinition,
  type SurveyLanguage,
  wordsIn,
} from '@rapport/core/surveys';
import type { ReactElement } from 'react';
import { useText } from '../../../i18n/useText.ts';
import classes from './Builder.module.css';

type Simple = Extract<Condition, { of: string }>;
const tests = ['equal', 'different', 'at-least', 'at-most', 'answered', 'unanswered'] as const;

/** A condition: one test here; what holds several is told in words and written in the definition. */
export function ConditionEditor(props: {
  survey: SurveyDefinition;
  /** What can be asked about: what was answered before. */
  earlier: readonly Question[];
  condition: Condition | undefined;
  /** The condition in words, where it holds several. */
  says?: string | undefined;
  language: SurveyLanguage;
  texts: { if: string; never: string; remove: string; nothing: string };
  onChange: (condition: Condition | undefined) => void;
}): ReactElement {
  const { t } = useText();
  const { survey, earlier, condition, language, texts } = props;
  const names = [
    ...earlier.map(({ id, title }) => ({ value: id, label: wordsIn(title, language) || id })),
    ...survey.hidden.map((id) => ({ value: id, label: t('surveys.hiddenField', { name: id }) })),
    ...survey.calculated.map(({ id }) => ({ value: id, label: t('surveys.calculatedValue', { name: id }) })),
  ];
  if (condition && !('of' in condition)) {
    return (
      <div>
        <p className={classes.kind}>{props.says}</p>
        <Button variant="subtle" size="compact-sm" onClick={() => props.onChange(undefined)}>
          {texts.remove}
        </Button>
      </div>
    );
  }
  if (names.length === 0) return <p className={classes.kind}>{texts.nothing}</p>;
  const change = (part: Partial<Simple>) => condition && props.onChange({ ...condition, ...part });
  const asked = earlier.find(({ id }) => id === condition?.of);
  const choices = asked && 'choices' in asked ? asked.choices : null;
  const needsValue = condition && condition.is !== 'answered' && condition.is !== 'unanswered';
  return (
    <div className={classes.pair}>
      <Select
        label={texts.if}
        placeholder={texts.never}
        clearable
        value={condition?.of ?? null}
        data={names}
        onChange={(of) => props.onChange(of ? { of, is: 'answered' } : undefined)}
      />
      {condition && (
        <Select
          label={t('surveys.test')}
          allowDeselect={false}
          value={condition.is}
          data={tests.map((value) => ({ value, label: t(`surveys.test.${value}`) }))}
          onChange={(is) => is && change({ is: is as Simple['is'] })}
        />
      )}
      {needsValue &&
        (choices ? (
          <Select
            label={t('surveys.value')}
            value={String(condition.value ?? '')}
            data={choices.map(({ id, label }) => ({ value: id, label: wordsIn(label, language) || id }))}
            onChange={(value) => change({ value: value ?? undefined })}
          />
        ) : (
          <TextInput
            label={t('surveys.value')}
            value={String(condition.value ?? '')}
            onChange={(event) => {
              const text = event.currentTarget.value;
              change({ value: text !== '' && Number.isFinite(Number(text)) ? Number(text) : text });
            }}
          />
        ))}
    </div>
  );
}
