import { families } from '@rapport/core/relations';
import { useTypeWords } from '../../relationships/types/useTypeWords.ts';

/** Types of relationship to choose from, by family. */
export function useTypeOptions(): { group: string; items: { value: string; label: string }[] }[] {
  const types = useTypeWords();
  return families.map(({ key }) => ({
    group: types.familyName(key),
    items: types.shown
      .filter(({ family }) => family === key)
      .map((type) => ({ value: type.key, label: types.name(type.key) })),
  }));
}
