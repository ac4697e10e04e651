import type { CaseCause, CasePage } from '@rapport/contracts/cases';
import type { ReactElement } from 'react';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useText } from '../../../i18n/useText.ts';
import classes from '../Cases.module.css';
import { useCaseWords } from '../useCaseWords.ts';

/** Everything that the case is there for, in their words; what was done; what they said after. */
export function Causes({ found }: { found: CasePage }): ReactElement {
  const { t } = useText();
  const words = useCaseWords();
  return (
    <>
      <section className={classes.part}>
        <h2>{t('cases.what')}</h2>
        {found.allCauses.map((cause) => (
          <Said key={`${cause.exchangeId} ${cause.at}`} cause={cause} title={words.cause(cause)} />
        ))}
      </section>
      {(found.rootCause || found.done) && (
        <section className={classes.part}>
          <h2>{t('cases.move.doneWhat')}</h2>
          {found.rootCause && (
            <p className={classes.quiet}>
              {t('shell.label', { label: t('cases.move.rootCause') })} {found.rootCause}
            </p>
          )}
          {found.done && <p>{found.done}</p>}
        </section>
      )}
      {(found.after || found.isSettledForThem !== null) && (
        <section className={classes.part}>
          <h2>{t('cases.after')}</h2>
          {found.isSettledForThem !== null && (
            <p>{t(found.isSettledForThem ? 'cases.after.yes' : 'cases.after.no')}</p>
          )}
          {found.after?.text && <Said cause={found.after} title="" />}
        </section>
      )}
    </>
  );
}

function Said({ cause, title }: { cause: CaseCause; title: string }): ReactElement {
  const { t } = useText();
  const format = useFormat();
  const about = [title, cause.channel && t(`words.channel.${cause.channel}`), format.dateTime(cause.at)];
  return (
    <div style={{ marginBottom: 16 }}>
      <span className={classes.quiet}>{about.filter(Boolean).join(' · ')}</span>
      {cause.text && (
        <blockquote
          className={classes.quote}
          style={{ marginInlineStart: 0 }}
          lang={cause.language ?? undefined}
        >
          {cause.text}
        </blockquote>
      )}
    </div>
  );
}
