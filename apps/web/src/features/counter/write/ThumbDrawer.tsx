import { Drawer } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';
import { useText } from '../../../i18n/useText.ts';
import classes from './ThumbDrawer.module.css';

/** What comes up from under the thumb, and goes back there. */
export function ThumbDrawer(props: {
  title: string;
  onClose: () => void;
  children: ReactNode;
}): ReactElement {
  const { t } = useText();
  return (
    <Drawer
      opened
      onClose={props.onClose}
      position="bottom"
      size="auto"
      title={props.title}
      closeButtonProps={{ 'aria-label': t('shell.close'), size: 'lg' }}
      classNames={{ content: classes.content, body: classes.body }}
    >
      {props.children}
    </Drawer>
  );
}
