import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type ReactElement, useDeferredValue, useState } from 'react';
import { useText } from '../../../i18n/useText.ts';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { usePageTitle } from '../../../ui/Page.tsx';
import { findQuery } from '../queries.ts';
import classes from './CounterHome.module.css';
import { DayPart } from './DayPart.tsx';
import { FindField } from './FindField.tsx';
import { FoundList } from './FoundList.tsx';

/** Before anybody comes: find who is here, or look at who is expected. */
export function CounterHome(): ReactElement {
  const { t } = useText();
  usePageTitle(t('counter.title'));
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const [isOpening, setOpening] = useState(false);
  const asked = useDeferredValue(typed.trim());
  const found = useQuery(findQuery(asked));
  const people = found.data?.customers ?? [];
  const open = (id: string) =>
    void navigate({ to: '/counter/people/$customerId', params: { customerId: id } });
  const isFresh = !found.isPlaceholderData && asked === typed.trim();
  const only = people.length === 1 && isFresh ? people[0] : undefined;
  // A scanner ends with Enter before the answer is there: the one found opens when it comes.
  if (isOpening && isFresh && found.data) {
    setOpening(false);
    if (only) queueMicrotask(() => open(only.id));
  }
  return (
    <div className={classes.home}>
      <h1 className={classes.title}>{t('counter.title')}</h1>
      <FindField
        value={typed}
        onType={(value) => {
          setTyped(value);
          setOpening(false);
        }}
        onEnter={() => (only ? open(only.id) : setOpening(true))}
      />
      {asked === '' ? (
        <DayPart />
      ) : found.error ? (
        <ErrorNote error={found.error} title={t('counter.findFailed')} onRetry={() => void found.refetch()} />
      ) : (
        found.data && <FoundList found={found.data} typed={asked} onOpen={open} />
      )}
    </div>
  );
}
