import { Button, NativeSelect, TextInput } from '@mantine/core';
import type { LinkBatch, MadeLinks, NewLinkBatch } from '@rapport/contracts/surveys';
import { addDays, instantOf, localTime } from '@rapport/core/calendar';
import { mostLinks, type SurveyLanguage } from '@rapport/core/surveys';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactElement, useState } from 'react';
import { downloadHref, request } from '../../../api/client.ts';
import { useMay, useMe } from '../../../api/me.ts';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useText } from '../../../i18n/useText.ts';
import { BoundedNumber } from '../../../ui/BoundedNumber.tsx';
import { CopyField } from '../../../ui/CopyField.tsx';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { explainError } from '../../../ui/explainError.ts';
import { List, ListRow } from '../../../ui/List.tsx';
import { notifyDone, notifyRefused } from '../../../ui/notify.ts';
import { notifyUndoable } from '../../../ui/notifyUndoable.tsx';
import { linkBatchesQuery } from '../queries.ts';
import classes from './LinksPart.module.css';

const longestDays = 365;

/** Links that work once: made here, taken away as a file or copied, and revoked. */
export function LinksPart(props: {
  surveyId: string;
  languages: readonly SurveyLanguage[];
  /** For how long links are good unless told. */
  linkDays: number;
}): ReactElement {
  const { surveyId } = props;
  const { t } = useText();
  const mayWrite = useMay('surveys:write');
  const client = useQueryClient();
  const { data, error } = useQuery(linkBatchesQuery(surveyId));
  const make = useMutation({
    mutationFn: (body: NewLinkBatch) =>
      request<MadeLinks>(`/api/v1/surveys/${surveyId}/link-batches`, { method: 'POST', body }),
    onSuccess: () => client.invalidateQueries(linkBatchesQuery(surveyId)),
  });
  return (
    <div className={classes.part}>
      {mayWrite && (
        <MakeForm
          {...props}
          isPending={make.isPending}
          error={make.error}
          onMake={(body) => make.mutate(body)}
        />
      )}
      {make.data && <Made surveyId={surveyId} made={make.data} />}
      {error && <ErrorNote error={error} />}
      {data && data.batches.length > 0 && (
        <List label={t('surveys.links.made')}>
          {data.batches.map((batch) => (
            <BatchRow key={batch.id} surveyId={surveyId} batch={batch} mayWrite={mayWrite} />
          ))}
        </List>
      )}
    </div>
  );
}

function MakeForm(props: {
  languages: readonly SurveyLanguage[];
  linkDays: number;
  isPending: boolean;
  error: unknown;
  onMake: (body: NewLinkBatch) => void;
}): ReactElement {
  const { t } = useText();
  const format = useFormat();
  const timeZone = useMe().workspace.timeZone;
  const [today] = useState(() => localTime(Date.now(), timeZone).date);
  const [count, setCount] = useState(20);
  const [language, setLanguage] = useState('');
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const day = String(new FormData(event.currentTarget).get('until'));
    props.onMake({
      count,
      // The last minute of the day, on the workspace's clock.
      until: new Date(instantOf(day, 24 * 60 - 1, timeZone)).toISOString(),
      ...(language !== '' && { language: language as SurveyLanguage }),
    });
  };
  return (
    <form onSubmit={submit} className={classes.form}>
      <BoundedNumber
        label={t('surveys.links.count')}
        description={t('surveys.links.countHint', { most: format.number(mostLinks) })}
        min={1}
        max={mostLinks}
        allowDecimal={false}
        value={count}
        onChange={setCount}
      />
      <TextInput
        name="until"
        type="date"
        required
        withAsterisk={false}
        label={t('surveys.links.until')}
        defaultValue={addDays(today, props.linkDays)}
        min={today}
        max={addDays(today, longestDays)}
      />
      {props.languages.length > 1 && (
        <NativeSelect
          label={t('surveys.links.language')}
          value={language}
          onChange={(event) => setLanguage(event.currentTarget.value)}
          data={[
            { value: '', label: t('surveys.links.browserLanguage') },
            ...props.languages.map((each) => ({ value: each, label: nameOf(each) })),
          ]}
        />
      )}
      {Boolean(props.error) && <ErrorNote error={props.error} />}
      <div>
        <Button type="submit" loading={props.isPending}>
          {t('surveys.links.make', { count, n: format.number(count) })}
        </Button>
      </div>
    </form>
  );
}

