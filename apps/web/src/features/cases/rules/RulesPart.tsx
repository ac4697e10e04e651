import { Button, Group, NativeSelect, Switch } from '@mantine/core';
import type { RulesPreview } from '@rapport/contracts/caseRules';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useEffect, useState } from 'react';
import { request } from '../../../api/client.ts';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useText } from '../../../i18n/useText.ts';
import { BoundedNumber } from '../../../ui/BoundedNumber.tsx';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { notifyDone } from '../../../ui/notify.ts';
import { Section } from '../../../ui/Page.tsx';
import classes from '../Cases.module.css';
import { priorities } from '../casesSearch.ts';
import { boundOf, withBound } from './bound.ts';
import { isOwn, previewedDays, previewQuery, type Rule, type SettingsAnswer } from './queries.ts';
import { useSaveCaseSettings } from './useSaveCaseSettings.ts';

const settleMs = 600;

/** The rules that came with Rapport, each with what it would have met last month; tried as they change, kept when saved. */
export function RulesPart({ settings }: { settings: SettingsAnswer }): ReactElement {
  const { t } = useText();
  const own = settings.rules.filter(isOwn);
  const kept = settings.rules.filter((rule) => !isOwn(rule));
  const [rules, setRules] = useState<readonly Rule[]>(kept);
  const [tried, setTried] = useState(rules);
  useEffect(() => {
    const timer = setTimeout(() => setTried(rules), settleMs);
    return () => clearTimeout(timer);
  }, [rules]);
  const preview = useQuery(previewQuery([...tried, ...own]));
  const save = useSaveCaseSettings();
  const isChanged = JSON.stringify(rules) !== JSON.stringify(kept);
  const change = (key: string, part: Partial<Rule>) =>
    setRules(rules.map((rule) => (rule.key === key ? { ...rule, ...part } : rule)));
  return (
    <Section title={t('cases.settings.rules')} lead={t('cases.settings.rulesLead')}>
      <div className={classes.ruleHead} aria-hidden>
        <span>{t('cases.settings.bound')}</span>
        <span>{t('cases.priority')}</span>
        <span>{t('cases.settings.maxAge')}</span>
      </div>
      {rules.map((rule) => (
        <RuleRow
          key={rule.key}
          rule={rule}
          met={preview.data?.perRule.find(({ key }) => key === rule.key)}
          onChange={(part) => change(rule.key, part)}
        />
      ))}
      <Preview preview={preview.data} isCounting={preview.isFetching} error={preview.error} />
      <Group gap="md" mt="md">
        <Button
          loading={save.isPending}
          disabled={!isChanged}
          onClick={() => save.mutate({ rules: [...rules, ...own] })}
        >
          {t('shell.save')}
        </Button>
        {isChanged ? (
          <span className={classes.quiet}>{t('shell.unsaved')}</span>
        ) : (
          <OpenThem count={preview.data?.cases ?? 0} />
        )}
      </Group>
    </Section>
  );
}

