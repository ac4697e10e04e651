import { Button, Group, Modal, Radio, Select, Stack, Textarea, TextInput } from '@mantine/core';
import type { Decision, DoMoment, GestureWay, Proposal } from '@rapport/contracts/moments';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, type ReactElement, useState } from 'react';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useText } from '../../../i18n/useText.ts';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { Waiting } from '../../../ui/Waiting.tsx';
import { meansQuery, proposalQuery } from '../queries.ts';
import { useMomentWords } from '../words/useMomentWords.ts';
import { useAct } from './useAct.ts';

/** Another way, other words: everything is there to be looked at before it leaves. */
export function DoDialog({ decision, onClose }: { decision: Decision; onClose: () => void }): ReactElement {
  const { t } = useText();
  const proposal = useQuery(proposalQuery(decision.id));
  const name = decision.name ?? t('customers.noName');
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('moments.dialog.title', { name })}
      closeButtonProps={{ 'aria-label': t('shell.close') }}
    >
      {proposal.data ? (
        <DoForm proposal={proposal.data} onClose={onClose} />
      ) : proposal.isError ? (
        <ErrorNote error={proposal.error} />
      ) : (
        <Waiting rows={4} height={40} />
      )}
    </Modal>
  );
}

function DoForm({ proposal, onClose }: { proposal: Proposal; onClose: () => void }): ReactElement {
  const { t } = useText();
  const format = useFormat();
  const words = useMomentWords();
  const { decision, texts, open } = proposal;
  const act = useAct(decision);
  const isOpen = (way: GestureWay, closed: string | null) =>
    closed === null || (way === 'card' && closed === 'not-reachable');
  const usual = open.find(({ way, closed }) => way === decision.way && isOpen(way, closed));
  const [way, setWay] = useState<GestureWay>(
    usual?.way ?? open.find((each) => isOpen(each.way, each.closed))?.way ?? 'gift',
  );
  const [own, setOwn] = useState<Partial<Record<GestureWay, string>>>({});
  const [subject, setSubject] = useState(texts.subject);
  const [address, setAddress] = useState(proposal.address.join('\n'));
  const [gift, setGift] = useState<{ giftId: string | null; budgetId: string | null }>({
    giftId: null,
    budgetId: null,
  });
  const text = own[way] ?? (way === 'sms' ? texts.short : texts.body);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const body: DoMoment = {
      way,
      text: text.trim(),
      ...(way === 'email' && { subject: subject.trim() }),
      ...(way === 'card' && {
        address: address
          .split('\n')
          .map((line) => line.trim())
          .filter(Boolean),
      }),
      ...(gift.giftId && way === 'gift' && { giftId: gift.giftId }),
      ...(gift.budgetId && way === 'gift' && { budgetId: gift.budgetId }),
    };
    act.perform.mutate(body, { onSuccess: onClose });
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <p style={{ margin: 0 }}>{words.why(decision.why)}</p>
        <Radio.Group
          label={t('moments.dialog.way')}
          value={way}
          onChange={(value) => setWay(value as GestureWay)}
        >
          <Stack gap={6} mt={4}>
            {open.map(({ way: each, closed, notBefore }) => (
              <Radio
                key={each}
                value={each}
                label={t(`moments.way.${each}`)}
                disabled={!isOpen(each, closed)}
                description={
                  closed !== null
                    ? closed === 'not-reachable'
                      ? t(`moments.notReachable.${each}`)
                      : t(`moments.wayClosed.${closed as 'no-consent'}`)
                    : notBefore && t('moments.notBefore', { time: format.dateTime(notBefore) })
                }
              />
            ))}
          </Stack>
        </Radio.Group>
        {way === 'email' && (
          <TextInput
            label={t('moments.dialog.subject')}
            value={subject}
            maxLength={200}
            required
            withAsterisk={false}
            onChange={(event) => setSubject(event.currentTarget.value)}
          />
        )}
        <Textarea
          label={t('moments.dialog.text')}
          description={t(way === 'call' ? 'moments.dialog.callHint' : 'moments.dialog.textHint')}
          autosize
          minRows={4}
          maxRows={14}
          maxLength={4000}
          required
          withAsterisk={false}
          value={text}
          onChange={(event) => setOwn({ ...own, [way]: event.currentTarget.value })}
        />
        {way === 'card' && (
          <Textarea
            label={t('moments.dialog.address')}
            description={t('moments.dialog.addressHint')}
            autosize
            minRows={3}
            maxRows={7}
            required
            withAsterisk={false}
            value={address}
            onChange={(event) => setAddress(event.currentTarget.value)}
          />
        )}
        {way === 'gift' && <GiftChoice chosen={gift} onChange={setGift} />}
        {act.perform.error && <ErrorNote error={act.perform.error} />}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('shell.cancel')}
          </Button>
          <Button type="submit" loading={act.perform.isPending} disabled={way === 'gift' && !gift.giftId}>
            {t(`moments.do.${way}`)}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function GiftChoice(props: {
  chosen: { giftId: string | null; budgetId: string | null };
  onChange: (chosen: { giftId: string | null; budgetId: string | null }) => void;
}): ReactElement {
  const { t } = useText();
  const format = useFormat();
  const { data } = useQuery(meansQuery);
  const gifts = data?.gifts.filter(({ stock, isRetired }) => stock > 0 && !isRetired) ?? [];
  const money = (cents: number) => format.money(cents, data?.currency ?? 'EUR');
  if (data && gifts.length === 0) return <p style={{ margin: 0 }}>{t('moments.dialog.noGift')}</p>;
  return (
    <>
      <Select
        label={t('moments.dialog.gift')}
        data={gifts.map(({ id, name, costCents, stock }) => ({
          value: id,
          label: t('moments.dialog.giftChoice', { name, cost: money(costCents), stock }),
        }))}
        value={props.chosen.giftId}
        onChange={(giftId) => props.onChange({ ...props.chosen, giftId })}
      />
      {(data?.budgets.length ?? 0) > 0 && (
        <Select
          label={t('moments.dialog.budget')}
          data={data?.budgets.map(({ id, team, allowanceCents, spentCents }) => ({
            value: id,
            label: t('moments.dialog.budgetChoice', { team, left: money(allowanceCents - spentCents) }),
          }))}
          value={props.chosen.budgetId}
          onChange={(budgetId) => props.onChange({ ...props.chosen, budgetId })}
        />
      )}
    </>
  );
}
