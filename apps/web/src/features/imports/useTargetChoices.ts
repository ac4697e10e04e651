import type { ComboboxData } from '@mantine/core';
import { useText } from '../../i18n/useText.ts';
import { propertyName, propertyTarget, targetGroups } from './targets.ts';

/** What a column of this name may mean, for a select. */
export function useTargetChoices(): (header: string, current: string) => ComboboxData {
  const { t } = useText();
  return (header, current) => {
    const properties = [...new Set([propertyName(current) === null ? null : current, propertyTarget(header)])]
      .filter((target) => target !== null)
      .map((target) => ({
        value: target,
        label: t('imports.target.property', { name: propertyName(target) }),
      }));
    return [
      ...targetGroups.map(({ group, targets }) => ({
        group: t(`imports.group.${group}`),
        items: targets.map((target) => ({ value: target, label: t(`imports.target.${target}`) })),
      })),
      {
        group: t('imports.group.else'),
        items: [...properties, { value: 'ignore', label: t('imports.target.ignore') }],
      },
    ];
  };
}
