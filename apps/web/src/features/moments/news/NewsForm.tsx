import { Button, NumberInput, SegmentedControl, Stack, TextInput } from '@mantine/core';
import type { NewProductNews, ProductNews } from '@rapport/contracts/moments';
import { type FormEvent, type ReactElement, useState } from 'react';
import { request } from '../../../api/client.ts';
import { useText } from '../../../i18n/useText.ts';
import { numberIn } from '../../../ui/numberFields.ts';
import { Section } from '../../../ui/Page.tsx';
import { useChange } from '../useChange.ts';

const kinds = ['stopping', 'back'] as const;

/** Says that a product will stop, or is back. */
export function NewsForm(): ReactElement {
  const { t } = useText();
  const [kind, setKind] = useState<NewProductNews['kind']>('stopping');
  const add = useChange(
    (body: NewProductNews) => request<ProductNews>('/api/v1/product-news', { method: 'POST', body }),
    (_added, { name }) => t('moments.news.added', { name }),
  );
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const element = event.currentTarget;
    const form = new FormData(element);
    const word = (field: string) => String(form.get(field) ?? '').trim();
    const day = word('day');
    const body = {
      kind,
      item: word('item'),
      name: word('name') || word('item'),
      fewestPurchases: kind === 'stopping' ? numberIn(form, 'fewest') || 2 : 1,
      ...(day && { day }),
    };
    if (body.item !== '') add.mutate(body, { onSuccess: () => element.reset() });
  };
  return (
    <Section title={t('moments.news.new')}>
      <form onSubmit={submit}>
        <Stack gap="sm" maw={480}>
          <SegmentedControl
            aria-label={t('moments.news.kind')}
            value={kind}
            onChange={(value) => setKind(value === 'back' ? 'back' : 'stopping')}
            data={kinds.map((value) => ({ value, label: t(`moments.news.kind.${value}`) }))}
          />
          <TextInput
            name="item"
            label={t('moments.news.item')}
            description={t('moments.news.itemHint')}
            maxLength={200}
            required
            withAsterisk={false}
          />
          <TextInput
            name="name"
            label={t('moments.news.name')}
            description={t('moments.news.nameHint')}
            maxLength={200}
          />
          <TextInput name="day" type="date" label={t('moments.news.day')} />
          {kind === 'stopping' && (
            <NumberInput
              name="fewest"
              label={t('moments.news.fewest')}
              defaultValue={2}
              min={1}
              max={50}
              allowDecimal={false}
            />
          )}
          <div>
            <Button type="submit" loading={add.isPending}>
              {t('moments.news.add')}
            </Button>
          </div>
        </Stack>
      </form>
    </Section>
  );
}
