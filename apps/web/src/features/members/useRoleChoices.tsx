import { type ComboboxItem, Text } from '@mantine/core';
import { roles } from '@rapport/contracts/vocabulary';
import type { ReactNode } from 'react';
import { useMe } from '../../api/me.ts';
import { useText } from '../../i18n/useText.ts';

/** The roles this person may give, each with what it allows. Only an owner makes owners. */
export function useRoleChoices(): {
  data: ComboboxItem[];
  renderOption: (item: { option: ComboboxItem }) => ReactNode;
  comboboxProps: { width: number; position: 'bottom-end'; withinPortal: boolean };
} {
  const { t } = useText();
  const isOwner = useMe().workspace.role === 'owner';
  const mine = roles.filter((role) => isOwner || role !== 'owner');
  const hints = new Map<string, string>(mine.map((role) => [role, t(`words.roleMay.${role}`)]));
  return {
    data: mine.map((role) => ({ value: role, label: t(`words.role.${role}`) })),
    renderOption: ({ option }) => (
      <div>
        {option.label}
        <Text size="xs" c="dimmed">
          {hints.get(option.value)}
        </Text>
      </div>
    ),
    comboboxProps: { width: 280, position: 'bottom-end', withinPortal: true },
  };
}
