import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useText } from '../../i18n/useText.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';

/** Before any customer has written: what will be here, and how it comes. */
export function NothingWritten(): ReactElement {
  const { t } = useText();
  return (
    <EmptyState
      title={t('listen.empty.title')}
      action={
        <Button component={Link} to="/imports">
          {t('listen.empty.action')}
        </Button>
      }
      example={t('listen.empty.example')}
    >
      {t('listen.empty.text')}
    </EmptyState>
  );
}
