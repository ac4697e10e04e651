import type { TypeDescription } from '@rapport/contracts/relations';
import type { ReactElement } from 'react';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useText } from '../../../i18n/useText.ts';
import { TypeLabel } from '../types/TypeLabel.tsx';
import { useTypeWords } from '../types/useTypeWords.ts';
import classes from './NextTypes.module.css';

/** What a relationship can become in one step: what is worth wishing for and how, then what it drifts to by itself. */
export function NextTypes({ type }: { type: TypeDescription }): ReactElement {
  const { t, language } = useText();
  const format = useFormat();
  const words = useTypeWords();
  const wished = new Set(type.playbook.next.map((next) => next.type));
  const drifts = type.evolutions.filter(
    (one) => one.evolution === 'natural' && !wished.has(one.type) && one.type !== type.type,
  );
  return (
    <section className={classes.part}>
      <h2 className={classes.title}>{t('relations.next')}</h2>
      <ul className={classes.list}>
        {type.playbook.next.map((next) => (
          <li key={next.type}>
            <span className={classes.name}>
              <TypeLabel type={next.type} />
            </span>
            <span className={classes.how}>{next.how[language]}</span>
          </li>
        ))}
      </ul>
      {drifts.length > 0 && (
        <p className={classes.note}>
          {t('relations.drifts', { types: format.list(drifts.map((one) => words.phrase(one.type))) })}
        </p>
      )}
      <p className={classes.note}>
        {t('relations.outOfReach')} {type.limit[language]}
      </p>
    </section>
  );
}
