import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useText } from '../../i18n/useText.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';

/** What the pages of measures are before anybody answered. */
export function NoAnswers(): ReactElement {
  const { t } = useText();
  return (
    <EmptyState
      title={t('measures.empty.title')}
      action={
        <Button component={Link} to="/imports/new">
          {t('measures.empty.action')}
        </Button>
      }
      example={t('measures.empty.example')}
    >
      {t('measures.empty.text')}
    </EmptyState>
  );
}
