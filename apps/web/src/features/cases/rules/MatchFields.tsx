import { Checkbox, MultiSelect, TagsInput } from '@mantine/core';
import type { OwnMatch } from '@rapport/contracts/caseRules';
import { signals } from '@rapport/contracts/verbatims';
import { channels } from '@rapport/contracts/vocabulary';
import { heardKinds } from '@rapport/core/loop';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useText } from '../../../i18n/useText.ts';
import { MattersField } from '../../problems/MattersField.tsx';
import { mattersQuery } from '../../problems/queries.ts';
import { useTopicWords } from '../../verbatims/useTopicWords.ts';
import classes from '../Cases.module.css';
import { useIssueName } from '../useIssueName.ts';
import { ScoreFields } from './ScoreFields.tsx';
import { useTypeOptions } from './useTypeOptions.ts';

/** Which exchanges a rule looks for. */
export function MatchFields(props: { match: OwnMatch; onChange: (match: OwnMatch) => void }): ReactElement {
  const { t } = useText();
  const types = useTypeOptions();
  const topics = useTopicWords();
  const { data: known } = useQuery(mattersQuery);
  const issueName = useIssueName();
  const { match } = props;
  const change = (part: Partial<OwnMatch>) => props.onChange({ ...match, ...part });
  const isDelivery = match.kinds?.includes('delivery') ?? false;
  return (
    <div className={classes.pairs}>
      <MultiSelect
        label={t('cases.own.kinds')}
        searchable
        data={heardKinds.map((value) => ({ value, label: t(`words.kind.${value}`) }))}
        value={match.kinds ?? []}
        onChange={(kinds) => change({ kinds: some(kinds) as OwnMatch['kinds'] })}
      />
      <MultiSelect
        label={t('cases.own.channels')}
        searchable
        data={channels.map((value) => ({ value, label: t(`words.channel.${value}`) }))}
        value={match.channels ?? []}
        onChange={(chosen) => change({ channels: some(chosen) as OwnMatch['channels'] })}
      />
      <TagsInput
        label={t('cases.own.words')}
        description={t('cases.own.wordsHint')}
        maxTags={40}
        value={match.words ?? []}
        onChange={(words) => change({ words: some(words) })}
      />
      <MattersField
        label={t('cases.own.issues')}
        description={t('cases.own.issuesHint')}
        maxTags={40}
        known={known?.issues ?? []}
        chosen={match.issues ?? []}
        nameOf={issueName}
        onChange={(issues) => change({ issues: some(issues) })}
      />
      <div>
        <MultiSelect
          label={t('cases.own.topics')}
          searchable
          data={topics.all.map(({ key, name }) => ({ value: key, label: name }))}
          value={match.topics ?? []}
          onChange={(chosen) =>
            change({ topics: some(chosen), ...(chosen.length === 0 && { isIll: undefined }) })
          }
        />
        {match.topics && (
          <Checkbox
            mt="xs"
            label={t('cases.own.isIll')}
            checked={match.isIll ?? false}
            onChange={(event) => change({ isIll: event.currentTarget.checked || undefined })}
          />
        )}
      </div>
      <MultiSelect
        label={t('cases.own.says')}
        searchable
        data={signals.map((value) => ({ value, label: t(`listen.signal.${value}`) }))}
        value={match.says ?? []}
        onChange={(says) => change({ says: some(says) as OwnMatch['says'] })}
      />
      <ScoreFields score={match.score} onChange={(score) => change({ score })} />
      <MultiSelect
        label={t('cases.own.relations')}
        searchable
        data={types}
        value={match.relations ?? []}
        onChange={(relations) => change({ relations: some(relations) })}
      />
      {(isDelivery || match.outcomes) && (
        <TagsInput
          label={t('cases.own.outcomes')}
          description={t('cases.own.outcomesHint')}
          value={match.outcomes ?? []}
          onChange={(outcomes) => change({ outcomes: some(outcomes) })}
        />
      )}
    </div>
  );
}

/** A field left empty says nothing. */
function some<T>(values: readonly T[]): T[] | undefined {
  return values.length > 0 ? [...values] : undefined;
}
