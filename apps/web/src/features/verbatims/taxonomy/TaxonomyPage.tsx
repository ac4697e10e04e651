import { Button, Progress, Select, Textarea, TextInput } from '@mantine/core';
import { type Topic, trades } from '@rapport/contracts/verbatims';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { useMay } from '../../../api/me.ts';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useText } from '../../../i18n/useText.ts';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { Page } from '../../../ui/Page.tsx';
import { Waiting } from '../../../ui/Waiting.tsx';
import { withTypedSince } from '../../../ui/withTypedSince.ts';
import { ListenTabs } from '../ListenTabs.tsx';
import { changeTaxonomy, starterTopics, taxonomyQuery } from '../queries.ts';
import { keyOf } from './keyOf.ts';
import { LearntPart } from './LearntPart.tsx';
import classes from './TaxonomyPage.module.css';

/** What texts are read for: topics, their names, the phrases they are found by; and what was learnt from corrections. */
export function TaxonomyPage(): ReactElement {
  const { t } = useText();
  const format = useFormat();
  const taxonomy = useQuery(taxonomyQuery);
  const { data } = taxonomy;
  return (
    <Page
      title={t('listen.taxonomy')}
      lead={t('listen.taxonomyLead')}
      above={<ListenTabs at="/listen/taxonomy" />}
    >
      {taxonomy.isError && (
        <ErrorNote
          error={taxonomy.error}
          title={t('listen.taxonomyFailed')}
          onRetry={() => void taxonomy.refetch()}
        />
      )}
      {taxonomy.isPending && <Waiting rows={8} height={48} />}
      {data?.reading && (
        <div className={classes.reading} role="status">
          <p>
            {t('listen.reading', {
              done: format.number(data.reading.done),
              total: format.number(Math.max(data.reading.total, data.reading.done)),
            })}
          </p>
          <Progress
            aria-label={t('listen.readingLabel')}
            value={(100 * data.reading.done) / Math.max(1, data.reading.total, data.reading.done)}
          />
        </div>
      )}
      {data?.failure && <p role="alert">{t('listen.readingFailed', { why: data.failure })}</p>}
      {data && <Editor topics={data.topics} />}
      <LearntPart />
    </Page>
  );
}

function Editor(props: { topics: readonly Topic[] }): ReactElement {
  const { t } = useText();
  const mayManage = useMay('topics:manage');
  const queries = useQueryClient();
  /** Null: as they are kept. */
  const [changed, setTopics] = useState<readonly Topic[] | null>(null);
  const topics = changed ?? props.topics;
  const save = useMutation({
    mutationFn: (sent: readonly Topic[]) => changeTaxonomy(sent),
    onSuccess: async (_, sent) => {
      await queries.invalidateQueries({ queryKey: ['topics'] });
      setTopics((now) => withTypedSince(null, sent, now));
    },
  });
  const start = useMutation({
    mutationFn: starterTopics,
    onSuccess: (starter) => setTopics(starter.topics),
  });
  const change = (at: number, topic: Topic) => setTopics(topics.map((one, i) => (i === at ? topic : one)));
  return (
    <>
      {mayManage && (
        <div className={classes.actions}>
          <Select
            className={classes.start}
            size="sm"
            label={t('listen.startFrom')}
            placeholder={t('listen.startFromHint')}
            value={null}
            data={trades.map((value) => ({ value, label: t(`listen.trade.${value}`) }))}
            onChange={(value) => {
              const trade = trades.find((one) => one === value);
              if (trade) start.mutate(trade);
            }}
          />
          <NewTopic taken={topics.map(({ key }) => key)} onAdd={(topic) => setTopics([topic, ...topics])} />
        </div>
      )}
      {changed && (
        <div className={classes.save} role="status">
          <span>{t('listen.unsaved')}</span>
          <Button size="sm" loading={save.isPending} onClick={() => save.mutate(changed)}>
            {t('listen.saveTopics')}
          </Button>
          <Button size="sm" variant="default" onClick={() => setTopics(null)}>
            {t('shell.undo')}
          </Button>
        </div>
      )}
      {save.isError && <ErrorNote error={save.error} title={t('listen.saveFailed')} />}
      {start.isError && <ErrorNote error={start.error} />}
      <ul className={classes.topics}>
        {topics.map((topic, at) => (
          <TopicRow
            key={topic.key}
            topic={topic}
            mayManage={mayManage}
            onChange={(changed) => change(at, changed)}
            onRemove={() => setTopics(topics.filter((_, i) => i !== at))}
          />
        ))}
      </ul>
    </>
  );
}

function NewTopic(props: { taken: readonly string[]; onAdd: (topic: Topic) => void }): ReactElement {
  const { t } = useText();
  const [name, setName] = useState('');
  const key = keyOf(name, props.taken);
  return (
    <form
      className={classes.fresh}
      onSubmit={(event) => {
        event.preventDefault();
        if (key === null) return;
        const words = name.trim();
        props.onAdd({
          key,
          name: { fr: words, en: words },
          phrases: { fr: [words.toLowerCase()], en: [words.toLowerCase()] },
        });
        setName('');
      }}
    >
      <TextInput
        size="sm"
        label={t('listen.newTopic')}
        value={name}
        maxLength={60}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button size="sm" type="submit" variant="default" disabled={key === null}>
        {t('listen.addTopic')}
      </Button>
    </form>
  );
}

function TopicRow(props: {
  topic: Topic;
  mayManage: boolean;
  onChange: (topic: Topic) => void;
  onRemove: () => void;
}): ReactElement {
  const { t, language } = useText();
  const { topic } = props;
  const count = topic.phrases.fr.length + topic.phrases.en.length;
  return (
    <li>
      <details>
        <summary className={classes.summary}>
          <span className={classes.name}>{topic.name[language]}</span>
          <span className={classes.quiet}>{t('listen.phrases', { count })}</span>
        </summary>
        <div className={classes.sides}>
          {(['fr', 'en'] as const).map((side) => (
            <div key={side}>
              <TextInput
                label={t(`listen.nameIn.${side}`)}
                value={topic.name[side]}
                readOnly={!props.mayManage}
                maxLength={60}
                onChange={(event) =>
                  props.onChange({ ...topic, name: { ...topic.name, [side]: event.currentTarget.value } })
                }
              />
              <Textarea
                mt="xs"
                autosize
                minRows={4}
                maxRows={16}
                label={t(`listen.phrasesIn.${side}`)}
                description={t('listen.phrasesHint')}
                value={topic.phrases[side].join('\n')}
                readOnly={!props.mayManage}
                onChange={(event) =>
                  props.onChange({
                    ...topic,
                    phrases: { ...topic.phrases, [side]: event.currentTarget.value.split('\n') },
                  })
                }
                onBlur={() =>
                  props.onChange({
                    ...topic,
                    phrases: {
                      ...topic.phrases,
                      [side]: topic.phrases[side]
                        .map((line) => line.trim())
                        .filter((line) => line.length > 1),
                    },
                  })
                }
              />
            </div>
          ))}
        </div>
        {props.mayManage && (
          <Button variant="subtle" color="red" size="compact-sm" onClick={props.onRemove}>
            {t('listen.removeTopic')}
          </Button>
        )}
      </details>
    </li>
  );
}
