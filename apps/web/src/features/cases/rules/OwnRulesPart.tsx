import { Button, Switch } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { useText } from '../../../i18n/useText.ts';
import { explainError } from '../../../ui/explainError.ts';
import { List, ListRow } from '../../../ui/List.tsx';
import { notifyRefused } from '../../../ui/notify.ts';
import { notifyUndoable } from '../../../ui/notifyUndoable.tsx';
import { Section } from '../../../ui/Page.tsx';
import classes from '../Cases.module.css';
import { OwnRuleDialog } from './OwnRuleDialog.tsx';
import {
  caseSettingsQuery,
  isOwn,
  type Own,
  previewQuery,
  putOwnRule,
  removeOwnRule,
  type SettingsAnswer,
} from './queries.ts';
import { useMatchWords } from './useMatchWords.ts';

/** The rules that the team wrote, each kept as it is changed. */
export function OwnRulesPart({ settings }: { settings: SettingsAnswer }): ReactElement {
  const { t } = useText();
  const rules = settings.rules.filter(isOwn);
  const [edited, setEdited] = useState<Own | null>(null);
  const { data: preview } = useQuery({ ...previewQuery(settings.rules), enabled: rules.length > 0 });
  return (
    <Section
      title={t('cases.own.title')}
      lead={t('cases.own.lead')}
      actions={
        <Button
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => setEdited(newRule())}
        >
          {t('cases.own.add')}
        </Button>
      }
    >
      {rules.length === 0 && <p className={classes.quiet}>{t('cases.own.empty')}</p>}
      {rules.length > 0 && (
        <List label={t('cases.own.title')}>
          {rules.map((rule) => (
            <OwnRuleRow
              key={rule.key}
              rule={rule}
              met={preview?.perRule.find(({ key }) => key === rule.key)?.met}
              onEdit={() => setEdited(rule)}
            />
          ))}
        </List>
      )}
      {edited && (
        <OwnRuleDialog
          key={edited.key}
          rule={edited}
          isNew={!rules.some(({ key }) => key === edited.key)}
          onClose={() => setEdited(null)}
        />
      )}
    </Section>
  );
}

function OwnRuleRow(props: { rule: Own; met: number | undefined; onEdit: () => void }): ReactElement {
  const { t } = useText();
  const client = useQueryClient();
  const words = useMatchWords();
  const { rule, met } = props;
  const { name, match } = rule.trigger;
  const take = (answer: SettingsAnswer) => client.setQueryData(caseSettingsQuery.queryKey, answer);
  const refuse = (error: unknown) => {
    const { title, text } = explainError(error, t);
    notifyRefused(title, text);
  };
  const change = useMutation({ mutationFn: putOwnRule, onSuccess: take, onError: refuse });
  const remove = useMutation({ mutationFn: removeOwnRule, onError: refuse });
  const onRemove = async () => {
    take(await remove.mutateAsync(rule.key));
    notifyUndoable(t('cases.own.removed', { rule: name }), t('shell.undo'), async () => {
      await putOwnRule(rule).then(take, refuse);
    });
  };
  return (
    <ListRow
      title={name}
      detail={
        <>
          {words(match)}
          <br />
          {[
            t(`cases.priority.${rule.priority}`),
            rule.isOn && met !== undefined ? t('cases.settings.met', { count: met }) : null,
          ]
            .filter(Boolean)
            .join(' · ')}
        </>
      }
      actions={
        <>
          <Switch
            aria-label={t('cases.settings.ruleOn', { rule: name })}
            checked={rule.isOn}
            onChange={(event) => change.mutate({ ...rule, isOn: event.currentTarget.checked })}
          />
          <Button
            size="xs"
            variant="default"
            aria-label={t('cases.own.editOf', { rule: name })}
            onClick={props.onEdit}
          >
            {t('cases.own.edit')}
          </Button>
          <Button
            size="xs"
            variant="subtle"
            color="gray"
            loading={remove.isPending}
            aria-label={t('cases.own.removeOf', { rule: name })}
            onClick={() => void onRemove().catch(() => {})}
          >
            {t('cases.own.remove')}
          </Button>
        </>
      }
    />
  );
}

function newRule(): Own {
  return {
    key: `own-${crypto.randomUUID().slice(0, 13)}`,
    isOn: true,
    trigger: { kind: 'own', name: '', match: {} },
    priority: 'normal',
    skill: null,
    owner: null,
    maxAgeHours: 72,
  };
}
