import '@mantine/spotlight/styles.layer.css';
import { useMantineColorScheme } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { createSpotlight, Spotlight, type SpotlightActionGroupData } from '@mantine/spotlight';
import type { CustomerList } from '@rapport/contracts/customers';
import { IconSearch } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type ReactElement, useEffect, useMemo, useState } from 'react';
import { request } from '../api/client.ts';
import { useMay } from '../api/me.ts';
import { chooseLanguage } from '../i18n/activate.ts';
import { useText } from '../i18n/useText.ts';
import { useDestinations } from './useDestinations.ts';
import { useSignOut } from './useSignOut.ts';

const [store, palette] = createSpotlight();

/** Everything by name: customers as they are typed, pages, commands. */
export function Palette(props: { onClose: () => void; onHelp: () => void }): ReactElement {
  const { t } = useText();
  const [query, setQuery] = useState('');
  const people = usePeople(query);
  const commands = useCommands(props.onHelp);
  useEffect(() => palette.open(), []);
  useFirstSelected(people.group);
  const wanted = fold(query);
  const found = commands
    .map((group) => ({
      ...group,
      actions: group.actions.filter((action) => fold(action.label ?? '').includes(wanted)),
    }))
    .filter((group) => group.actions.length > 0);
  return (
    <Spotlight
      store={store}
      shortcut={null}
      query={query}
      onQueryChange={setQuery}
      actions={people.group ? [people.group, ...found] : found}
      filter={(_query, actions) => actions}
      nothingFound={t(people.isSearching ? 'shell.waiting' : 'shell.paletteNothing')}
      onSpotlightClose={props.onClose}
      transitionProps={{ duration: 100 }}
      overlayProps={{ backgroundOpacity: 0.35 }}
      scrollable
      attributes={{ content: { 'aria-label': t('shell.palette') } }}
      maxHeight={440}
      searchProps={{
        leftSection: <IconSearch size={18} stroke={1.7} aria-hidden />,
        placeholder: t('shell.paletteHint'),
        'aria-label': t('shell.palette'),
      }}
    />
  );
}

/** Customers come after a moment: the first line is then selected again, so that Enter opens it. */
function useFirstSelected(group: SpotlightActionGroupData | null): void {
  useEffect(() => {
    if (!group) return;
    const { listId } = store.getState();
    const list = document.getElementById(listId);
    list?.querySelector('[data-selected]')?.removeAttribute('data-selected');
    list?.querySelector('[data-action]')?.setAttribute('data-selected', 'true');
    store.updateState((state) => ({ ...state, selected: 0 }));
  }, [group]);
}

function usePeople(query: string): { group: SpotlightActionGroupData | null; isSearching: boolean } {
  const { t } = useText();
  const navigate = useNavigate();
  const wanted = query.trim();
  const [asked] = useDebouncedValue(wanted, 120);
  const isAsking = wanted.length >= 2;
  const { data, isFetching } = useQuery({
    queryKey: ['palette', 'customers', asked],
    queryFn: ({ signal }) =>
      request<CustomerList>('/api/v1/customers', { query: { q: asked, limit: 6 }, signal }),
    enabled: asked.length >= 2,
    placeholderData: keepPreviousData,
  });
  const customers = isAsking ? data?.customers : undefined;
  const title = t('shell.palettePeople');
  const group = useMemo(() => {
    if (!customers || customers.length === 0) return null;
    const actions = customers.map((customer) => ({
      id: customer.id,
      label: customer.name ?? customer.handle ?? customer.id,
      description: customer.name ? (customer.handle ?? undefined) : undefined,
      onClick: () => void navigate({ to: '/customers/$customerId', params: { customerId: customer.id } }),
    }));
    return { group: title, actions };
  }, [customers, title, navigate]);
  return { group, isSearching: isAsking && (isFetching || asked !== wanted) };
}

interface Command {
  id: string;
  label: string;
  onClick: () => void;
}

function useCommands(onHelp: () => void): { group: string; actions: Command[] }[] {
  const { t, language } = useText();
  const navigate = useNavigate();
  const pages = useDestinations();
  const signOut = useSignOut();
  const { setColorScheme } = useMantineColorScheme();
  const mayImport = useMay('imports:write');
  const go = pages.map((page) => ({
    id: page.to,
    label: t(page.text),
    onClick: () => void navigate({ to: page.to }),
  }));
  const extra: Command[] = mayImport
    ? [
        { id: 'import', label: t('imports.newTitle'), onClick: () => void navigate({ to: '/imports/new' }) },
        { id: 'sources', label: t('shell.sources'), onClick: () => void navigate({ to: '/sources' }) },
      ]
    : [];
  return [
    {
      group: t('shell.paletteGo'),
      actions: [
        ...go,
        ...extra,
        { id: 'account', label: t('shell.account'), onClick: () => void navigate({ to: '/account' }) },
      ],
    },
    {
      group: t('shell.paletteDo'),
      actions: [
        {
          id: 'language',
          label: t('shell.toOtherLanguage'),
          onClick: () => void chooseLanguage(language === 'fr' ? 'en' : 'fr'),
        },
        {
          id: 'light',
          label: `${t('shell.colours')} · ${t('shell.coloursLight')}`,
          onClick: () => setColorScheme('light'),
        },
        {
          id: 'dark',
          label: `${t('shell.colours')} · ${t('shell.coloursDark')}`,
          onClick: () => setColorScheme('dark'),
        },
        { id: 'help', label: t('shell.help'), onClick: onHelp },
        { id: 'out', label: t('shell.signOut'), onClick: signOut },
      ],
    },
  ];
}

/** Without case and accents, so that "reglages" finds "Réglages". */
function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
