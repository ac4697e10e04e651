import { Button, Group, Stack, Textarea, TextInput } from '@mantine/core';
import type { CounterCard } from '@rapport/contracts/counter';
import { type FormEvent, type ReactElement, useState } from 'react';
import { useText } from '../../../i18n/useText.ts';
import { Dictate } from './Dictate.tsx';
import { ThumbDrawer } from './ThumbDrawer.tsx';
import { useWrite } from './useWrite.ts';

/** Notes what they would like, typed or spoken. */
export function WishDrawer(props: { card: CounterCard; onClose: () => void }): ReactElement {
  const { t } = useText();
  const write = useWrite();
  const [product, setProduct] = useState('');
  const [text, setText] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (product.trim() === '') return;
    props.onClose();
    void write({
      path: '/api/v1/counter/wishes',
      customerId: props.card.id,
      body: { product: product.trim(), text: text.trim() },
      done: t('counter.wished'),
      undo: (id) => ({ path: `/api/v1/counter/wishes/${id}`, method: 'PATCH', body: { status: 'dropped' } }),
    });
  };
  return (
    <ThumbDrawer title={t('counter.wishOf', { name: props.card.name ?? '' })} onClose={props.onClose}>
      <form onSubmit={submit}>
        <Stack gap="md">
          <TextInput
            size="lg"
            data-autofocus
            maxLength={200}
            label={t('counter.wishProduct')}
            value={product}
            onChange={(event) => setProduct(event.currentTarget.value)}
          />
          <Textarea
            size="lg"
            autosize
            minRows={1}
            maxRows={6}
            maxLength={1_000}
            label={t('counter.wishText')}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <Group justify="space-between" align="center">
            <Dictate
              onWords={(words) =>
                product === ''
                  ? setProduct(words.slice(0, 200))
                  : setText((before) => [before, words].filter(Boolean).join(' '))
              }
            />
            <Button size="lg" type="submit" disabled={product.trim() === ''}>
              {t('counter.keepWish')}
            </Button>
          </Group>
        </Stack>
      </form>
    </ThumbDrawer>
  );
}
