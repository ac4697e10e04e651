import { Button, CloseButton, Popover, SegmentedControl, Select } from '@mantine/core';
import { type Tone, tones, type Verbatim, type VerbatimCorrection } from '@rapport/contracts/verbatims';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { useText } from '../../../i18n/useText.ts';
import { explainError } from '../../../ui/explainError.ts';
import { notifyRefused } from '../../../ui/notify.ts';
import { SuggestButton } from '../../assistant/SuggestButton.tsx';
import { correctVerbatim, uncorrectVerbatim } from '../queries.ts';
import { useTopicWords } from '../useTopicWords.ts';
import { toneOf } from './ToneMark.tsx';
import classes from './VerbatimItem.module.css';

const signs = { negative: '–', neutral: '·', positive: '+' } as const;
const sentiments = { negative: -0.8, neutral: 0, positive: 0.8 } as const;

/** Says that a text is to be read otherwise; what was said can be taken back. */
export function CorrectReading({ verbatim }: { verbatim: Verbatim }): ReactElement {
  const { t } = useText();
  const [isOpen, setOpen] = useState(false);
  const queries = useQueryClient();
  const settle = {
    onSuccess: () => queries.invalidateQueries({ queryKey: ['verbatims'] }),
    onError: refused,
  };
  const correct = useMutation({
    mutationFn: (correction: VerbatimCorrection) => correctVerbatim(verbatim.id, correction),
    ...settle,
  });
  const undo = useMutation({ mutationFn: () => uncorrectVerbatim(verbatim.id), ...settle });
  function refused(error: unknown): void {
    const { title, text } = explainError(error, t);
    notifyRefused(title, text);
  }
  return (
    <>
      <Popover
        opened={isOpen}
        onChange={setOpen}
        position="bottom-start"
        shadow="md"
        width="min(340px, 100vw - 16px)"
        trapFocus
        returnFocus
      >
        <Popover.Target>
          <Button variant="subtle" size="compact-xs" onClick={() => setOpen(!isOpen)}>
            {t('listen.correct')}
          </Button>
        </Popover.Target>
        <Popover.Dropdown aria-label={t('listen.correct')}>
          {isOpen && (
            <Choices
              verbatim={verbatim}
              onSave={(correction) => {
                setOpen(false);
                correct.mutate(correction);
              }}
            />
          )}
        </Popover.Dropdown>
      </Popover>
      {verbatim.correctedBy !== null && (
        <Button variant="subtle" size="compact-xs" loading={undo.isPending} onClick={() => undo.mutate()}>
          {t('shell.undo')}
        </Button>
      )}
    </>
  );
}

function Choices(props: {
  verbatim: Verbatim;
  onSave: (correction: VerbatimCorrection) => void;
}): ReactElement {
  const { t } = useText();
  const words = useTopicWords();
  const [tone, setTone] = useState<Tone>(props.verbatim.tone);
  const [topics, setTopics] = useState(
    props.verbatim.topics.map(({ key, sentiment }) => ({ key, tone: toneOf(sentiment) })),
  );
  const others = words.all.filter(({ key }) => !topics.some((topic) => topic.key === key));
  return (
    <div className={classes.choices}>
      <SegmentedControl
        size="xs"
        fullWidth
        aria-label={t('listen.filter.tone')}
        value={tone}
        onChange={(value) => setTone(tones.find((one) => one === value) ?? tone)}
        data={tones.map((value) => ({ value, label: t(`listen.tone.${value}`) }))}
      />
      {topics.map((topic) => (
        <div key={topic.key} className={classes.chosen}>
          <span>{words.name(topic.key)}</span>
          <SegmentedControl
            size="xs"
            aria-label={t('listen.sentimentOf', { topic: words.name(topic.key) })}
            value={topic.tone}
            onChange={(value) =>
              setTopics(topics.map((one) => (one.key === topic.key ? { ...one, tone: value as Tone } : one)))
            }
            data={(['negative', 'neutral', 'positive'] as const).map((value) => ({
              value,
              label: (
                <span role="img" aria-label={t(`listen.tone.${value}`)}>
                  {signs[value]}
                </span>
              ),
            }))}
          />
          <CloseButton
            size="sm"
            aria-label={t('listen.notAbout', { topic: words.name(topic.key) })}
            onClick={() => setTopics(topics.filter(({ key }) => key !== topic.key))}
          />
        </div>
      ))}
      <Select
        size="xs"
        label={t('listen.addTopic')}
        placeholder={t('listen.addTopicHint')}
        searchable
        value={null}
        data={others.map(({ key, name }) => ({ value: key, label: name }))}
        comboboxProps={{ withinPortal: false }}
        onChange={(key) => key && setTopics([...topics, { key, tone: 'neutral' }])}
      />
      <SuggestButton
        verbatimId={props.verbatim.id}
        onSuggested={(suggested) =>
          setTopics((before) => [
            ...before,
            ...suggested
              .filter(({ key }) => !before.some((topic) => topic.key === key))
              .map(({ key, sentiment }) => ({ key, tone: toneOf(sentiment) })),
          ])
        }
      />
      <Button
        size="sm"
        onClick={() =>
          props.onSave({
            tone,
            topics: topics.map(({ key, tone: own }) => ({
              key,
              sentiment: own === 'mixed' ? 0 : sentiments[own],
            })),
          })
        }
      >
        {t('listen.saveReading')}
      </Button>
    </div>
  );
}
