import { Textarea } from '@mantine/core';
import { redact } from '@rapport/core/redact';
import { type ReactElement, useState } from 'react';
import { useText } from '../../i18n/useText.ts';
import classes from './Assistant.module.css';

/** What would be left of a text: worked out here, by what the server runs; it goes nowhere. */
export function LeavingTry(): ReactElement {
  const { t } = useText();
  const [text, setText] = useState('');
  const { text: left, removed } = redact(text, []);
  const count = Object.values(removed).reduce((sum, each) => sum + each, 0);
  return (
    <div className={classes.log}>
      <Textarea
        label={t('assistant.leaving')}
        description={t('assistant.leavingHint')}
        placeholder={t('assistant.leavingExample')}
        value={text}
        maxLength={1_200}
        autosize
        minRows={2}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {text.trim() !== '' && (
        <>
          <p className={classes.left}>{left}</p>
          <p className={classes.quiet} role="status">
            {t('assistant.removed', { count })}
          </p>
        </>
      )}
    </div>
  );
}
