import { Checkbox, NumberInput, Select, Textarea, TextInput } from '@mantine/core';
import type { Choice, Question, SurveyLanguage, Words } from '@rapport/core/surveys';
import type { ReactElement } from 'react';
import { useText } from '../../../i18n/useText.ts';
import { typedNumber } from '../../../ui/numberFields.ts';
import classes from './Builder.module.css';
import { choicesOf } from './choicesOf.ts';
import { NeededText } from './NeededText.tsx';
import { Pictures } from './Pictures.tsx';
import { PurposeField } from './PurposeField.tsx';

/** What is particular to a kind of question. */
export function KindFields(props: {
  question: Question;
  language: SurveyLanguage;
  onChange: (question: Question) => void;
}): ReactElement | null {
  const { t } = useText();
  const { question, language } = props;
  const change = (part: object) => props.onChange({ ...question, ...part } as Question);
  const text = (label: string, name: string, words: Words | undefined) => (
    <TextInput
      label={label}
      value={words?.[language] ?? ''}
      onChange={(event) => change({ [name]: { ...words, [language]: event.currentTarget.value } })}
    />
  );
  const choices = (label: string, name: string, list: readonly Choice[]) => (
    <ChoicesField
      label={label}
      choices={list}
      language={language}
      onChange={(next) => change({ [name]: next })}
    />
  );
  switch (question.kind) {
    case 'scale':
      return (
        <>
          <div className={classes.pair}>
            <Select
              label={t('surveys.scale')}
              allowDeselect={false}
              value={String(question.highest)}
              onChange={(value) => change({ highest: Number(value) })}
              data={['10', '7', '5', '4', '3'].map((value) => ({
                value,
                label: t(`surveys.scale.${value as '10'}`),
              }))}
            />
            <Select
              label={t('surveys.look')}
              allowDeselect={false}
              value={question.look}
              onChange={(look) => change({ look })}
              data={(['numbers', 'stars', 'smileys'] as const).map((value) => ({
                value,
                label: t(`surveys.look.${value}`),
              }))}
            />
          </div>
          <div className={classes.pair}>
            {text(t('surveys.low'), 'low', question.low)}
            {text(t('surveys.high'), 'high', question.high)}
          </div>
          <TextInput
            label={t('surveys.measure')}
            description={t('surveys.measureHint')}
            value={question.measure ?? ''}
            onChange={(event) =>
              change({
                measure: event.currentTarget.value.toLowerCase().replace(/[^a-z0-9_-]/g, '') || undefined,
              })
            }
          />
        </>
      );
    case 'single':
    case 'multiple':
    case 'picture':
    case 'ranking':
      return (
        <>
          {choices(t('surveys.choices'), 'choices', question.choices)}
          {question.kind === 'picture' && (
            <Pictures
              choices={question.choices}
              language={language}
              onChange={(next) => change({ choices: next })}
            />
          )}
          {question.kind !== 'ranking' && (
            <Checkbox
              label={t('surveys.hasOther')}
              checked={question.hasOther ?? false}
              onChange={(event) => change({ hasOther: event.currentTarget.checked || undefined })}
            />
          )}
          {(question.kind === 'multiple' || question.kind === 'picture') && (
            <div className={classes.pair}>
              {(['atLeast', 'atMost'] as const).map((bound) => (
                <NumberInput
                  key={bound}
                  label={t(`surveys.${bound}`)}
                  min={1}
                  max={100}
                  allowDecimal={false}
                  value={question[bound] ?? ''}
                  onChange={(value) => change({ [bound]: Number(value) || undefined })}
                />
              ))}
            </div>
          )}
        </>
      );
    case 'matrix':
      return (
        <div className={classes.pair}>
          {choices(t('surveys.rows'), 'rows', question.rows)}
          {choices(t('surveys.columns'), 'columns', question.columns)}
        </div>
      );
    case 'pulse':
      return choices(t('surveys.drivers'), 'drivers', question.drivers);
    case 'kano':
      return (
        <>
          <NeededText
            label={t('surveys.feature')}
            description={t('surveys.featureHint')}
            maxLength={80}
            value={question.feature}
            onChange={(feature) => change({ feature })}
          />
          {text(t('surveys.functional'), 'functional', question.functional)}
          {text(t('surveys.dysfunctional'), 'dysfunctional', question.dysfunctional)}
        </>
      );
    case 'differential':
      return (
        <div className={classes.pair}>
          {text(t('surveys.left'), 'left', question.left)}
          {text(t('surveys.right'), 'right', question.right)}
        </div>
      );
    case 'consent':
      return <PurposeField purpose={question.purpose} onChange={(purpose) => change({ purpose })} />;
    case 'number':
      return (
        <div className={classes.pair}>
          {(['lowest', 'highest'] as const).map((end) => (
            <NumberInput
              key={end}
              label={t(`surveys.${end}Number`)}
              value={question[end] ?? ''}
              onChange={(value) =>
                change({ [end]: typedNumber(value) === '' ? undefined : typedNumber(value) })
              }
            />
          ))}
        </div>
      );
    case 'email':
    case 'phone':
      return (
        <Checkbox
          label={t('surveys.isHandle')}
          checked={question.isHandle ?? false}
          onChange={(event) => change({ isHandle: event.currentTarget.checked || undefined })}
        />
      );
    default:
      return null;
  }
}

/** One choice a line, in the language being written; the others keep theirs. */
function ChoicesField(props: {
  label: string;
  choices: readonly Choice[];
  language: SurveyLanguage;
  onChange: (choices: Choice[]) => void;
}): ReactElement {
  const { t } = useText();
  const { choices, language } = props;
  return (
    <Textarea
      label={props.label}
      description={t('surveys.oneALine')}
      autosize
      minRows={2}
      value={choices.map(({ label }) => label[language] ?? '').join('\n')}
      onChange={(event) => props.onChange(choicesOf(choices, language, event.currentTarget.value))}
    />
  );
}
