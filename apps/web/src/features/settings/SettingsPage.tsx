import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useText } from '../../i18n/useText.ts';
import { List, ListRow } from '../../ui/List.tsx';
import { Page } from '../../ui/Page.tsx';
import { settingsParts } from './parts.ts';

/** What holds for the whole workspace: a line a part, and the way to it. */
export function SettingsPage(): ReactElement {
  const { t } = useText();
  return (
    <Page title={t('settings.title')} lead={t('settings.lead')} width="reading">
      <List label={t('settings.title')}>
        {settingsParts.map(({ id, title, says }) => (
          <ListRow
            key={id}
            title={
              <Link to="/settings/$part" params={{ part: id }}>
                {t(title)}
              </Link>
            }
            detail={t(says)}
          />
        ))}
      </List>
    </Page>
  );
}
