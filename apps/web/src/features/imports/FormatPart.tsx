import { Anchor, Collapse } from '@mantine/core';
import type { FileFormat, ImportMapping, ImportPreview } from '@rapport/contracts/imports';
import { type ReactElement, useId, useState } from 'react';
import type { TextKey } from '../../i18n/en/catalogue.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useText, type Write } from '../../i18n/useText.ts';
import { FormatFields } from './FormatFields.tsx';
import classes from './MappingEditor.module.css';
import { exampleDate, unsureAbout } from './mapping.ts';

export const delimiterTexts: Record<NonNullable<FileFormat['delimiter']>, TextKey> = {
  ',': 'imports.format.delimiterComma',
  ';': 'imports.format.delimiterSemicolon',
  '\t': 'imports.format.delimiterTab',
  '|': 'imports.format.delimiterBar',
  ' ': 'imports.format.delimiterSpace',
};

/** How the file is read, as one sentence; the fields behind a link, for the day the sentence is wrong. */
export function FormatPart(props: {
  mapping: ImportMapping;
  findings: ImportPreview['findings'];
  onChange: (mapping: ImportMapping) => void;
}): ReactElement {
  const { t } = useText();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const format = useFormat();
  const unsure = unsureAbout(props.findings);
  return (
    <div className={classes.format}>
      <p className={classes.sentence}>{describeFormat(props.mapping.format, t)}</p>
      {unsure.length > 0 && (
        <p className={classes.unsure}>
          {t('imports.unsure', { what: format.list(unsure.map((about) => t(`imports.about.${about}`))) })}
        </p>
      )}
      <Anchor
        component="button"
        type="button"
        size="sm"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        {t('imports.format.change')}
      </Anchor>
      <Collapse expanded={isOpen} transitionDuration={120} id={id}>
        <FormatFields
          format={props.mapping.format}
          onChange={(format) => props.onChange({ ...props.mapping, format })}
        />
      </Collapse>
    </div>
  );
}

/** "Text in UTF-8, columns separated by commas, dates like 31/12/2024, amounts like 1,234.56, times of Europe/Paris." */
export function describeFormat(format: FileFormat, t: Write): string {
  const encoding = format.encoding.toUpperCase().replace('-BOM', ' (BOM)');
  const delimiter = t(delimiterTexts[format.delimiter ?? ',']);
  const clauses = [
    t(`imports.format.${format.type}`, { encoding, delimiter }),
    format.compression === 'gzip' && t('imports.format.gzip'),
    (format.type === 'delimited' || format.type === 'xlsx') &&
      t(format.hasHeader ? 'imports.format.header' : 'imports.format.noHeader'),
    format.dateFormat !== '' && t('imports.format.dates', { example: exampleDate(format.dateFormat) }),
    t('imports.format.decimals', { example: format.decimal === '.' ? '1,234.56' : '1 234,56' }),
    t('imports.format.zone', { zone: format.timeZone }),
  ];
  return `${clauses.filter((clause) => clause !== false).join(', ')}.`;
}
