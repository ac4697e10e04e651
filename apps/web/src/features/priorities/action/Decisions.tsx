import { Button, SegmentedControl, Select, Textarea, TextInput } from '@mantine/core';
import type { Decision, Priority } from '@rapport/contracts/priorities';
import { localTime } from '@rapport/core/calendar';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, type ReactElement, useState } from 'react';
import { request } from '../../../api/client.ts';
import { useMay, useMe } from '../../../api/me.ts';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useText } from '../../../i18n/useText.ts';
import { measuresQuery } from '../../measures/queries.ts';
import { useMeasureWords } from '../../measures/words/useMeasureWords.ts';
import { effectQuery } from '../queries.ts';
import { useActionName } from '../useActionName.ts';
import { keptId, usePriorityChange } from '../usePriorityChange.ts';
import classes from './Action.module.css';

const choices = ['do', 'later', 'no'] as const;

/** What was decided, by whom and when, what the measure did since; and deciding. */
export function Decisions(props: { priority: Priority; onKept: (id: string) => void }): ReactElement {
  const { t } = useText();
  const mayWrite = useMay('measures:write');
  const { decisions } = props.priority;
  const [isDeciding, setDeciding] = useState(false);
  return (
    <section aria-label={t('priorities.decisions')}>
      <h3 className={classes.heading}>{t('priorities.decisions')}</h3>
      {decisions.length === 0 && <p className={classes.note}>{t('priorities.noDecision')}</p>}
      <ul className={classes.list}>
        {decisions.map((decision) => (
          <Decided key={decision.id} decision={decision} mayWrite={mayWrite} />
        ))}
      </ul>
      {mayWrite &&
        (isDeciding ? (
          <Decide
            priority={props.priority}
            onDone={(id) => {
              setDeciding(false);
              props.onKept(id);
            }}
          />
        ) : (
          <div className={classes.buttons}>
            <Button variant="default" onClick={() => setDeciding(true)}>
              {t('priorities.decide')}
            </Button>
          </div>
        ))}
    </section>
  );
}

function Decided({ decision, mayWrite }: { decision: Decision; mayWrite: boolean }): ReactElement {
  const { t } = useText();
  const format = useFormat();
  const remove = usePriorityChange<void>(
    () => request(`/api/v1/priorities/decisions/${decision.id}`, { method: 'DELETE' }),
    t('priorities.decisionRemoved'),
  );
  return (
    <li className={classes.decision}>
      <p>
        {t('priorities.decidedOn', {
          choice: t(`priorities.choice.${decision.choice}`),
          owner: decision.owner,
          date: format.date(`${decision.decidedOn}T12:00:00Z`),
        })}
      </p>
      {decision.reason && <p>{decision.reason}</p>}
      {decision.choice === 'do' && decision.measure && <Effect decision={decision} />}
      {mayWrite && (
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          loading={remove.isPending}
          onClick={() => remove.mutate()}
        >
          {t('priorities.takeBack')}
        </Button>
      )}
    </li>
  );
}

/** Did it work: the measure since, against as long a time before, with the caution that after is not because. */
function Effect({ decision }: { decision: Decision }): ReactElement | null {
  const { t } = useText();
  const format = useFormat();
  const words = useMeasureWords();
  const effect = useQuery(effectQuery(decision.id));
  if (!effect.data)
    return effect.isError ? <p className={classes.note}>{t('priorities.noEffectYet')}</p> : null;
  const { measure, unit, before, since, change, isBeforeReview } = effect.data;
  const shape = { measure, unit, convention: '', scale: { lowest: 0, highest: 0 } };
  return (
    <>
      <p>
        {words.name(measure)} : {words.change(shape, since, before, change)}
      </p>
      <p className={classes.note}>
        {t('priorities.effectNote')}
        {isBeforeReview &&
          decision.reviewOn &&
          ` ${t('priorities.reviewOn', { date: format.date(`${decision.reviewOn}T12:00:00Z`) })}`}
      </p>
    </>
  );
}

function Decide(props: { priority: Priority; onDone: (id: string) => void }): ReactElement {
  const { t } = useText();
  const me = useMe();
  const words = useMeasureWords();
  const shownName = useActionName()(props.priority);
  const { data: measures } = useQuery(measuresQuery({}));
  const [choice, setChoice] = useState<(typeof choices)[number]>('do');
  const [owner, setOwner] = useState(me.user.name);
  const [reason, setReason] = useState('');
  const [decidedOn, setDecidedOn] = useState(() => localTime(Date.now(), me.workspace.timeZone).date);
  const [measure, setMeasure] = useState<string | null>(null);
  const [reviewOn, setReviewOn] = useState('');
  const decide = usePriorityChange<void, string>(
    async () => {
      const id = await keptId(props.priority, shownName);
      await request(`/api/v1/priorities/${id}/decisions`, {
        method: 'POST',
        body: { choice, owner, reason, decidedOn, measure, reviewOn: reviewOn || null },
      });
      return id;
    },
    t('priorities.decisionKept'),
    props.onDone,
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    decide.mutate();
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      <SegmentedControl
        aria-label={t('priorities.decide')}
        value={choice}
        onChange={(value) => setChoice(choices.find((each) => each === value) ?? 'do')}
        data={choices.map((each) => ({ value: each, label: t(`priorities.choice.${each}`) }))}
      />
      <TextInput
        required
        label={t('priorities.owner')}
        value={owner}
        maxLength={120}
        onChange={(event) => setOwner(event.currentTarget.value)}
      />
      <TextInput
        required
        type="date"
        label={t('priorities.date')}
        value={decidedOn}
        onChange={(event) => setDecidedOn(event.currentTarget.value)}
      />
      <Textarea
        label={t('priorities.reason')}
        value={reason}
        maxLength={1000}
        autosize
        minRows={2}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {choice === 'do' && (
        <>
          <Select
            label={t('priorities.measure')}
            description={t('priorities.measureHint')}
            clearable
            data={(measures?.measures ?? []).map((each) => ({
              value: each.measure,
              label: words.name(each.measure),
            }))}
            value={measure}
            onChange={setMeasure}
          />
          <TextInput
            type="date"
            label={t('priorities.review')}
            value={reviewOn}
            onChange={(event) => setReviewOn(event.currentTarget.value)}
          />
        </>
      )}
      <div className={classes.buttons}>
        <Button type="submit" loading={decide.isPending}>
          {t('priorities.record')}
        </Button>
      </div>
    </form>
  );
}
