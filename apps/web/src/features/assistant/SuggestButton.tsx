import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useText } from '../../i18n/useText.ts';
import { explainError } from '../../ui/explainError.ts';
import classes from './Assistant.module.css';
import { suggestTopics } from './queries.ts';
import { useAssistantIsOn } from './useAssistantIsOn.ts';

/** Topics that the model sees in a text, handed over for a person to keep or leave. Nothing where no model is on. */
export function SuggestButton(props: {
  verbatimId: string;
  onSuggested: (topics: { key: string; sentiment: number }[]) => void;
}): ReactElement | null {
  const { t } = useText();
  const isOn = useAssistantIsOn();
  const asking = useMutation({
    mutationFn: () => suggestTopics(props.verbatimId),
    onSuccess: ({ suggestions }) => props.onSuggested(suggestions[0]?.topics ?? []),
  });
  if (!isOn) return null;
  const count = asking.data?.suggestions[0]?.topics.length ?? 0;
  return (
    <>
      <Button variant="default" size="xs" loading={asking.isPending} onClick={() => asking.mutate()}>
        {t('assistant.suggest')}
      </Button>
      {asking.error && (
        <p className={classes.quiet} role="alert">
          {explainError(asking.error, t).title} {explainError(asking.error, t).text}
        </p>
      )}
      {asking.data && (
        <p className={classes.quiet} role="status">
          {t('assistant.suggested', { count })}
        </p>
      )}
    </>
  );
}
