import { UnstyledButton } from '@mantine/core';
import type { CustomerPage } from '@rapport/contracts/customers';
import { describeContribution } from '@rapport/core/relations';
import { type ReactElement, useState } from 'react';
import { useText, type Write } from '../../../i18n/useText.ts';
import classes from './Because.module.css';
import { Part } from './Part.tsx';
import { quoteOnce } from './quoteOnce.ts';

export type Reason = CustomerPage['because'][number];

const shownFirst = 3;

/** Why: what weighs most, each line leading to its exchange. */
export function Because(props: {
  reasons: readonly Reason[];
  /** What the relation was read with. */
  modelVersion: string | null;
  onShow: (reason: Reason) => void;
}): ReactElement {
  const { t } = useText();
  const [isOpen, setOpen] = useState(false);
  const reasons = quoteOnce(props.reasons);
  const forIt = reasons.filter((reason) => reason.contribution > 0);
  const against = reasons.filter((reason) => reason.contribution < 0);
  const shown = isOpen ? forIt : forIt.slice(0, shownFirst);
  const isLong = forIt.length > shownFirst || against.length > 0;
  return (
    <Part title={t('customers.why')}>
      {forIt.length === 0 && <p className={classes.none}>{t('customers.why.none')}</p>}
      <Reasons reasons={shown} onShow={props.onShow} />
      {isOpen && against.length > 0 && (
        <>
          <h3 className={classes.heading}>{t('customers.why.against')}</h3>
          <Reasons reasons={against} onShow={props.onShow} />
        </>
      )}
      {isOpen && props.modelVersion && <p className={classes.none}>{modelWords(props.modelVersion, t)}</p>}
      {isLong && (
        <UnstyledButton className={classes.more} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? t('customers.why.fewer') : t('customers.why.more', { count: props.reasons.length })}
        </UnstyledButton>
      )}
    </Part>
  );
}

function modelWords(modelVersion: string, t: Write): string {
  const version = /^learnt-(\d+)$/.exec(modelVersion)?.[1];
  return version === undefined ? t('models.readWith.shipped') : t('models.readWith.learnt', { version });
}

function Reasons(props: { reasons: readonly Reason[]; onShow: (reason: Reason) => void }): ReactElement {
  return (
    <ul className={classes.list}>
      {props.reasons.map((reason) => (
        <li key={reason.signal}>
          <ReasonLine reason={reason} onShow={props.onShow} />
        </li>
      ))}
    </ul>
  );
}

function ReasonLine(props: { reason: Reason; onShow: (reason: Reason) => void }): ReactElement {
  const { t, language } = useText();
  const { reason } = props;
  const { signal, value, count } = reason;
  const sentence = describeContribution({ signal, value: value ?? 0, count }, language);
  const weight = Math.abs(reason.contribution);
  const content = (
    <>
      <span>{sentence}</span>
      {reason.excerpt && <q className={classes.excerpt}>{reason.excerpt}</q>}
      <span className={classes.weight}>
        {t('customers.why.pull', { strength: weight > 1.5 ? 'strong' : weight > 0.5 ? 'some' : 'little' })}
      </span>
    </>
  );
  return (
    <UnstyledButton
      className={classes.line}
      title={t('customers.why.show')}
      onClick={() => props.onShow(reason)}
    >
      {content}
    </UnstyledButton>
  );
}
