import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useText } from '../i18n/useText.ts';
import { Page } from '../ui/Page.tsx';

export function NotFoundPage(): ReactElement {
  const { t } = useText();
  return (
    <Page title={t('shell.notFound.title')} lead={t('shell.notFound.text')} width="reading">
      <Button component={Link} to="/today" mt="lg">
        {t('shell.notFound.action')}
      </Button>
    </Page>
  );
}

/** The same outside the frame of the workspace, where there is no main landmark yet. */
export function BareNotFoundPage(): ReactElement {
  return (
    <main>
      <NotFoundPage />
    </main>
  );
}
