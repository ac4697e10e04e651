import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import type { CustomerList } from '@rapport/contracts/customers';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { request } from '../../api/client.ts';
import { useText } from '../../i18n/useText.ts';

/** Finds a customer by name, email, phone or id. */
export function CustomerField({ onChange }: { onChange: (id: string | null) => void }): ReactElement {
  const { t } = useText();
  const [text, setText] = useState('');
  const [sought] = useDebouncedValue(text.trim(), 200);
  const { data } = useQuery({
    queryKey: ['customers', 'found', sought],
    queryFn: ({ signal }) =>
      request<CustomerList>('/api/v1/customers', { query: { q: sought, limit: 8 }, signal }),
    enabled: sought !== '',
    placeholderData: keepPreviousData,
  });
  return (
    <Select
      label={t('repair.field.customer')}
      placeholder={t('repair.field.customerExample')}
      searchable
      searchValue={text}
      onSearchChange={setText}
      onChange={onChange}
      // Found by the server, which forgives accents and typing errors.
      filter={({ options }) => options}
      nothingFoundMessage={sought === '' ? undefined : t('repair.field.noCustomer')}
      data={(data?.customers ?? []).map((customer) => ({
        value: customer.id,
        label: customer.name ?? t('customers.noName'),
      }))}
    />
  );
}