function RuleRow(props: {
  rule: Rule;
  met: RulesPreview['perRule'][number] | undefined;
  onChange: (part: Partial<Rule>) => void;
}): ReactElement {
  const { t } = useText();
  const format = useFormat();
  const { rule, met, onChange } = props;
  const name = useRuleName()(rule);
  const bound = boundOf(rule.trigger);
  const suffixOf = {
    percent: format.percentSign,
    days: t('cases.settings.daysSuffix'),
    hours: ' h',
    none: undefined,
  };
  const example = rule.isOn ? met?.examples.find(({ text }) => text) : undefined;
  return (
    <div className={classes.rule}>
      <Switch
        aria-label={t('cases.settings.ruleOn', { rule: name })}
        checked={rule.isOn}
        onChange={(event) => onChange({ isOn: event.currentTarget.checked })}
      />
      <div className={classes.ruleText}>
        <p>
          {name}
          {rule.isOn && met && (
            <span className={classes.quiet}> · {t('cases.settings.met', { count: met.met })}</span>
          )}
        </p>
        {example && (
          <p className={classes.quiet} style={{ fontSize: 14 }}>
            <q>{example.text?.slice(0, 120)}</q>{' '}
            {t('cases.settings.example', {
              name: example.name ?? t('cases.noName'),
              date: format.date(example.at),
            })}
          </p>
        )}
      </div>
      {bound ? (
        <BoundedNumber
          size="xs"
          label={t('cases.settings.bound')}
          aria-label={t('cases.settings.boundOf', { rule: name })}
          value={bound.value}
          min={bound.min}
          max={bound.max}
          step={bound.step}
          suffix={suffixOf[bound.unit ?? 'none']}
          onChange={(value) => onChange({ trigger: withBound(rule.trigger, value) })}
        />
      ) : (
        <span />
      )}
      <NativeSelect
        size="xs"
        label={t('cases.priority')}
        aria-label={t('cases.settings.priorityOf', { rule: name })}
        value={rule.priority}
        data={priorities.map((value) => ({ value, label: t(`cases.priority.${value}`) }))}
        onChange={(event) => {
          const priority = priorities.find((each) => each === event.currentTarget.value);
          if (priority) onChange({ priority });
        }}
      />
      <BoundedNumber
        size="xs"
        label={t('cases.settings.maxAge')}
        aria-label={t('cases.settings.maxAgeOf', { rule: name })}
        value={rule.maxAgeHours}
        min={1}
        max={8_760}
        suffix=" h"
        onChange={(maxAgeHours) => onChange({ maxAgeHours })}
      />
    </div>
  );
}

function useRuleName(): (rule: Rule) => string {
  const { t } = useText();
  const format = useFormat();
  return ({ trigger }) => {
    switch (trigger.kind) {
      case 'low-score':
        return t('cases.settings.rule.low-score', {
          measure: trigger.measure.toUpperCase(),
          side: trigger.side === 'at-most' ? 'most' : 'least',
          bound: trigger.bound,
        });
      case 'negative-words':
        return t('cases.settings.rule.negative-words', { strength: format.percent(trigger.strength) });
      case 'second-contact':
        return t('cases.settings.rule.second-contact', { days: trigger.withinDays });
      case 'promise-overdue':
        return t('cases.settings.rule.promise-overdue', { hours: trigger.graceHours });
      case 'turned-hostile':
        return t('cases.settings.rule.turned-hostile', { probability: format.percent(trigger.probability) });
      case 'complaint':
        return t('cases.settings.rule.complaint');
      case 'own':
        return trigger.name;
    }
  };
}

function Preview(props: {
  preview: RulesPreview | undefined;
  isCounting: boolean;
  error: unknown;
}): ReactElement {
  const { t } = useText();
  const format = useFormat();
  const { preview } = props;
  if (props.error) return <ErrorNote error={props.error} />;
  return (
    <p aria-live="polite" aria-busy={props.isCounting}>
      {preview
        ? t('cases.settings.preview', {
            days: preview.days,
            to: format.date(preview.to),
            cases: preview.cases,
            customers: preview.customers,
            exchanges: format.number(preview.exchanges),
          })
        : t('cases.settings.previewing')}{' '}
      {preview?.isCut && t('cases.settings.previewCut')}
    </p>
  );
}

function OpenThem({ count }: { count: number }): ReactElement | null {
  const { t } = useText();
  const client = useQueryClient();
  const open = useMutation({
    mutationFn: () =>
      request<{ opened: number }>('/api/v1/case-settings/openings', {
        method: 'POST',
        body: { days: previewedDays },
      }),
    onSuccess: ({ opened }) => {
      notifyDone(t('cases.settings.opened', { opened }));
      return client.invalidateQueries({ queryKey: ['cases'] });
    },
  });
  if (count === 0) return null;
  return (
    <Button variant="default" loading={open.isPending} onClick={() => open.mutate()}>
      {t('cases.settings.openThem')}
    </Button>
  );
}
