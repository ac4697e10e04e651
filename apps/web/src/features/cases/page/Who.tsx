import type { CasePage } from '@rapport/contracts/cases';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useText } from '../../../i18n/useText.ts';
import { Guidance } from '../../relationships/panel/Guidance.tsx';
import { typesQuery } from '../../relationships/queries.ts';
import { surenessOf } from '../../relationships/types/sureness.ts';
import { useChance } from '../../relationships/types/useChance.ts';
import { useTypeWords } from '../../relationships/types/useTypeWords.ts';
import classes from '../Cases.module.css';

/** Who they are to us, in a sentence, and how to behave with them. */
export function Who({ found }: { found: CasePage }): ReactElement {
  const { t } = useText();
  const format = useFormat();
  const chance = useChance();
  const words = useTypeWords();
  const { data: types } = useQuery(typesQuery);
  const { customer } = found;
  const level = surenessOf(customer.probability);
  const isNamed = customer.type !== null && level !== 'unsure';
  const type = isNamed ? types?.types.find((each) => each.type === customer.type) : undefined;
  return (
    <section>
      <h2 style={{ fontSize: 16, margin: 0 }}>{t('cases.who')}</h2>
      <p className={classes.sentence}>{customer.name ?? customer.handle ?? t('cases.noName')}</p>
      <p style={{ margin: '4px 0' }}>
        {isNamed
          ? t('cases.whoSentence', {
              level,
              phrase: words.phrase(customer.type as string),
              chance: chance(customer.probability ?? 0),
            })
          : t('cases.tooEarly')}
      </p>
      <p className={classes.quiet} style={{ margin: 0 }}>
        {t('cases.worth', { value: format.money(customer.valueCents, found.currency) })} ·{' '}
        <Link to="/customers/$customerId" params={{ customerId: customer.id }}>
          {t('cases.openCustomer')}
        </Link>
      </p>
      {type && <Guidance playbook={type.playbook} />}
    </section>
  );
}
