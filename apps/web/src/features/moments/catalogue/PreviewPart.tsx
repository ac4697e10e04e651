import { Button } from '@mantine/core';
import type { MomentDraft, MomentToPreview, Preview } from '@rapport/contracts/moments';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { request } from '../../../api/client.ts';
import { FigureTable } from '../../../charts/FigureTable.tsx';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useText } from '../../../i18n/useText.ts';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { Section } from '../../../ui/Page.tsx';
import { useTypeWords } from '../../relationships/types/useTypeWords.ts';
import { useMomentWords } from '../words/useMomentWords.ts';
import classes from './Catalogue.module.css';

/** What the moment, as it stands on the page, would have done: how often, to whom; before a word of it is written. */
export function PreviewPart({ draft }: { draft: MomentDraft }): ReactElement {
  const { t } = useText();
  const { rule, fits } = draft;
  const look = useMutation({
    mutationFn: () =>
      request<Preview>('/api/v1/moment-previews', {
        method: 'POST',
        body: { rule, fits } satisfies MomentToPreview,
        shape: () => import('@rapport/contracts/moments').then((m) => m.preview),
      }),
  });
  return (
    <Section
      title={t('moments.preview.title')}
      actions={
        <Button variant="default" loading={look.isPending} onClick={() => look.mutate()}>
          {t('moments.edit.preview')}
        </Button>
      }
    >
      {look.error && <ErrorNote error={look.error} />}
      {look.data && <Seen preview={look.data} />}
    </Section>
  );
}

function Seen({ preview }: { preview: Preview }): ReactElement {
  const { t } = useText();
  const format = useFormat();
  const types = useTypeWords();
  const words = useMomentWords();
  const { occasions, people, fitting, looked, customers } = preview;
  if (customers === 0) return <p>{t('moments.preview.nobody')}</p>;
  const known = { looked: format.number(looked), customers: format.number(customers) };
  return (
    <>
      <p>
        {occasions === 0
          ? t('moments.preview.never')
          : t('moments.preview.says', {
              occasions,
              people,
              fitting: format.number(fitting),
              monthly: format.number(fitting / 12, fitting < 120 ? 1 : 0),
            })}{' '}
        {looked < customers
          ? t('moments.preview.sampled', known)
          : t('moments.preview.whole', { customers: known.customers })}
      </p>
      {occasions > 0 && (
        <div className={classes.pair}>
          <FigureTable
            caption={t('moments.preview.months')}
            rows={preview.months}
            keyOf={({ month }) => month}
            columns={[
              {
                header: t('moments.preview.month'),
                cell: ({ month }) => format.month(`${month}-15T12:00:00Z`),
              },
              {
                header: t('moments.preview.occasions'),
                cell: (row) => format.number(row.occasions),
                isFigure: true,
              },
              {
                header: t('moments.preview.fitting'),
                cell: (row) => format.number(row.fitting),
                isFigure: true,
              },
            ]}
          />
          <div>
            <h3 className={classes.name}>{t('moments.preview.people')}</h3>
            <ul className={classes.people}>
              {preview.sample.map((seen) => (
                <li key={`${seen.customerId} ${seen.day}`}>
                  <Link to="/customers/$customerId" params={{ customerId: seen.customerId }}>
                    {seen.name ?? t('customers.noName')}
                  </Link>
                  <p className={classes.detail}>
                    {[
                      format.date(`${seen.day}T12:00:00Z`),
                      words.why(seen.why),
                      seen.type && types.phrase(seen.type),
                      seen.isFitting ? null : t('moments.preview.notFitting'),
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </p>
                </li>
              ))}
            </ul>
          </div>
        </div>
      )}
    </>
  );
}
