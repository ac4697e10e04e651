import {
  Button,
  Checkbox,
  Group,
  SegmentedControl,
  SimpleGrid,
  Stack,
  Textarea,
  TextInput,
} from '@mantine/core';
import type { CounterCard } from '@rapport/contracts/counter';
import { addDays } from '@rapport/core/calendar';
import { type FormEvent, type ReactElement, useState } from 'react';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useText } from '../../../i18n/useText.ts';
import { dayIn } from '../device/keptDay.ts';
import { usePlace } from '../device/place.ts';
import { ThumbDrawer } from './ThumbDrawer.tsx';
import { useWrite } from './useWrite.ts';

const weeks = [2, 4, 8, 12] as const;

/** "When do we meet again": an appointment or a follow-up by the same person, and a handwritten card if it is the occasion. */
export function MeetAgainDrawer(props: { card: CounterCard; onClose: () => void }): ReactElement {
  const { t } = useText();
  const { date } = useFormat();
  const write = useWrite();
  const { desk, name } = usePlace();
  const timeZone = desk?.timeZone ?? 'Europe/Paris';
  const today = dayIn(timeZone, new Date());
  const inWeeks = (count: number) => addDays(today, count * 7);
  const [kind, setKind] = useState<'follow-up' | 'appointment'>('follow-up');
  const [day, setDay] = useState(inWeeks(4));
  const [time, setTime] = useState('');
  const [purpose, setPurpose] = useState('');
  const [hasCard, setHasCard] = useState(false);
  const [words, setWords] = useState('');
  const sendCard = () =>
    write({
      path: '/api/v1/counter/cards',
      customerId: props.card.id,
      body: { text: words.trim() },
      done: t('counter.meet.cardPrinted'),
      undo: null,
    });
  const isReady = day !== '' && day >= today;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!isReady) return;
    props.onClose();
    const one = (body: Record<string, unknown>, done: string) =>
      write({
        path: '/api/v1/counter/agenda',
        customerId: props.card.id,
        body,
        done,
        undo: (id) => ({
          path: `/api/v1/counter/agenda/${id}`,
          method: 'PATCH',
          body: { status: 'cancelled' },
        }),
      });
    await one(
      { kind, day, purpose: purpose.trim(), ...(time !== '' && { time }) },
      t('counter.meet.kept', { date: date(`${day}T12:00:00Z`) }),
    );
    if (hasCard && words.trim() !== '' && props.card.hasAddress) await sendCard();
    else if (hasCard)
      await one(
        { kind: 'card', day: today, purpose: t('counter.meet.cardPurpose') },
        t('counter.meet.cardKept'),
      );
  };
  return (
    <ThumbDrawer title={t('counter.meet.title')} onClose={props.onClose}>
      <form onSubmit={(event) => void submit(event)}>
        <Stack gap="md">
          <SegmentedControl
            size="md"
            fullWidth
            aria-label={t('counter.meet.kind')}
            value={kind}
            onChange={(value) => setKind(value === 'appointment' ? 'appointment' : 'follow-up')}
            data={[
              { value: 'follow-up', label: t('counter.kind.follow-up') },
              { value: 'appointment', label: t('counter.kind.appointment') },
            ]}
          />
          <SimpleGrid cols={{ base: 2, xs: 4 }} spacing="xs" verticalSpacing="xs">
            {weeks.map((count) => (
              <Button
                key={count}
                size="md"
                px="xs"
                aria-label={t('counter.meet.inWeeks', { count })}
                variant={day === inWeeks(count) ? 'light' : 'default'}
                aria-pressed={day === inWeeks(count)}
                onClick={() => setDay(inWeeks(count))}
              >
                {t('counter.meet.weeks', { count })}
              </Button>
            ))}
          </SimpleGrid>
          <Group grow align="flex-start">
            <TextInput
              size="lg"
              type="date"
              label={t('counter.meet.day')}
              min={today}
              error={day !== '' && day < today ? t('counter.meet.past') : undefined}
              value={day}
              onChange={(event) => setDay(event.currentTarget.value)}
            />
            <TextInput
              size="lg"
              type="time"
              label={t('counter.meet.time')}
              value={time}
              onChange={(event) => setTime(event.currentTarget.value)}
            />
          </Group>
          <TextInput
            size="lg"
            maxLength={500}
            label={t('counter.meet.purpose')}
            placeholder={t('counter.meet.purposeExample')}
            value={purpose}
            onChange={(event) => setPurpose(event.currentTarget.value)}
          />
          <Checkbox
            size="md"
            label={t('counter.meet.card')}
            description={props.card.hasAddress ? undefined : t('counter.meet.cardHelp')}
            checked={hasCard}
            onChange={(event) => setHasCard(event.currentTarget.checked)}
          />
          {hasCard && props.card.hasAddress && (
            <Textarea
              size="lg"
              autosize
              minRows={2}
              maxRows={6}
              maxLength={1_000}
              label={t('counter.meet.cardWords')}
              description={t('counter.meet.cardWordsHelp')}
              value={words}
              onChange={(event) => setWords(event.currentTarget.value)}
            />
          )}
          <p style={{ margin: 0 }}>{t('counter.meet.by', { name: name ?? t('counter.place.me') })}</p>
          <Group justify="flex-end">
            <Button size="lg" type="submit" disabled={!isReady}>
              {t('counter.meet.keep')}
            </Button>
          </Group>
        </Stack>
      </form>
    </ThumbDrawer>
  );
}
