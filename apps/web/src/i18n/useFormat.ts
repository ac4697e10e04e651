import { useMemo } from 'react';
import { useOptionalMe } from '../api/me.ts';
import { type Formatters, formatters } from './formatters.ts';
import { useText } from './useText.ts';

/** Formatters of the language shown, in the workspace's time zone. */
export function useFormat(): Formatters {
  const { language } = useText();
  const timeZone = useOptionalMe()?.workspace?.timeZone;
  return useMemo(() => formatters(language, timeZone), [language, timeZone]);
}
