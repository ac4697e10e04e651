import type { ReactElement } from 'react';
import { useText } from '../../../i18n/useText.ts';
import { familyStyle } from '../../../ui/families.tsx';
import { TypeLabel } from '../../relationships/types/TypeLabel.tsx';
import { useChance } from '../../relationships/types/useChance.ts';
import { useTypeWords } from '../../relationships/types/useTypeWords.ts';
import { likeliest } from './likeliest.ts';
import classes from './SurenessBar.module.css';

/** How sure: the three likeliest types as shares of one bar, named beneath. */
export function SurenessBar({ probabilities }: { probabilities: Record<string, number> }): ReactElement {
  const { t } = useText();
  const chance = useChance();
  const words = useTypeWords();
  const { types, others } = likeliest(probabilities, 3);
  return (
    <section aria-label={t('customers.mark.sureness')}>
      <div className={classes.bar} aria-hidden="true">
        {types.map(({ type, probability }, rank) => (
          <span
            key={type}
            style={{
              width: `${probability * 100}%`,
              background: familyStyle(words.familyOf(type)).colour,
              opacity: [1, 0.65, 0.4][rank],
            }}
          />
        ))}
      </div>
      <ul className={classes.list}>
        {types.map(({ type, probability }) => (
          <li key={type}>
            <TypeLabel type={type} />
            <span className={classes.share}>{chance(probability)}</span>
          </li>
        ))}
        <li className={classes.others}>
          <span>{t('customers.mark.others')}</span>
          <span className={classes.share}>{chance(others)}</span>
        </li>
      </ul>
    </section>
  );
}
