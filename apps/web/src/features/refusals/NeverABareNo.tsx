import { Button, TextInput } from '@mantine/core';
import type { Phrase } from '@rapport/contracts/refusals';
import { type QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactElement, useEffect, useRef, useState } from 'react';
import { useMay } from '../../api/me.ts';
import { useText } from '../../i18n/useText.ts';
import { explainError } from '../../ui/explainError.ts';
import { notifyDone, notifyRefused } from '../../ui/notify.ts';
import { libraryQuery, logRefusal, phrasesFound } from './queries.ts';
import classes from './Refusals.module.css';

const shown = 6;

/**
 * Beside a reply: what one may always say yes to, and, when it has to be no, its reason in one click and the other ways that
 * answer to it, ready to be written.
 */
export function NeverABareNo(props: {
  customerId: string;
  /** Of the reply. */
  language: 'fr' | 'en';
  /** Adds an alternative to the reply. */
  onPropose: (words: string) => void;
}): ReactElement | null {
  const { t, language } = useText();
  const mayWrite = useMay('refusals:write');
  const { data: library } = useQuery({ ...libraryQuery, enabled: mayWrite });
  const [open, setOpen] = useState<'yes' | 'no' | null>(null);
  if (!mayWrite || !library) return null;
  const toggle = (which: 'yes' | 'no') => setOpen(open === which ? null : which);
  return (
    <div className={classes.beside}>
      <Button variant="subtle" size="compact-sm" aria-expanded={open === 'yes'} onClick={() => toggle('yes')}>
        {t('refusals.alwaysYes')}
      </Button>
      <Button variant="subtle" size="compact-sm" aria-expanded={open === 'no'} onClick={() => toggle('no')}>
        {t('refusals.hadToSayNo')}
      </Button>
      {open !== null && library.length === 0 && (
        <p className={classes.hint}>
          {t('refusals.emptyLibrary')} <Link to="/refusals">{t('refusals.toLibrary')}</Link>
        </p>
      )}
      {open === 'yes' && (
        <ul className={classes.yes}>
          {phrasesFound(library, 'always-yes', '').map((phrase) => (
            <li key={phrase.id}>{phrase[language]}</li>
          ))}
        </ul>
      )}
      {open === 'no' && library.length > 0 && (
        <SayNo {...props} library={library} onDone={() => setOpen(null)} />
      )}
    </div>
  );
}

function SayNo(props: {
  customerId: string;
  language: 'fr' | 'en';
  library: readonly Phrase[];
  onPropose: (words: string) => void;
  onDone: () => void;
}): ReactElement {
  const { t, language } = useText();
  const queries = useQueryClient();
  const [sought, setSought] = useState('');
  const [reason, setReason] = useState<Phrase | null>(null);
  const { customerId } = props;
  // The reason alone is enough: whatever is done next but to take it back, the no is kept.
  const unkept = useRef<string | null>(null);
  const choose = (chosen: Phrase | null) => {
    unkept.current = chosen?.id ?? null;
    setReason(chosen);
  };
  useEffect(() => {
    const keepWithout = () => {
      const reasonId = unkept.current;
      unkept.current = null;
      if (reasonId === null) return;
      void logRefusal({ reasonId, alternativeId: null, customerId }).then(
        () => readAnew(queries),
        () => {},
      );
    };
    addEventListener('pagehide', keepWithout);
    return () => {
      removeEventListener('pagehide', keepWithout);
      keepWithout();
    };
  }, [customerId, queries]);
  const log = useMutation({
    mutationFn: (alternative: Phrase | null) => {
      unkept.current = null;
      return logRefusal({
        reasonId: reason?.id ?? '',
        alternativeId: alternative?.id ?? null,
        customerId,
      });
    },
    onSuccess: async (_, alternative) => {
      if (alternative) props.onPropose(alternative[props.language]);
      notifyDone(t('refusals.logged'));
      props.onDone();
      await readAnew(queries);
    },
    onError: (error) => {
      unkept.current = reason?.id ?? null;
      notifyRefused(explainError(error, t).title, explainError(error, t).text);
    },
  });
  const reasons = phrasesFound(props.library, 'reason', sought);
  const alternatives = props.library.filter(
    (phrase) =>
      phrase.sort === 'alternative' && (phrase.forReason === null || phrase.forReason === reason?.id),
  );
  if (reason)
    return (
      <>
        <p className={classes.hint}>{t('refusals.chooseAnother', { reason: reason[language] })}</p>
        <ul className={classes.phrases}>
          {alternatives.map((alternative) => (
            <li key={alternative.id} className={classes.phrase}>
              <span className={classes.words} lang={props.language}>
                {alternative[props.language]}
              </span>
              <Button
                size="compact-sm"
                variant="default"
                disabled={log.isPending}
                onClick={() => log.mutate(alternative)}
              >
                {t('refusals.propose')}
              </Button>
            </li>
          ))}
        </ul>
        <div className={classes.choices}>
          <Button size="compact-sm" variant="subtle" onClick={() => choose(null)}>
            {t('refusals.otherReason')}
          </Button>
          <Button
            size="compact-sm"
            variant="subtle"
            color="gray"
            disabled={log.isPending}
            onClick={() => log.mutate(null)}
          >
            {t('refusals.noOther')}
          </Button>
        </div>
      </>
    );
  return (
    <>
      {props.library.length > shown && (
        <TextInput
          mt="xs"
          size="xs"
          aria-label={t('refusals.searchReason')}
          placeholder={t('refusals.searchReason')}
          value={sought}
          onChange={(event) => setSought(event.currentTarget.value)}
        />
      )}
      <div className={classes.choices}>
        {reasons.slice(0, shown).map((each) => (
          <Button key={each.id} size="compact-sm" variant="default" onClick={() => choose(each)}>
            {each[language]}
          </Button>
        ))}
      </div>
      {reasons.length === 0 && <p className={classes.hint}>{t('refusals.nothingFound')}</p>}
    </>
  );
}

/** A no is on the customer's timeline, and counts. */
async function readAnew(queries: QueryClient): Promise<void> {
  await Promise.all([
    queries.invalidateQueries({ queryKey: ['refusals'] }),
    queries.invalidateQueries({ queryKey: ['customers'] }),
  ]);
}
