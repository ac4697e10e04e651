import type { ReactElement } from 'react';
import { useMe } from '../../api/me.ts';
import { useText } from '../../i18n/useText.ts';
import { PageTabs } from '../../ui/PageTabs.tsx';

const tabs = [
  { to: '/listen', text: 'listen.words', permission: 'verbatims:read' },
  { to: '/listen/topics', text: 'listen.topics', permission: 'verbatims:read' },
  { to: '/listen/taxonomy', text: 'listen.taxonomy', permission: 'verbatims:read' },
  { to: '/listen/desk', text: 'desk.title', permission: 'desk:tag' },
  { to: '/listen/learning', text: 'learning.title', permission: 'desk:tag' },
  { to: '/listen/model', text: 'models.tab', permission: 'desk:manage' },
] as const;

/** The pages about what customers write, side by side. */
export function ListenTabs({ at }: { at: (typeof tabs)[number]['to'] }): ReactElement {
  const { t } = useText();
  const me = useMe();
  const open = tabs
    .filter(({ permission }) => me.permissions.includes(permission))
    .map(({ to, text }) => ({ to, text: t(text) }));
  return <PageTabs label={t('listen.title')} tabs={open} at={at} />;
}
