import { Button, CloseButton, Popover } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { type ReactElement, type ReactNode, useState } from 'react';
import { useText } from '../../i18n/useText.ts';
import classes from './Filter.module.css';

/** A filter as a chip: pressing it opens its choices; set, it says what it keeps and can be taken off. */
export function Filter(props: {
  name: string;
  /** What it keeps, when it is set. */
  says: string | null;
  onRemove: () => void;
  children: (close: () => void) => ReactNode;
}): ReactElement {
  const { t } = useText();
  const [isOpen, setOpen] = useState(false);
  const isSet = props.says !== null;
  return (
    <span className={classes.chip} data-set={isSet || undefined}>
      <Popover
        opened={isOpen}
        onChange={setOpen}
        position="bottom-start"
        shadow="md"
        trapFocus
        returnFocus
        width={320}
      >
        <Popover.Target>
          <Button
            variant={isSet ? 'light' : 'default'}
            size="compact-md"
            radius="xl"
            className={classes.button}
            rightSection={isSet ? undefined : <IconChevronDown size={14} aria-hidden />}
            onClick={() => setOpen(!isOpen)}
          >
            {props.says ?? props.name}
          </Button>
        </Popover.Target>
        <Popover.Dropdown aria-label={props.name}>{props.children(() => setOpen(false))}</Popover.Dropdown>
      </Popover>
      {isSet && (
        <CloseButton
          size="sm"
          aria-label={t('customers.remove', { what: props.says })}
          onClick={props.onRemove}
        />
      )}
    </span>
  );
}
