import { normaliseHandle } from '@rapport/core/identity';

/** What was typed, as each kind of handle it may be in full. */
export function handlesOf(typed: string, country: string): { kind: string; value: string }[] {
  return ['external', 'email', 'phone', 'card', 'device'].flatMap((kind) => {
    const normalised = normaliseHandle(kind, typed, { defaultCountry: country });
    return normalised.ok ? [{ kind, value: normalised.value }] : [];
  });
}
