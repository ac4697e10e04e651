import type { ReactElement } from 'react';
import { useText } from '../../../i18n/useText.ts';
import classes from './Story.module.css';
import type { Told } from './storyIn.ts';

/** How it is made, where, by whom. */
export function StoryWords({ told: { words, language } }: { told: Told }): ReactElement {
  const { t } = useText();
  const parts = [
    { name: t('counter.story.how'), text: words.how },
    { name: t('counter.story.where'), text: words.where },
    { name: t('counter.story.who'), text: words.who },
  ].filter(({ text }) => text !== '');
  return (
    <dl className={classes.words}>
      {parts.map(({ name, text }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd lang={language}>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
