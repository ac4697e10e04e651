import type { ReactElement } from 'react';
import { FamilyMark } from '../../../ui/families.tsx';
import classes from './TypeLabel.module.css';
import { useTypeWords } from './useTypeWords.ts';

/** A type with the mark of its family: the mark's hue is never the only thing that tells. */
export function TypeLabel({ type, size = 14 }: { type: string; size?: number }): ReactElement {
  const words = useTypeWords();
  return (
    <span className={classes.label}>
      <FamilyMark family={words.familyOf(type)} size={size} />
      <span>{words.name(type)}</span>
    </span>
  );
}

export function FamilyLabel({ family, size = 14 }: { family: string; size?: number }): ReactElement {
  const words = useTypeWords();
  return (
    <span className={classes.label}>
      <FamilyMark family={family} size={size} />
      <span>{words.familyName(family)}</span>
    </span>
  );
}
