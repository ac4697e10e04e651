import type { Conversation } from '@rapport/contracts/messages';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useFormat } from '../../i18n/useFormat.ts';
import { useText } from '../../i18n/useText.ts';
import classes from './MessagesPage.module.css';

/** One person of the mailbox: who, what was last said, whether they wait. */
export function ConversationRow({ conversation }: { conversation: Conversation }): ReactElement {
  const { t } = useText();
  const format = useFormat();
  const { customerId, name, email, subject, lastAt, lastDirection, lastText, waitingSince, assignedTo } =
    conversation;
  const said = lastText || subject || '';
  return (
    <li>
      <Link to="/messages/$customerId" params={{ customerId }} className={classes.row}>
        <span className={classes.name}>{name ?? email ?? t('customers.noName')}</span>
        <span className={classes.when}>{format.dateTime(lastAt)}</span>
        <span className={classes.words}>
          {lastDirection === 'outbound' ? t('messages.weSaid', { words: said }) : said}
        </span>
        <span className={classes.wait}>
          {waitingSince && t('messages.waits')}
          {assignedTo && ` · ${assignedTo.name}`}
        </span>
      </Link>
    </li>
  );
}
