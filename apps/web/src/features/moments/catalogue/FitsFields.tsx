import { Checkbox } from '@mantine/core';
import { families, relationshipTypes } from '@rapport/core/relations';
import type { ReactElement } from 'react';
import { useText } from '../../../i18n/useText.ts';
import { useTypeWords } from '../../relationships/types/useTypeWords.ts';
import classes from './Catalogue.module.css';

/** The relationships a moment fits, by family. */
export function FitsFields(props: {
  fits: readonly string[];
  onChange: (fits: string[]) => void;
}): ReactElement {
  const { t } = useText();
  const words = useTypeWords();
  const { fits, onChange } = props;
  const set = (keys: readonly string[], isOn: boolean) => {
    const others = fits.filter((key) => !keys.includes(key));
    const next = isOn ? [...others, ...keys] : others;
    if (next.length > 0) onChange(next);
  };
  return (
    <div className={classes.families}>
      {families.map(({ key: family }) => {
        const own = relationshipTypes.filter((type) => type.family === family).map(({ key }) => key);
        const chosen = own.filter((key) => fits.includes(key));
        const name = words.familyName(family);
        return (
          <fieldset key={family} className={classes.family} aria-label={name}>
            <Checkbox
              fw={600}
              label={name}
              aria-label={t('moments.edit.family', { name })}
              checked={chosen.length === own.length}
              indeterminate={chosen.length > 0 && chosen.length < own.length}
              onChange={(event) => set(own, event.currentTarget.checked)}
            />
            {own.map((key) => (
              <Checkbox
                key={key}
                size="sm"
                py={3}
                ml="lg"
                label={words.name(key)}
                checked={fits.includes(key)}
                onChange={(event) => set([key], event.currentTarget.checked)}
              />
            ))}
          </fieldset>
        );
      })}
    </div>
  );
}
