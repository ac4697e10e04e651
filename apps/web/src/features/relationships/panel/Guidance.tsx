import { UnstyledButton } from '@mantine/core';
import type { TypeDescription } from '@rapport/contracts/relations';
import { IconCheck, IconX } from '@tabler/icons-react';
import { type ReactElement, type ReactNode, useState } from 'react';
import { useText } from '../../../i18n/useText.ts';
import classes from './Guidance.module.css';

type Bilingual = { fr: string; en: string };
type Rule = TypeDescription['playbook']['must'][number];

const shownFirst = 3;

/** What they expect, what to do, what not to do: three of each, the rest on demand. */
export function Guidance({ playbook }: { playbook: TypeDescription['playbook'] }): ReactElement {
  const { t } = useText();
  return (
    <>
      <List title={t('relations.expect')} items={playbook.expectations.map((text) => ({ text }))} />
      <List
        title={t('relations.do')}
        items={playbook.must}
        mark={<IconCheck size={16} stroke={2} className={classes.do} aria-hidden />}
      />
      <List
        title={t('relations.dont')}
        items={playbook.mustNot}
        mark={<IconX size={16} stroke={2} className={classes.dont} aria-hidden />}
      />
    </>
  );
}

function List(props: {
  title: string;
  items: readonly (Partial<Rule> & { text: Bilingual })[];
  mark?: ReactNode;
}): ReactElement {
  const { t, language } = useText();
  const [isOpen, setOpen] = useState(false);
  const hidden = props.items.length - shownFirst;
  const shown = isOpen ? props.items : props.items.slice(0, shownFirst);
  return (
    <section className={classes.part}>
      <h2 className={classes.title}>{props.title}</h2>
      <ul className={classes.list}>
        {shown.map((item) => (
          <li key={item.text.en} data-marked={props.mark ? true : undefined}>
            {props.mark}
            <span title={item.why && t('relations.why', { why: item.why[language] })}>
              {item.text[language]}
              {isOpen && item.why && <span className={classes.why}>{item.why[language]}</span>}
            </span>
          </li>
        ))}
      </ul>
      {(hidden > 0 || props.items.some((item) => item.why)) && (
        <UnstyledButton className={classes.more} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen
            ? t('relations.fewer')
            : hidden > 0
              ? t('relations.more', { count: hidden })
              : t('relations.reasons')}
        </UnstyledButton>
      )}
    </section>
  );
}
