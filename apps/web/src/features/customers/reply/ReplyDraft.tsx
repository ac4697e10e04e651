import { Button, SegmentedControl, Textarea } from '@mantine/core';
import type { CustomerPage } from '@rapport/contracts/customers';
import { IconPencil } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { useMay } from '../../../api/me.ts';
import { useText } from '../../../i18n/useText.ts';
import { copyText } from '../../../ui/copy.ts';
import { notifyDone } from '../../../ui/notify.ts';
import { correspondenceQuery } from '../../messages/queries.ts';
import { SendReply } from '../../messages/SendReply.tsx';
import { mostSmsParts, smsPartsOf } from '../../messages/smsParts.ts';
import { NeverABareNo } from '../../refusals/NeverABareNo.tsx';
import { surenessOf } from '../../relationships/types/sureness.ts';
import { Breaks } from './Breaks.tsx';
import { useDraft } from './draft.ts';
import classes from './ReplyDraft.module.css';
import { useAnsweredWords } from './useAnsweredWords.ts';
import { useReplyCheck } from './useReplyCheck.ts';

/** A reply being written, and beside it, at each rest of the hand, what it would break with this customer. */
export function ReplyDraft({ customer }: { customer: CustomerPage }): ReactElement {
  const { t } = useText();
  const [draft, setDraft] = useDraft(customer.id);
  const [isOpen, setOpen] = useState(draft !== '');
  if (!isOpen)
    return (
      <Button
        variant="default"
        mb="md"
        leftSection={<IconPencil size={16} stroke={1.7} aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {t(draft === '' ? 'customers.reply.open' : 'customers.reply.goOn')}
      </Button>
    );
  return (
    <Editor
      customer={customer}
      draft={draft}
      onDraft={(next) => {
        setDraft(next);
        // A reply that is taken back is gone on with.
        setOpen(true);
      }}
      onClose={() => {
        setDraft('');
        setOpen(false);
      }}
    />
  );
}

function Editor(props: {
  customer: CustomerPage;
  draft: string;
  onDraft: (draft: string) => void;
  onClose: () => void;
}): ReactElement {
  const { t, language: shown } = useText();
  const { customer, draft } = props;
  const [language, setLanguage] = useState<'fr' | 'en'>(
    customer.language === 'fr' || customer.language === 'en' ? customer.language : shown,
  );
  const context = useAnsweredWords(customer.id);
  const mayWrite = useMay('messages:write');
  const { data: letters } = useQuery(correspondenceQuery(customer.id));
  // As they last wrote, until it is said otherwise.
  const [chosen, setBy] = useState<'email' | 'sms' | null>(null);
  const by = chosen ?? letters?.by ?? 'email';
  const { relation } = customer;
  const isNamed = relation !== null && surenessOf(relation.probability) !== 'unsure';
  const check = useReplyCheck({
    text: draft,
    language,
    context: context ?? undefined,
    relationship: isNamed ? relation.type : undefined,
    hasConsent: consentOf(customer),
  });
  return (
    <section className={classes.draft} aria-label={t('customers.reply.open')}>
      <Textarea
        ref={check.field}
        data-autofocus
        autosize
        minRows={4}
        maxRows={16}
        label={t('customers.reply.title')}
        description={
          context === null ? undefined : t('customers.reply.answering', { words: shortened(context) })
        }
        value={draft}
        onChange={(event) => props.onDraft(event.currentTarget.value)}
        onBlur={check.settle}
      />
      {mayWrite && <Addressed customerId={customer.id} by={by} draft={draft} />}
      <div className={classes.row}>
        <SegmentedControl
          size="xs"
          aria-label={t('customers.reply.language')}
          value={language}
          onChange={(value) => setLanguage(value === 'fr' ? 'fr' : 'en')}
          data={[
            { value: 'fr', label: t('words.language.fr') },
            { value: 'en', label: t('words.language.en') },
          ]}
        />
        {mayWrite && letters?.sms && (
          <SegmentedControl
            size="xs"
            aria-label={t('messages.by')}
            value={by}
            onChange={(value) => setBy(value === 'sms' ? 'sms' : 'email')}
            data={[
              { value: 'sms', label: t('words.channel.sms'), disabled: letters.sms.hasStopped },
              { value: 'email', label: t('words.channel.email'), disabled: letters.to === null },
            ]}
          />
        )}
        <span className={classes.spring} />
        <Button variant="subtle" size="compact-sm" color="gray" onClick={props.onClose}>
          {t('customers.reply.discard')}
        </Button>
        <Button
          size="compact-sm"
          variant={mayWrite ? 'default' : 'filled'}
          disabled={draft.trim() === ''}
          onClick={() => void copyText(draft).then((isCopied) => isCopied && notifyDone(t('shell.copied')))}
        >
          {t('customers.reply.copy')}
        </Button>
        {mayWrite && (
          <SendReply
            customer={customer}
            draft={draft}
            language={language}
            by={by}
            onDraft={props.onDraft}
            onSent={(sent) => draft === sent && props.onClose()}
          />
        )}
      </div>
      <NeverABareNo
        customerId={customer.id}
        language={language}
        onPropose={(words) => props.onDraft(draft.trim() === '' ? words : `${draft.trimEnd()}\n\n${words}`)}
      />
      <Breaks check={check} language={language} />
    </section>
  );
}

/** Where it goes and how it is signed; or why it can't be sent from here. */
function Addressed(props: { customerId: string; by: 'email' | 'sms'; draft: string }): ReactElement | null {
  const { t } = useText();
  const { data } = useQuery(correspondenceQuery(props.customerId));
  if (!data) return null;
  if (props.by === 'sms' && data.sms) {
    const parts = smsPartsOf(props.draft);
    return (
      <p className={classes.addressed}>
        {t('messages.smsTo', { to: data.sms.to })}{' '}
        {parts > mostSmsParts
          ? t('messages.smsTooLong', { parts, most: mostSmsParts })
          : t('messages.smsSize', { letters: props.draft.trim().length, parts })}
        {!data.sms.canSend && ` ${t('messages.noGateway')}`}
      </p>
    );
  }
  const { to, bounced, canSend, signature } = data;
  return (
    <p className={classes.addressed}>
      {to === null
        ? t('messages.noAddress')
        : t('messages.goesTo', { to, signature: signature.replaceAll('\n', ', ') })}
      {bounced !== null && ` ${t('messages.bouncedBefore', { why: bounced })}`}
      {to !== null && !canSend && ` ${t('messages.noServer')}`}
      {data.sms?.hasStopped && ` ${t('messages.smsStopped')}`}
    </p>
  );
}

/** What they last said of promotional messages; undefined when they said nothing. */
function consentOf({ consents }: CustomerPage): boolean | undefined {
  const marketing = consents.filter(({ purpose }) => /marketing|promo|newsletter/i.test(purpose));
  return marketing.length === 0 ? undefined : marketing.some(({ granted }) => granted);
}

const longestShown = 120;

/** On one line, their lines told apart. */
function shortened(words: string): string {
  const line = words.replace(/\s*\n\s*/g, ' / ');
  return line.length <= longestShown ? line : `${line.slice(0, longestShown - 1).trimEnd()}…`;
}
