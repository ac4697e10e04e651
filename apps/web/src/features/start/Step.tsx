import { Anchor } from '@mantine/core';
import { IconCircle, IconCircleCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useText } from '../../i18n/useText.ts';
import classes from './StartPage.module.css';

/** One line of what comes after: ticked once it is done. */
export function Step(props: {
  isDone: boolean;
  to: '/settings' | '/members' | '/relationships';
  title: string;
  text: string;
}): ReactElement {
  const { t } = useText();
  const Icon = props.isDone ? IconCircleCheck : IconCircle;
  return (
    <div className={classes.step} data-done={props.isDone || undefined}>
      <Icon size={20} stroke={1.6} role="img" aria-label={t(props.isDone ? 'start.done' : 'start.todo')} />
      <div>
        <Anchor component={Link} to={props.to} fw={500}>
          {props.title}
        </Anchor>
        <p className={classes.stepText}>{props.text}</p>
      </div>
    </div>
  );
}
