import type { ImportPreview } from '@rapport/contracts/imports';
import { type ReactElement, useMemo } from 'react';
import { formatters } from '../../i18n/formatters.ts';
import { useText, type Write } from '../../i18n/useText.ts';
import classes from './MappingEditor.module.css';
import { hasTimeOfDay } from './mapping.ts';

/** The first lines as they will be kept; a problem is named in its own line, with the line as it is in the file. */
export function PreviewTable(props: { preview: ImportPreview; isUpdating: boolean }): ReactElement {
  const { t, language } = useText();
  const { rows, mapping } = props.preview;
  // In the file's own time zone: the times must read as they stand in it.
  const format = useMemo(
    () => formatters(language, mapping.format.timeZone),
    [language, mapping.format.timeZone],
  );
  // A date without a time is kept as midnight UTC: in another zone it could read as the day before.
  const writeTime = hasTimeOfDay(mapping) ? format.dateTime : formatters(language, 'UTC').date;
  const wrong = rows.filter((row) => row.problem !== null).length;
  return (
    <div data-updating={props.isUpdating || undefined} className={classes.preview}>
      <p className={classes.previewSentence} role="status">
        {props.isUpdating
          ? t('imports.preview.updating')
          : wrong === 0
            ? t('imports.preview.allRight', { count: rows.length })
            : t('imports.preview.someWrong', { wrong, count: rows.length })}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className={classes.scroll} tabIndex={0} aria-label={t('imports.preview.title')}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('imports.preview.line')}</th>
              <th scope="col">{t('imports.preview.customer')}</th>
              <th scope="col">{t('imports.preview.at')}</th>
              <th scope="col">{t('imports.preview.kind')}</th>
              <th scope="col" className={classes.figure}>
                {t('imports.preview.amount')}
              </th>
              <th scope="col">{t('imports.preview.summary')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ line, understood, problem, raw }) =>
              understood ? (
                <tr key={line}>
                  <td>{line}</td>
                  <td>
                    {understood.customer ?? (
                      <span className={classes.aside}>{t('imports.preview.noCustomer')}</span>
                    )}
                  </td>
                  <td className={classes.nowrap}>{understood.at ? writeTime(understood.at) : '–'}</td>
                  <td>{t(`words.kind.${understood.kind}`)}</td>
                  <td className={classes.figure}>
                    {understood.amount === null
                      ? '–'
                      : format.amount(
                          understood.amount,
                          understood.currency ?? mapping.defaults.currency ?? null,
                        )}
                  </td>
                  <td>
                    {understood.summary}
                    {problem && <span className={classes.problem}>{problemIn(problem, t)}</span>}
                  </td>
                </tr>
              ) : (
                <tr key={line}>
                  <td>{line}</td>
                  <td colSpan={5}>
                    {problem && <span className={classes.problem}>{problemIn(problem, t)}</span>}
                    <span className={classes.raw}>
                      {t('imports.preview.raw')} : {raw.join(' | ')}
                    </span>
                  </td>
                </tr>
              ),
            )}
          </tbody>
        </table>
      </section>
    </div>
  );
}

/** The column as it is called in the file, where the problem is of one. */
function problemIn(
  { field, message }: NonNullable<ImportPreview['rows'][number]['problem']>,
  t: Write,
): string {
  return field === '' ? message : t('shell.field.says', { name: field, problem: message });
}
