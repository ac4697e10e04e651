import { Button, Checkbox } from '@mantine/core';
import type { Decision } from '@rapport/contracts/moments';
import { Link } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { useMay } from '../../../api/me.ts';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useText } from '../../../i18n/useText.ts';
import { useTypeWords } from '../../relationships/types/useTypeWords.ts';
import { useMomentWords } from '../words/useMomentWords.ts';
import { DoDialog } from './DoDialog.tsx';
import classes from './Due.module.css';
import { useAct } from './useAct.ts';

/** One person, what is due and why; do it, another way, say nothing. */
export function DueLine(props: {
  decision: Decision;
  isChosen?: boolean;
  onChoose?: ((isChosen: boolean) => void) | undefined;
  /** On the customer's own page. */
  isAlone?: boolean;
}): ReactElement {
  const { t } = useText();
  const format = useFormat();
  const types = useTypeWords();
  const words = useMomentWords();
  const mayAct = useMay('moments:act');
  const [isOpen, setOpen] = useState(false);
  const { decision } = props;
  const act = useAct(decision);
  const name = decision.name ?? t('customers.noName');
  const way = decision.way ?? 'email';
  const action = t(`moments.do.${way}`);
  const needsChoice = way === 'gift';
  return (
    <li className={classes.line} data-plain={props.onChoose === undefined || undefined}>
      {props.onChoose && (
        <Checkbox
          className={classes.choose}
          aria-label={t('moments.due.choose', { name })}
          checked={props.isChosen ?? false}
          onChange={(event) => props.onChoose?.(event.currentTarget.checked)}
        />
      )}
      <div>
        <h2 className={classes.name}>
          {props.isAlone ? (
            words.name(decision.momentName)
          ) : (
            <>
              <Link to="/customers/$customerId" params={{ customerId: decision.customerId }}>
                {name}
              </Link>{' '}
              <span className={classes.moment}>· {words.name(decision.momentName)}</span>
            </>
          )}
        </h2>
        <p className={classes.why}>{words.why(decision.why)}</p>
        <p className={classes.detail}>
          {[
            !props.isAlone && decision.type
              ? t('moments.due.relation', { phrase: types.phrase(decision.type) })
              : null,
            t('moments.due.until', { date: format.date(`${decision.lastDay}T12:00:00Z`) }),
          ]
            .filter((part) => part !== null)
            .join(' · ')}
        </p>
      </div>
      {mayAct && (
        <div className={classes.actions}>
          <Button
            size="sm"
            variant={props.isAlone ? 'filled' : 'default'}
            aria-label={t('moments.due.doFor', { action, name })}
            loading={act.perform.isPending}
            onClick={() => (needsChoice ? setOpen(true) : act.perform.mutate({ way }))}
          >
            {action}
          </Button>
          <Button
            size="sm"
            variant={props.isAlone ? 'default' : 'subtle'}
            aria-label={t('moments.due.anotherFor', { name })}
            onClick={() => setOpen(true)}
          >
            {t('moments.due.another')}
          </Button>
          <Button
            size="sm"
            variant="subtle"
            aria-label={t('moments.due.nothingFor', { name })}
            loading={act.silence.isPending}
            onClick={() => act.silence.mutate(undefined)}
          >
            {t('moments.due.nothing')}
          </Button>
        </div>
      )}
      {isOpen && <DoDialog decision={decision} onClose={() => setOpen(false)} />}
    </li>
  );
}
