import type { ReactElement, ReactNode } from 'react';
import { chooseLanguage } from '../../i18n/activate.ts';
import { useText } from '../../i18n/useText.ts';
import { BrandMark } from '../../shell/BrandMark.tsx';
import { usePageTitle } from '../../ui/Page.tsx';
import classes from './EntryFrame.module.css';

/** The pages before the door: one narrow column, the other language within reach. */
export function EntryFrame(props: { title: string; lead?: ReactNode; children?: ReactNode }): ReactElement {
  const { t, language } = useText();
  usePageTitle(props.title);
  const other = language === 'fr' ? 'en' : 'fr';
  return (
    <div className={classes.frame}>
      <header className={classes.top}>
        <span className={classes.brand}>
          <BrandMark />
          Rapport
        </span>
        <button
          type="button"
          className={classes.language}
          lang={other}
          onClick={() => void chooseLanguage(other)}
        >
          {t('shell.toOtherLanguage')}
        </button>
      </header>
      <main className={classes.column}>
        <h1 className={classes.title}>{props.title}</h1>
        {props.lead && <p className={classes.lead}>{props.lead}</p>}
        {props.children}
      </main>
    </div>
  );
}
