import { UnstyledButton } from '@mantine/core';
import { IconChartDots, IconTable } from '@tabler/icons-react';
import { type ReactElement, type ReactNode, useState } from 'react';
import { useText } from '../i18n/useText.ts';
import classes from './ChartFrame.module.css';

/** A drawing with its table: the same figures, one at a time, the reader chooses. */
export function ChartFrame(props: {
  title: string;
  /** What is said of the drawing, in one or two sentences. */
  lead?: ReactNode;
  /** Choices that change what is drawn. */
  choices?: ReactNode;
  drawing: ReactNode;
  table: ReactNode;
  /** Under it: the method, in small. */
  note?: ReactNode;
  /** Under all, whichever is shown. */
  after?: ReactNode;
}): ReactElement {
  const { t } = useText();
  const [isTable, setTable] = useState(false);
  return (
    <section className={classes.frame} aria-label={props.title}>
      <div className={classes.head}>
        <h2 className={classes.title}>{props.title}</h2>
        <UnstyledButton className={classes.switch} aria-pressed={isTable} onClick={() => setTable(!isTable)}>
          {isTable ? <IconChartDots size={16} aria-hidden /> : <IconTable size={16} aria-hidden />}
          {t(isTable ? 'relationships.asDrawing' : 'relationships.asTable')}
        </UnstyledButton>
      </div>
      {props.lead && <p className={classes.lead}>{props.lead}</p>}
      {props.choices && <div className={classes.choices}>{props.choices}</div>}
      {isTable ? <div className={classes.table}>{props.table}</div> : props.drawing}
      {props.note && <p className={classes.note}>{props.note}</p>}
      {props.after}
    </section>
  );
}