/** What was just made, to take away. */
function Made({ surveyId, made }: { surveyId: string; made: MadeLinks }): ReactElement {
  const { t } = useText();
  const format = useFormat();
  return (
    <div className={classes.made} role="status">
      <CopyField
        label={t('surveys.links.ready', { count: made.made, n: format.number(made.made) })}
        description={t('surveys.links.goodUntil', { date: format.dateTime(made.until) })}
        value={made.links.join('\n')}
        lines={Math.min(6, Math.max(2, made.links.length))}
      />
      <div>
        <Download surveyId={surveyId} batch={made} />
      </div>
    </div>
  );
}

function BatchRow(props: { surveyId: string; batch: LinkBatch; mayWrite: boolean }): ReactElement {
  const { surveyId, batch } = props;
  const { t } = useText();
  const format = useFormat();
  const client = useQueryClient();
  const change = useMutation({
    mutationFn: (isRevoked: boolean) =>
      request<LinkBatch>(`/api/v1/surveys/${surveyId}/link-batches/${batch.id}`, {
        method: 'PATCH',
        body: { isRevoked },
      }),
    onSuccess: () => client.invalidateQueries(linkBatchesQuery(surveyId)),
    onError: (error) => {
      const { title, text } = explainError(error, t);
      notifyRefused(title, text);
    },
  });
  const restore = async (): Promise<void> => {
    await change.mutateAsync(false);
    notifyDone(t('surveys.links.restored'));
  };
  const revoke = async (): Promise<void> => {
    await change.mutateAsync(true);
    const unused = batch.made - batch.used;
    notifyUndoable(
      t('surveys.links.revoked', { count: unused, n: format.number(unused) }),
      t('shell.undo'),
      () => restore().catch(() => {}),
    );
  };
  const madeAt = format.dateTime(batch.madeAt);
  return (
    <ListRow
      title={t('surveys.links.counts', {
        count: batch.made,
        n: format.number(batch.made),
        used: format.number(batch.used),
        unused: format.number(batch.made - batch.used),
      })}
      detail={[
        t('surveys.links.madeAt', { date: madeAt }),
        t('surveys.links.goodUntil', { date: format.dateTime(batch.until) }),
        batch.language === null ? null : nameOf(batch.language),
        batch.isRevoked ? t('surveys.links.isRevoked') : null,
      ]
        .filter(Boolean)
        .join(' · ')}
      actions={
        props.mayWrite &&
        (batch.isRevoked ? (
          <Button
            size="xs"
            variant="default"
            loading={change.isPending}
            aria-label={t('surveys.links.restoreOf', { date: madeAt })}
            onClick={() => void restore().catch(() => {})}
          >
            {t('surveys.links.restore')}
          </Button>
        ) : (
          <>
            <Download surveyId={surveyId} batch={batch} ofDate={madeAt} />
            <Button
              size="xs"
              variant="subtle"
              color="gray"
              loading={change.isPending}
              aria-label={t('surveys.links.revokeOf', { date: madeAt })}
              onClick={() => void revoke().catch(() => {})}
            >
              {t('surveys.links.revoke')}
            </Button>
          </>
        ))
      }
    />
  );
}

function Download(props: { surveyId: string; batch: LinkBatch; ofDate?: string }): ReactElement {
  const { t } = useText();
  return (
    <Button
      component="a"
      href={downloadHref(`/api/v1/surveys/${props.surveyId}/link-batches/${props.batch.id}/links.csv`)}
      size="xs"
      variant="default"
      aria-label={props.ofDate === undefined ? undefined : t('surveys.links.csvOf', { date: props.ofDate })}
    >
      {t('surveys.links.csv')}
    </Button>
  );
}

function nameOf(language: SurveyLanguage): string {
  return language === 'fr' ? 'Français' : 'English';
}
