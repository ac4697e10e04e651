import { Select } from '@mantine/core';
import type { Survey } from '@rapport/contracts/surveys';
import { type ReadChange, readChanges } from '@rapport/core/surveys';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useText } from '../../../i18n/useText.ts';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { Section } from '../../../ui/Page.tsx';
import { Waiting } from '../../../ui/Waiting.tsx';
import { versionQuery } from '../queries.ts';
import { Detail } from './Detail.tsx';
import classes from './Versions.module.css';

/** What differs between two versions, or between one and the draft, question by question. */
export function Compare(props: {
  survey: Survey;
  versions: number[];
  from: number;
  to: number | 'draft';
  onChoose: (pair: { from: number; to: number | 'draft' }) => void;
}): ReactElement {
  const { t, language } = useText();
  const { survey, versions, from, to, onChoose } = props;
  const before = useQuery(versionQuery(survey.id, from));
  const published = useQuery({
    ...versionQuery(survey.id, to === 'draft' ? from : to),
    enabled: to !== 'draft',
  });
  const after = to === 'draft' ? survey.draft : published.data;
  const error = before.error ?? published.error;
  const changes = before.data && after ? readChanges(before.data, after, language) : null;
  const choices = versions.map((n) => ({ value: String(n), label: t('surveys.version', { n }) }));
  return (
    <Section title={t('surveys.whatChanged')}>
      <div className={classes.choices}>
        <Select
          label={t('surveys.compareFrom')}
          allowDeselect={false}
          value={String(from)}
          data={choices}
          onChange={(value) => value && onChoose({ from: Number(value), to })}
        />
        <Select
          label={t('surveys.compareTo')}
          allowDeselect={false}
          value={String(to)}
          data={[{ value: 'draft', label: t('surveys.theDraft') }, ...choices]}
          onChange={(value) => value && onChoose({ from, to: value === 'draft' ? 'draft' : Number(value) })}
        />
      </div>
      {error && !changes && <ErrorNote error={error} />}
      {!error && !changes && <Waiting rows={4} />}
      {changes?.length === 0 && <p className={classes.quiet}>{t('surveys.nothingChanged')}</p>}
      {changes && changes.length > 0 && (
        <>
          <p role="status">{t('surveys.changesInAll', countsOf(changes))}</p>
          <ul className={classes.changes} aria-label={t('surveys.whatChanged')}>
            {changes.map((change) => (
              <Change key={`${change.change} ${change.what} ${change.id}`} change={change} />
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}

function Change({ change: { change, what, name, kind, details } }: { change: ReadChange }): ReactElement {
  const { t } = useText();
  return (
    <li className={classes.change}>
      <p className={classes.what}>
        <span className={classes.kind} data-change={change}>
          {t(`surveys.change.${change}`, { what: t(`surveys.what.${what}`) })}
          {kind && ` · ${t(`surveys.kind.${kind}`)}`}
        </span>{' '}
        {what === 'page' ? t('surveys.page', { n: name }) : name}
      </p>
      {details.length > 0 && (
        <ul className={classes.details}>
          {details.map((detail) => (
            <Detail
              key={`${detail.part} ${detail.language} ${detail.before} ${detail.after}`}
              detail={detail}
            />
          ))}
        </ul>
      )}
    </li>
  );
}

function countsOf(changes: readonly ReadChange[]) {
  const questions = changes.filter(({ what }) => what === 'question');
  const count = (change: ReadChange['change']) => questions.filter((each) => each.change === change).length;
  return {
    added: count('added'),
    removed: count('removed'),
    changed: count('changed'),
    moved: count('moved'),
    others: changes.length - questions.length,
  };
}
