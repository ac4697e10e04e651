import '@fontsource-variable/inter/wght.css';
// In a layer: our own styles win, in whatever order their files arrive.
import '@mantine/core/styles.layer.css';
import '@mantine/notifications/styles.layer.css';
import './ui/global.css';
import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { localStorageColorSchemeManager } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { queryClient } from './api/queryClient.ts';
import { activateLanguage } from './i18n/activate.ts';
import { detectLanguage } from './i18n/language.ts';
import { router } from './router.tsx';
import { Themed } from './ui/Themed.tsx';

const colourSchemes = localStorageColorSchemeManager({ key: 'rapport-colour-scheme' });

await activateLanguage(detectLanguage());

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <I18nProvider i18n={i18n}>
      <Themed colourSchemes={colourSchemes}>
        <QueryClientProvider client={queryClient}>
          <Notifications position="bottom-right" transitionDuration={120} />
          <RouterProvider router={router} />
        </QueryClientProvider>
      </Themed>
    </I18nProvider>
  </StrictMode>,
);
