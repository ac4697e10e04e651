import { Button, Group, Modal, NativeSelect, NumberInput, Stack, TextInput } from '@mantine/core';
import type { OwnMatch } from '@rapport/contracts/caseRules';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { useText } from '../../../i18n/useText.ts';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { notifyDone } from '../../../ui/notify.ts';
import { typedNumber } from '../../../ui/numberFields.ts';
import classes from '../Cases.module.css';
import { priorities } from '../casesSearch.ts';
import { agentsQuery } from '../queries.ts';
import { MatchFields } from './MatchFields.tsx';
import { OwnPreview, saysNothing } from './OwnPreview.tsx';
import { caseSettingsQuery, type Own, putOwnRule } from './queries.ts';
import { TurnFields, usualTurn } from './TurnFields.tsx';

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

/** What a case that it opens is. */
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
