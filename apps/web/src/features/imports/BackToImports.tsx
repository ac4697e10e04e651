import { Anchor } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useText } from '../../i18n/useText.ts';

export function BackToImports(): ReactElement {
  const { t } = useText();
  return (
    <Anchor
      component={Link}
      to="/imports"
      size="sm"
      display="inline-flex"
      style={{ alignItems: 'center', gap: 4 }}
      mb="md"
    >
      <IconArrowLeft size={14} aria-hidden />
      {t('imports.title')}
    </Anchor>
  );
}
