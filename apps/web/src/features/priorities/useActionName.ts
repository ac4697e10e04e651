import type { Priority } from '@rapport/contracts/priorities';
import { useDriverWords } from '../studies/useDriverWords.ts';

/** A proposal is called by its aspect. */
export function useActionName(): (priority: Pick<Priority, 'name' | 'driver' | 'isProposal'>) => string {
  const words = useDriverWords();
  return ({ name, driver, isProposal }) => (isProposal ? words.name(driver) : name);
}
