import {
  Button,
  Checkbox,
  Group,
  Modal,
  MultiSelect,
  NativeSelect,
  NumberInput,
  Stack,
  TagsInput,
  TextInput,
} from '@mantine/core';
import type { OwnMatch, RulesPreview } from '@rapport/contracts/cases';
import { signals } from '@rapport/contracts/verbatims';
import { channels } from '@rapport/contracts/vocabulary';
import { heardKinds, isEmptyMatch } from '@rapport/core/loop';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useEffect, useState } from 'react';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useText } from '../../../i18n/useText.ts';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { notifyDone } from '../../../ui/notify.ts';
import { typedNumber } from '../../../ui/numberFields.ts';
import { MattersField } from '../../problems/MattersField.tsx';
import { mattersQuery } from '../../problems/queries.ts';
import { useTopicWords } from '../../verbatims/useTopicWords.ts';
import classes from '../Cases.module.css';
import { priorities } from '../casesSearch.ts';
import { agentsQuery } from '../queries.ts';
import { useIssueName } from '../useIssueName.ts';
import { caseSettingsQuery, type Own, previewQuery, putOwnRule } from './queries.ts';
import { TurnFields, usualTurn } from './TurnFields.tsx';
import { useTypeOptions } from './useTypeOptions.ts';

const settleMs = 600;

