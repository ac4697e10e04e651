import { Button } from '@mantine/core';
import { playbooks, type TypeKey } from '@rapport/core/relations';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useText } from '../../i18n/useText.ts';
import { useTypeWords } from '../relationships/types/useTypeWords.ts';
import classes from './LearningPage.module.css';
import { cardQuery } from './queries.ts';

/** A relationship to recognise: what it is, what to do and not to do, and customers who are in it. */
export function TypeCard({ type, onPractise }: { type: string; onPractise: () => void }): ReactElement {
  const { t, language } = useText();
  const words = useTypeWords();
  const card = useQuery(cardQuery(type));
  const playbook = playbooks[type as TypeKey];
  return (
    <div className={classes.card}>
      <p className={classes.definition}>{words.definition(type)}</p>
      {playbook && (
        <div className={classes.rules}>
          <Rules title={t('learning.expect')} rules={playbook.expectations.map((each) => each[language])} />
          <Rules title={t('learning.signs')} rules={playbook.warningSigns.map((each) => each[language])} />
          <Rules title={t('learning.do')} rules={playbook.must.map(({ text }) => text[language])} />
          <Rules title={t('learning.dont')} rules={playbook.mustNot.map(({ text }) => text[language])} />
        </div>
      )}
      {card.data && card.data.examples.length > 0 && (
        <>
          <h3>{t('learning.examples')}</h3>
          <ul className={classes.examples}>
            {card.data.examples.map(({ customerId, text, language: spoken }) => (
              <li key={customerId}>
                <blockquote lang={spoken}>{text}</blockquote>
                <Link to="/customers/$customerId" params={{ customerId }}>
                  {t('learning.seeCustomer')}
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
      {card.data && card.data.examples.length === 0 && (
        <p className={classes.quiet}>{t('learning.noExamples')}</p>
      )}
      <Button size="sm" variant="default" onClick={onPractise}>
        {t('learning.practiseThis')}
      </Button>
    </div>
  );
}

function Rules({ title, rules }: { title: string; rules: string[] }): ReactElement {
  return (
    <div>
      <h3>{title}</h3>
      <ul>
        {rules.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
    </div>
  );
}
