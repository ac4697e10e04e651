import { Button, Textarea } from '@mantine/core';
import type { ReadSurvey } from '@rapport/contracts/readSurveyDefinition';
import type { SurveyDefinition } from '@rapport/core/surveys';
import { type ReactElement, useState } from 'react';
import { useText } from '../../../i18n/useText.ts';
import classes from './Builder.module.css';
import { NotADefinition } from './NotADefinition.tsx';

type Wrong = Exclude<ReadSurvey, { ok: true }>;

/** The definition as JSON: to read, to write what the other parts don't, to take away and to bring back. */
export function DefinitionJson(props: {
  survey: SurveyDefinition;
  name: string;
  onChange: (survey: SurveyDefinition) => void;
}): ReactElement {
  const { t } = useText();
  const written = JSON.stringify(props.survey, null, 2);
  // Null: as the survey is, whatever changes it.
  const [typed, setText] = useState<string | null>(null);
  const text = typed ?? written;
  const [wrong, setWrong] = useState<Wrong | null>(null);
  const apply = async (): Promise<void> => {
    const { readSurveyDefinition } = await import('@rapport/contracts/readSurveyDefinition');
    const read = readSurveyDefinition(text);
    setWrong(read.ok ? null : read);
    if (!read.ok) return;
    setText(null);
    props.onChange(read.survey);
  };
  const href = `data:application/json;charset=utf-8,${encodeURIComponent(written)}`;
  return (
    <div className={classes.body}>
      <Textarea
        label={t('surveys.definition')}
        description={t('surveys.definitionHint')}
        autosize
        minRows={12}
        maxRows={30}
        error={wrong !== null}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)', fontSize: 12 } }}
      />
      {wrong && <NotADefinition read={wrong} />}
      <div style={{ display: 'flex', gap: 8 }}>
        <Button variant="default" disabled={text === written} onClick={() => void apply()}>
          {t('surveys.apply')}
        </Button>
        <Button variant="default" component="a" href={href} download={`${props.name || 'survey'}.json`}>
          {t('surveys.download')}
        </Button>
      </div>
    </div>
  );
}
