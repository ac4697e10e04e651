import { Button, Menu } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { CustomerPage } from '@rapport/contracts/customers';
import { fillTemplate } from '@rapport/core/messages';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useMe } from '../../api/me.ts';
import { useText } from '../../i18n/useText.ts';
import { explainError } from '../../ui/explainError.ts';
import { notifyDone, notifyRefused } from '../../ui/notify.ts';
import { underDraft } from '../customers/reply/draft.ts';
import { correspondenceQuery, sendReply, takeBackReply, templatesQuery } from './queries.ts';
import { mostSmsParts, smsPartsOf } from './smsParts.ts';

const undoMs = 10_000;

/** Sends a reply, which can be taken back for ten seconds; begins one from a template. */
export function SendReply(props: {
  customer: CustomerPage;
  draft: string;
  language: 'fr' | 'en';
  by: 'email' | 'sms';
  onDraft: (draft: string) => void;
  /** Told the words that were sent: others may have been written since. */
  onSent: (sent: string) => void;
}): ReactElement | null {
  const { t } = useText();
  const { customer, draft } = props;
  const queries = useQueryClient();
  const { data } = useQuery(correspondenceQuery(customer.id));
  const leavesNow = props.by === 'sms' ? data?.sms?.canSend : data?.canSend;
  const refresh = () => queries.invalidateQueries({ queryKey: ['messages'] });
  const undo = async (id: string, text: string) => {
    notifications.hide(id);
    try {
      await takeBackReply(id);
      props.onDraft(underDraft(customer.id, text));
      notifyDone(t('messages.takenBack'));
    } catch (error) {
      notifyRefused(t('messages.notTakenBack'), (error as Error).message);
    }
    await refresh();
  };
  const sending = useMutation({
    mutationFn: (text: string) => sendReply(customer.id, { text, language: props.language, by: props.by }),
    onSuccess: ({ id }, sent) => {
      props.onSent(sent);
      notifications.show({
        id,
        autoClose: undoMs,
        closeButtonProps: { 'aria-label': t('shell.close') },
        message: (
          <>
            {t(
              leavesNow
                ? 'messages.leaving'
                : props.by === 'sms'
                  ? 'messages.waitsForGateway'
                  : 'messages.waitsForServer',
            )}{' '}
            <Button size="compact-sm" variant="subtle" onClick={() => void undo(id, sent)}>
              {t('shell.undo')}
            </Button>
          </>
        ),
      });
      void refresh();
      setTimeout(() => {
        void refresh();
        void queries.invalidateQueries({ queryKey: ['customer', customer.id, 'timeline'] });
      }, undoMs + 6_000);
    },
    onError: (error) => notifyRefused(t('messages.notSent'), explainError(error, t).text),
  });
  if (!data) return null;
  return (
    <>
      <Templates
        customer={customer}
        language={props.language}
        onChoose={(text) => props.onDraft(joined(draft, text))}
      />
      {(props.by === 'sms' ? data.sms : data.to) ? (
        <Button
          size="compact-sm"
          loading={sending.isPending}
          disabled={draft.trim() === '' || (props.by === 'sms' && smsPartsOf(draft) > mostSmsParts)}
          onClick={() => sending.mutate(draft)}
        >
          {t('messages.send')}
        </Button>
      ) : null}
    </>
  );
}

function Templates(props: {
  customer: CustomerPage;
  language: 'fr' | 'en';
  onChoose: (text: string) => void;
}): ReactElement | null {
  const { t } = useText();
  const { user, workspace } = useMe();
  const { data } = useQuery(templatesQuery);
  const templates = (data ?? []).filter(({ texts }) => texts[props.language] !== '');
  if (templates.length === 0) return null;
  const { traits, name } = props.customer;
  const word = (value: unknown) => (typeof value === 'string' ? value : null);
  const values = {
    name,
    firstName: word(traits.firstName),
    lastName: word(traits.lastName),
    brand: workspace.name,
    staff: user.name,
  };
  return (
    <Menu>
      <Menu.Target>
        <Button size="compact-sm" variant="default">
          {t('messages.useTemplate')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {templates.map((template) => (
          <Menu.Item
            key={template.id}
            onClick={() => props.onChoose(fillTemplate(template.texts[props.language], values).text)}
          >
            {template.name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function joined(draft: string, text: string): string {
  return draft.trim() === '' ? text : `${draft.trimEnd()}\n\n${text}`;
}
