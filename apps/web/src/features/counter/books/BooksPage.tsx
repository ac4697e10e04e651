import { Button, Group, Radio } from '@mantine/core';
import type { Assistant } from '@rapport/contracts/books';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { request } from '../../../api/client.ts';
import { useMay, useMe } from '../../../api/me.ts';
import { useText } from '../../../i18n/useText.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { notifyDone } from '../../../ui/notify.ts';
import { usePageTitle } from '../../../ui/Page.tsx';
import { Waiting } from '../../../ui/Waiting.tsx';
import home from '../home/CounterHome.module.css';
import { assistantsQuery, bookSettingsQuery } from '../queries.ts';
import { sayRefused } from '../write/useWrite.ts';
import { AssistantForm } from './AssistantForm.tsx';
import { BookDrawer } from './BookDrawer.tsx';
import { MoveForm } from './MoveForm.tsx';
import { MovesPart } from './MovesPart.tsx';

/** Who knows whom: each assistant's book, who receives it when they leave, and whom agents may see. */
export function BooksPage(): ReactElement {
  const { t } = useText();
  usePageTitle(t('counter.books.title'));
  const mayManage = useMay('books:manage');
  const maySettle = useMay('settings:manage');
  const me = useMe();
  const { of } = useSearch({ strict: false }) as { of?: string };
  const navigate = useNavigate();
  const assistants = useQuery(assistantsQuery);
  const [edited, setEdited] = useState<Assistant | 'new' | null>(null);
  const [moved, setMoved] = useState<Assistant | null>(null);
  const show = (id: string | undefined) =>
    void navigate({ to: '/counter/books', search: id === undefined ? {} : { of: id } });
  const opened = assistants.data?.find(({ id }) => id === of);
  const add = mayManage && (
    <Button size="md" onClick={() => setEdited('new')}>
      {t('counter.books.add')}
    </Button>
  );
  return (
    <div className={home.home}>
      <div className={home.partHead}>
        <h1 className={home.title}>{t('counter.books.title')}</h1>
        {(assistants.data?.length ?? 0) > 0 && add}
      </div>
      {assistants.error ? (
        <ErrorNote error={assistants.error} onRetry={() => void assistants.refetch()} />
      ) : !assistants.data ? (
        <Waiting rows={5} height={48} />
      ) : assistants.data.length === 0 ? (
        <EmptyState title={t('counter.books.empty')} action={add}>
          {t('counter.books.emptyText')}
        </EmptyState>
      ) : (
        <ul className={home.list}>
          {assistants.data.map((assistant) => (
            <li key={assistant.id} className={home.line} data-plain>
              <span>
                <span className={home.name}>
                  {assistant.name}
                  {assistant.userId === me.user.id && ` ${t('counter.books.you')}`}
                </span>
                <span className={home.quiet}>
                  {[
                    assistant.leftAt && t('counter.books.left'),
                    assistant.sites.map(({ name }) => name).join(', '),
                    t('counter.books.customers', { count: assistant.customers }),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </span>
              <Group gap="xs" justify="flex-end">
                <Button
                  size="md"
                  variant="default"
                  aria-label={t('counter.books.seeOf', { name: assistant.name })}
                  onClick={() => show(assistant.id)}
                >
                  {t('counter.books.see')}
                </Button>
                {mayManage && (
                  <>
                    {assistant.customers > 0 && (
                      <Button
                        size="md"
                        variant={assistant.leftAt ? 'filled' : 'default'}
                        aria-label={t('counter.books.moveOf', { name: assistant.name })}
                        onClick={() => setMoved(assistant)}
                      >
                        {t('counter.books.move')}
                      </Button>
                    )}
                    <Button
                      size="md"
                      variant="default"
                      aria-label={t('counter.books.changeOf', { name: assistant.name })}
                      onClick={() => setEdited(assistant)}
                    >
                      {t('counter.books.change')}
                    </Button>
                  </>
                )}
              </Group>
            </li>
          ))}
        </ul>
      )}
      {maySettle && <SightPart />}
      {mayManage && <MovesPart />}
      {opened && <BookDrawer assistant={opened} onClose={() => show(undefined)} />}
      {edited && (
        <AssistantForm assistant={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />
      )}
      {moved && <MoveForm from={moved} assistants={assistants.data ?? []} onClose={() => setMoved(null)} />}
    </div>
  );
}

/** Whom agents see: everyone, or the customers of their sites and book. */
function SightPart(): ReactElement | null {
  const { t } = useText();
  const client = useQueryClient();
  const { data: settings } = useQuery(bookSettingsQuery);
  if (!settings) return null;
  const change = async (agentsSee: string) => {
    try {
      const changed = await request('/api/v1/books/settings', { method: 'PATCH', body: { agentsSee } });
      client.setQueryData(bookSettingsQuery.queryKey, changed as typeof settings);
      notifyDone(t('counter.sight.saved'));
    } catch (error) {
      sayRefused(error, t);
    }
  };
  return (
    <section className={home.part} aria-labelledby="counter-sight">
      <h2 id="counter-sight" className={home.partTitle}>
        {t('counter.sight.title')}
      </h2>
      <p>{t('counter.sight.text')}</p>
      <Radio.Group
        aria-label={t('counter.sight.title')}
        value={settings.agentsSee}
        onChange={(value) => void change(value)}
      >
        <Group gap="lg">
          <Radio size="md" value="everyone" label={t('counter.sight.everyone')} />
          <Radio size="md" value="site" label={t('counter.sight.site')} />
        </Group>
      </Radio.Group>
    </section>
  );
}
