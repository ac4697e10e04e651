import { Button, Select, Textarea, TextInput } from '@mantine/core';
import { type Offer, offers, type Phrase, type PhraseSort } from '@rapport/contracts/refusals';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactElement, useState } from 'react';
import { request } from '../../api/client.ts';
import { useMay } from '../../api/me.ts';
import { useText } from '../../i18n/useText.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Section } from '../../ui/Page.tsx';
import { keepPhrase, phrasesFound } from './queries.ts';
import classes from './Refusals.module.css';

const worthSearching = 6;

/** The phrases of one sort, most used first: searched, worded otherwise, removed, added. */
export function Phrases({ sort, library }: { sort: PhraseSort; library: readonly Phrase[] }): ReactElement {
  const { t } = useText();
  const mayWrite = useMay('refusals:write');
  const [sought, setSought] = useState('');
  const [edited, setEdited] = useState<string | 'new' | null>(null);
  const found = phrasesFound(library, sort, sought);
  const count = library.filter((phrase) => phrase.sort === sort).length;
  const close = () => setEdited(null);
  return (
    <Section
      title={t(`refusals.sort.${sort}`)}
      lead={t(`refusals.sortLead.${sort}`)}
      actions={
        mayWrite && (
          <Button variant="default" onClick={() => setEdited('new')}>
            {t(`refusals.add.${sort}`)}
          </Button>
        )
      }
    >
      {count > worthSearching && (
        <TextInput
          size="xs"
          maw={320}
          aria-label={t('refusals.search', { sort: t(`refusals.sort.${sort}`) })}
          placeholder={t('refusals.searchWords')}
          value={sought}
          onChange={(event) => setSought(event.currentTarget.value)}
        />
      )}
      {edited === 'new' && <PhraseForm phrase={null} sort={sort} library={library} onClose={close} />}
      <ul className={classes.phrases}>
        {found.map((phrase) =>
          edited === phrase.id ? (
            <li key={phrase.id} className={classes.phrase}>
              <PhraseForm phrase={phrase} sort={sort} library={library} onClose={close} />
            </li>
          ) : (
            <PhraseRow
              key={phrase.id}
              phrase={phrase}
              library={library}
              onEdit={mayWrite ? () => setEdited(phrase.id) : null}
            />
          ),
        )}
      </ul>
      {found.length === 0 && <p className={classes.hint}>{t('refusals.nothingFound')}</p>}
    </Section>
  );
}

function PhraseRow(props: {
  phrase: Phrase;
  library: readonly Phrase[];
  onEdit: (() => void) | null;
}): ReactElement {
  const { t, language } = useText();
  const { phrase } = props;
  const other = language === 'fr' ? 'en' : 'fr';
  const reason = props.library.find(({ id }) => id === phrase.forReason);
  const about = [
    phrase.offers && t(`refusals.offer.${phrase.offers}`),
    reason && t('refusals.answersTo', { reason: reason[language] }),
    phrase.sort !== 'always-yes' && t('refusals.uses', { count: phrase.uses }),
  ].filter(Boolean);
  return (
    <li className={classes.phrase}>
      <span className={classes.words}>{phrase[language]}</span>
      {props.onEdit && (
        <Button variant="subtle" size="compact-sm" onClick={props.onEdit}>
          {t('refusals.change')}
        </Button>
      )}
      <span className={classes.other}>
        <span lang={other}>{phrase[other]}</span>
        {about.length > 0 && ` · ${about.join(' · ')}`}
      </span>
    </li>
  );
}

function PhraseForm(props: {
  phrase: Phrase | null;
  sort: PhraseSort;
  library: readonly Phrase[];
  onClose: () => void;
}): ReactElement {
  const { t, language } = useText();
  const queries = useQueryClient();
  const { phrase, sort } = props;
  const [fr, setFr] = useState(phrase?.fr ?? '');
  const [en, setEn] = useState(phrase?.en ?? '');
  const [offered, setOffered] = useState<Offer>(phrase?.offers ?? 'other');
  const [forReason, setForReason] = useState<string | null>(phrase?.forReason ?? null);
  const done = async () => {
    props.onClose();
    await queries.invalidateQueries({ queryKey: ['refusals'] });
  };
  const keep = useMutation({
    mutationFn: () => keepPhrase(phrase?.id ?? null, { sort, fr, en, offers: offered, forReason }),
    onSuccess: done,
  });
  const remove = useMutation({
    mutationFn: () => request(`/api/v1/refusals/library/${phrase?.id}`, { method: 'DELETE' }),
    onSuccess: done,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    keep.mutate();
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      <Textarea
        autosize
        autoFocus
        label={t('words.language.fr')}
        value={fr}
        onChange={(event) => setFr(event.currentTarget.value)}
      />
      <Textarea
        autosize
        label={t('words.language.en')}
        value={en}
        onChange={(event) => setEn(event.currentTarget.value)}
      />
      {sort === 'alternative' && (
        <>
          <Select
            label={t('refusals.offers')}
            allowDeselect={false}
            value={offered}
            onChange={(value) => value && setOffered(value as Offer)}
            data={offers.map((each) => ({ value: each, label: t(`refusals.offer.${each}`) }))}
          />
          <Select
            label={t('refusals.forReason')}
            placeholder={t('refusals.anyReason')}
            clearable
            value={forReason}
            onChange={setForReason}
            data={props.library
              .filter((each) => each.sort === 'reason')
              .map((each) => ({ value: each.id, label: each[language] }))}
          />
        </>
      )}
      {(keep.error ?? remove.error) && <ErrorNote error={keep.error ?? remove.error} />}
      <div className={classes.choices}>
        <Button
          type="submit"
          size="compact-sm"
          disabled={fr.trim() === '' || en.trim() === ''}
          loading={keep.isPending}
        >
          {t('refusals.keep')}
        </Button>
        <Button size="compact-sm" variant="subtle" onClick={props.onClose}>
          {t('shell.cancel')}
        </Button>
        {phrase && (
          <Button
            size="compact-sm"
            variant="subtle"
            color="red"
            loading={remove.isPending}
            onClick={() => remove.mutate()}
          >
            {t('refusals.remove')}
          </Button>
        )}
      </div>
    </form>
  );
}
