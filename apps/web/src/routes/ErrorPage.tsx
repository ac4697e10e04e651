import { useRouter } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { ApiError } from '../api/ApiError.ts';
import { useText } from '../i18n/useText.ts';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { Page } from '../ui/Page.tsx';

/** When a page cannot be shown at all. */
export function ErrorPage({ error, reset }: { error: unknown; reset?: () => void }): ReactElement {
  const { t } = useText();
  const router = useRouter();
  // Asking again would only be refused again.
  const isFinal = error instanceof ApiError && ['forbidden', 'not-found'].includes(error.code);
  const retry = () => {
    reset?.();
    void router.invalidate();
  };
  return (
    <Page title={t('shell.error.pageTitle')} width="reading">
      <ErrorNote error={error} onRetry={isFinal ? undefined : retry} />
    </Page>
  );
}

/** The same outside the frame of the workspace, where there is no main landmark yet. */
export function BareErrorPage(props: { error: unknown; reset?: () => void }): ReactElement {
  return (
    <main>
      <ErrorPage {...props} />
    </main>
  );
}
