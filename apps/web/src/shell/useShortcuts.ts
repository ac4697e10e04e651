import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { focusSearch } from '../ui/searchFocus.ts';
import { isTyping, nextShortcut } from './shortcuts.ts';
import { useDestinations } from './useDestinations.ts';

/** The keys that work everywhere but in a field: `/`, `?`, `g` then a letter, and ctrl or cmd with k even there. */
export function useShortcuts(open: { help: () => void; palette: () => void }): void {
  const navigate = useNavigate();
  const pages = useDestinations();
  const current = useRef({ open, navigate, pages });
  current.current = { open, navigate, pages };
  useEffect(() => {
    let pending: number | null = null;
    const listen = (event: KeyboardEvent) => {
      const { open, navigate, pages } = current.current;
      const letters = pages.flatMap((page) => page.letter ?? []);
      const wasPending = pending !== null && event.timeStamp - pending < 1_500;
      const action = nextShortcut(
        { key: event.key, isCommand: event.ctrlKey || event.metaKey, isAlternate: event.altKey },
        { isTyping: isTyping(event.target), isAfterG: wasPending, letters },
      );
      pending = action?.kind === 'wait' ? event.timeStamp : null;
      if (!action || action.kind === 'wait') return;
      event.preventDefault();
      if (action.kind === 'help') open.help();
      else if (action.kind === 'palette') open.palette();
      else if (action.kind === 'search') {
        if (!focusSearch()) void navigate({ to: '/customers' });
      } else {
        const page = pages.find((one) => one.letter === action.letter);
        if (page) void navigate({ to: page.to });
      }
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, []);
}