/** Writes a rule: what it looks for, the case it opens, and what it would have met last month. */
export function OwnRuleDialog(props: { rule: Own; isNew: boolean; onClose: () => void }): ReactElement {
  const { t } = useText();
  const client = useQueryClient();
  const [rule, setRule] = useState(props.rule);
  const { name, match } = rule.trigger;
  const setTrigger = (part: { name?: string; match?: OwnMatch }) =>
    setRule({ ...rule, trigger: { ...rule.trigger, ...part } });
  const save = useMutation({ mutationFn: putOwnRule });
  const isEmpty = saysNothing(match);
  const onSave = async () => {
    const { name: typed, ...trigger } = rule.trigger;
    const answer = await save.mutateAsync({ ...rule, trigger: { ...trigger, name: typed.trim() } });
    client.setQueryData(caseSettingsQuery.queryKey, answer);
    notifyDone(t('shell.saved'));
    props.onClose();
  };
  return (
    <Modal
      opened
      size="lg"
      onClose={props.onClose}
      title={props.isNew ? t('cases.own.new') : props.rule.trigger.name}
      closeButtonProps={{ 'aria-label': t('shell.close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void onSave().catch(() => {});
        }}
      >
        <Stack gap="md">
          <TextInput
            label={t('cases.own.name')}
            description={t('cases.own.nameHint')}
            value={name}
            maxLength={80}
            data-autofocus
            onChange={(event) => setTrigger({ name: event.currentTarget.value })}
          />
          <fieldset className={classes.fields}>
            <legend>{t('cases.own.when')}</legend>
            <NativeSelect
              mb="md"
              label={t('cases.own.of')}
              value={match.turn ? 'turn' : 'exchange'}
              data={(['exchange', 'turn'] as const).map((value) => ({
                value,
                label: t(`cases.own.of.${value}`),
              }))}
              onChange={(event) =>
                setTrigger({ match: event.currentTarget.value === 'turn' ? { turn: usualTurn } : {} })
              }
            />
            <p className={classes.quiet}>{t('cases.own.whenLead')}</p>
            {match.turn ? (
              <TurnFields turn={match.turn} onChange={(turn) => setTrigger({ match: { turn } })} />
            ) : (
              <MatchFields match={match} onChange={(changed) => setTrigger({ match: changed })} />
            )}
          </fieldset>
          <fieldset className={classes.fields}>
            <legend>{t('cases.own.then')}</legend>
            <CaseFields rule={rule} onChange={(part) => setRule({ ...rule, ...part })} />
          </fieldset>
          <div aria-live="polite">
            {isEmpty ? <p className={classes.quiet}>{t('cases.own.sayMore')}</p> : <OwnPreview rule={rule} />}
          </div>
          {save.error && <ErrorNote error={save.error} title={t('cases.own.failed')} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={props.onClose}>
              {t('shell.cancel')}
            </Button>
            <Button type="submit" loading={save.isPending} disabled={isEmpty || name.trim() === ''}>
              {t('shell.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

/** Nothing is looked for, or types that are still to be chosen. */
function saysNothing(match: OwnMatch): boolean {
  return isEmptyMatch(match) || match.turn?.to.length === 0;
}

/** A field left empty says nothing. */
function some<T>(values: readonly T[]): T[] | undefined {
  return values.length > 0 ? [...values] : undefined;
}

function MatchFields(props: { match: OwnMatch; onChange: (match: OwnMatch) => void }): ReactElement {
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

/** Said whole or not at all: a measure without a bound looks for nothing yet. */
function ScoreFields(props: {
  score: OwnMatch['score'];
  onChange: (score: OwnMatch['score']) => void;
}): ReactElement {
  const { t } = useText();
  const [typed, setTyped] = useState<{
    measure: string;
    side: 'at-most' | 'at-least';
    bound: number | '';
  }>(props.score ?? { measure: '', side: 'at-most', bound: '' });
  const change = (part: Partial<typeof typed>) => {
    const next = { ...typed, ...part };
    setTyped(next);
    const { side, bound } = next;
    const measure = next.measure.trim().toLowerCase();
    props.onChange(measure === '' || bound === '' ? undefined : { measure, side, bound: Math.round(bound) });
  };
  return (
    <div className={classes.score}>
      <TextInput
        label={t('cases.own.measure')}
        placeholder={t('cases.own.measureHint')}
        value={typed.measure}
        maxLength={40}
        onChange={(event) => change({ measure: event.currentTarget.value })}
      />
      <NativeSelect
        label={t('cases.own.side')}
        value={typed.side}
        data={(['at-most', 'at-least'] as const).map((value) => ({
          value,
          label: t(`cases.own.side.${value}`),
        }))}
        onChange={(event) =>
          change({ side: event.currentTarget.value === 'at-least' ? 'at-least' : 'at-most' })
        }
      />
      <NumberInput
        label={t('cases.own.bound')}
        min={0}
        max={100}
        allowDecimal={false}
        value={typed.bound}
        onChange={(value) => change({ bound: typedNumber(value) })}
      />
    </div>
  );
}

function CaseFields(props: { rule: Own; onChange: (part: Partial<Own>) => void }): ReactElement {
  const { t } = useText();
  const { data: agents = [] } = useQuery(agentsQuery);
  const { rule, onChange } = props;
  return (
    <div className={classes.pairs}>
      <NativeSelect
        label={t('cases.priority')}
        value={rule.priority}
        data={priorities.map((value) => ({ value, label: t(`cases.priority.${value}`) }))}
        onChange={(event) => {
          const priority = priorities.find((each) => each === event.currentTarget.value);
          if (priority) onChange({ priority });
        }}
      />
      <NativeSelect
        label={t('cases.own.owner')}
        description={t('cases.own.ownerHint')}
        value={rule.owner ?? ''}
        data={[
          { value: '', label: t('cases.own.owner.usual') },
          ...agents.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(event) => onChange({ owner: event.currentTarget.value || null })}
      />
      <TextInput
        label={t('cases.own.skill')}
        description={t('cases.own.skillHint')}
        value={rule.skill ?? ''}
        maxLength={60}
        onChange={(event) => onChange({ skill: event.currentTarget.value || null })}
      />
      <NumberInput
        label={t('cases.own.maxAge')}
        min={1}
        max={8_760}
        allowDecimal={false}
        value={rule.maxAgeHours}
        onChange={(value) => onChange({ maxAgeHours: typedNumber(value) || 1 })}
      />
    </div>
  );
}

/** What this rule alone would have met, with the words of some. */
function OwnPreview({ rule }: { rule: Own }): ReactElement {
  const { t } = useText();
  const [tried, setTried] = useState(rule);
  useEffect(() => {
    const timer = setTimeout(() => setTried(rule), settleMs);
    return () => clearTimeout(timer);
  }, [rule]);
  // Named or not, on or off: what is tried is what it looks for.
  const asked = {
    ...tried,
    isOn: true,
    trigger: { ...tried.trigger, name: tried.trigger.name.trim() || '…' },
  };
  const preview = useQuery({ ...previewQuery([asked]), enabled: !saysNothing(tried.trigger.match) });
  if (preview.error) return <ErrorNote error={preview.error} />;
  if (!preview.data) return <p className={classes.quiet}>{t('cases.own.previewing')}</p>;
  return <Met preview={preview.data} isCounting={preview.isFetching} />;
}

function Met({ preview, isCounting }: { preview: RulesPreview; isCounting: boolean }): ReactElement {
  const { t } = useText();
  const format = useFormat();
  const [own] = preview.perRule;
  const examples = own?.examples ?? [];
  return (
    <div aria-busy={isCounting}>
      <p>
        {t('cases.own.preview', { met: own?.met ?? 0, days: preview.days, cases: preview.cases })}{' '}
        {preview.isCut && t('cases.settings.previewCut')}
      </p>
      {examples.map((example) => (
        <p key={`${example.customerId} ${example.at}`} className={classes.quiet} style={{ fontSize: 14 }}>
          {example.text && <q>{example.text.slice(0, 160)}</q>}{' '}
          {t('cases.settings.example', {
            name: example.name ?? t('cases.noName'),
            date: format.date(example.at),
          })}
        </p>
      ))}
      <p className={classes.quiet} style={{ fontSize: 14 }}>
        {t('cases.own.known')}
      </p>
    </div>
  );
}
