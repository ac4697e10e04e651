import { Anchor, Kbd, Modal } from '@mantine/core';
import { Fragment, type ReactElement } from 'react';
import type { TextKey } from '../i18n/en/catalogue.ts';
import { RichText } from '../i18n/RichText.tsx';
import { useText } from '../i18n/useText.ts';
import classes from './HelpDialog.module.css';

const keys: { keys: string[]; text: TextKey; isTogether?: boolean }[] = [
  { keys: ['/'], text: 'shell.help.keySearch' },
  { keys: ['Ctrl', 'K'], text: 'shell.help.keyPalette', isTogether: true },
  { keys: ['g', 't'], text: 'shell.help.keyToday' },
  { keys: ['g', 'a'], text: 'shell.help.keyCases' },
  { keys: ['g', 'c'], text: 'shell.help.keyCustomers' },
  { keys: ['g', 'b'], text: 'shell.help.keyCounter' },
  { keys: ['g', 'x'], text: 'shell.help.keyMessages' },
  { keys: ['g', 'r'], text: 'shell.help.keyRelationships' },
  { keys: ['g', 'o'], text: 'shell.help.keyMoments' },
  { keys: ['g', 'q'], text: 'shell.help.keySurveys' },
  { keys: ['g', 'w'], text: 'shell.help.keyListen' },
  { keys: ['g', 'e'], text: 'shell.help.keyMeasures' },
  { keys: ['g', 'p'], text: 'shell.help.keyPulse' },
  { keys: ['g', 'd'], text: 'shell.help.keyPriorities' },
  { keys: ['g', 'v'], text: 'shell.help.keyValue' },
  { keys: ['g', 'f'], text: 'shell.help.keyRepair' },
  { keys: ['g', 'i'], text: 'shell.help.keyImports' },
  { keys: ['?'], text: 'shell.help.keyHelp' },
];

const words: { word: TextKey; text: TextKey }[] = [
  { word: 'shell.help.exchange', text: 'shell.help.exchangeText' },
  { word: 'shell.help.relationship', text: 'shell.help.relationshipText' },
  { word: 'shell.help.sureness', text: 'shell.help.surenessText' },
  { word: 'shell.help.value', text: 'shell.help.valueText' },
];

/** The keys and the words, on one page. */
export function HelpDialog({ onClose }: { onClose: () => void }): ReactElement {
  const { t } = useText();
  return (
    <Modal
      closeOnClickOutside
      opened
      onClose={onClose}
      title={t('shell.help.title')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('shell.close') }}
    >
      <h2 className={classes.heading}>{t('shell.help.keys')}</h2>
      <dl className={classes.keys}>
        {keys.map((entry) => (
          <Fragment key={entry.text}>
            <dt>
              {entry.keys.map((key, position) => (
                <Fragment key={key}>
                  {position > 0 && (
                    <span className={classes.then}>{entry.isTogether ? '+' : t('shell.help.then')}</span>
                  )}
                  <Kbd>{key}</Kbd>
                </Fragment>
              ))}
            </dt>
            <dd>{t(entry.text)}</dd>
          </Fragment>
        ))}
      </dl>
      <h2 className={classes.heading}>{t('shell.help.words')}</h2>
      <dl className={classes.words}>
        {words.map((entry) => (
          <div key={entry.word}>
            <dt>{t(entry.word)}</dt>
            <dd>{t(entry.text)}</dd>
          </div>
        ))}
      </dl>
      <p className={classes.more}>
        <RichText
          id="shell.help.api"
          parts={{ link: <Anchor href="/docs" target="_blank" underline="always" inherit /> }}
        />
      </p>
    </Modal>
  );
}
