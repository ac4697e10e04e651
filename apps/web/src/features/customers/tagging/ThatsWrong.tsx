import { Button, Kbd, Popover } from '@mantine/core';
import type { CustomerPage } from '@rapport/contracts/customers';
import { type ReactElement, useEffect, useState } from 'react';
import { useMay } from '../../../api/me.ts';
import { useText } from '../../../i18n/useText.ts';
import { isTyping } from '../../../shell/shortcuts.ts';
import { explainError } from '../../../ui/explainError.ts';
import { useTypeWords } from '../../relationships/types/useTypeWords.ts';
import classes from './ThatsWrong.module.css';
import { TypePicker } from './TypePicker.tsx';
import { useOpinion } from './useOpinion.ts';

/** "That's wrong": `w`, then Enter takes the likeliest other type, or a letter and Enter another one. */
export function ThatsWrong({ customer }: { customer: CustomerPage }): ReactElement | null {
  const { t } = useText();
  const words = useTypeWords();
  const mayWrite = useMay('customers:write');
  const [isOpen, setOpen] = useState(false);
  const opinion = useOpinion(customer.id);
  useEffect(() => {
    if (!mayWrite) return;
    const listen = (event: KeyboardEvent) => {
      if (event.key !== 'w' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target))
        return;
      event.preventDefault();
      setOpen(true);
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, [mayWrite]);
  if (!mayWrite) return null;
  return (
    <div className={classes.wrong}>
      <Popover
        opened={isOpen}
        onChange={setOpen}
        position="bottom-start"
        shadow="md"
        width={320}
        trapFocus
        returnFocus
      >
        <Popover.Target>
          <Button
            variant="default"
            size="compact-sm"
            rightSection={
              <Kbd size="xs" visibleFrom="sm" aria-hidden>
                w
              </Kbd>
            }
            onClick={() => setOpen(!isOpen)}
          >
            {t('customers.wrong')}
          </Button>
        </Popover.Target>
        <Popover.Dropdown aria-label={t('customers.wrong.title')}>
          <TypePicker
            current={customer.relation?.type ?? null}
            probabilities={customer.relation?.probabilities ?? {}}
            onPick={(type) => {
              setOpen(false);
              opinion.say(type);
            }}
          />
        </Popover.Dropdown>
      </Popover>
      <p className={classes.said} role="status">
        {opinion.waiting && t('customers.wrong.waiting', { phrase: words.phrase(opinion.waiting) })}
        {opinion.kept && t('customers.wrong.kept', { phrase: words.phrase(opinion.kept) })}
        {opinion.error !== null && `${t('customers.wrong.failed')} ${explainError(opinion.error, t).text}`}
      </p>
      {opinion.waiting && (
        <Button variant="subtle" size="compact-sm" onClick={opinion.takeBack}>
          {t('shell.undo')}
        </Button>
      )}
    </div>
  );
}
