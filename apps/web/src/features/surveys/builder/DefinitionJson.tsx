import { Button, Textarea } from '@mantine/core';
import type { SurveyDefinition } from '@rapport/core/surveys';
import { type ReactElement, useState } from 'react';
import { useText } from '../../../i18n/useText.ts';
import classes from './Builder.module.css';

/** The definition as JSON: to read, to write what the other parts don't, to take away and to bring back. */
export function DefinitionJson(props: {
  survey: SurveyDefinition;
  name: string;
  onChange: (survey: SurveyDefinition) => void;
}): ReactElement {
  const { t } = useText();
  const written = JSON.stringify(props.survey, null, 2);
  const [text, setText] = useState(written);
  const [problem, setProblem] = useState<string | null>(null);
  const apply = async (): Promise<void> => {
    const { surveyDefinition } = await import('@rapport/contracts/surveyDefinition');
    try {
      const read = surveyDefinition.safeParse(JSON.parse(text));
      if (read.success) {
        setProblem(null);
        props.onChange(read.data);
      } else {
        const issue = read.error.issues[0];
        setProblem(`${issue?.path.join('.')}: ${issue?.message}`);
      }
    } catch (error) {
      setProblem((error as Error).message);
    }
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
        error={problem}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)', fontSize: 12 } }}
      />
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
