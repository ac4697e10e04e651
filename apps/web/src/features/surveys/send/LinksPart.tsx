import type { MadeLinks, NewLinkBatch } from '@rapport/contracts/surveySending';
import type { SurveyLanguage } from '@rapport/core/surveys';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { request } from '../../../api/client.ts';
import { useMay } from '../../../api/me.ts';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useText } from '../../../i18n/useText.ts';
import { CopyField } from '../../../ui/CopyField.tsx';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { List } from '../../../ui/List.tsx';
import { linkBatchesQuery } from '../queries.ts';
import { LinkBatchRow } from './LinkBatchRow.tsx';
import { LinksDownload } from './LinksDownload.tsx';
import classes from './LinksPart.module.css';
import { MakeLinksForm } from './MakeLinksForm.tsx';

/** Links that work once: made here, taken away as a file or copied, and revoked. */
export function LinksPart(props: {
  surveyId: string;
  languages: readonly SurveyLanguage[];
  /** For how long links are good unless told. */
  linkDays: number;
}): ReactElement {
  const { surveyId } = props;
  const { t } = useText();
  const mayWrite = useMay('surveys:write');
  const client = useQueryClient();
  const { data, error } = useQuery(linkBatchesQuery(surveyId));
  const make = useMutation({
    mutationFn: (body: NewLinkBatch) =>
      request<MadeLinks>(`/api/v1/surveys/${surveyId}/link-batches`, { method: 'POST', body }),
    onSuccess: () => client.invalidateQueries(linkBatchesQuery(surveyId)),
  });
  return (
    <div className={classes.part}>
      {mayWrite && (
        <MakeLinksForm
          {...props}
          isPending={make.isPending}
          error={make.error}
          onMake={(body) => make.mutate(body)}
        />
      )}
      {make.data && <Made surveyId={surveyId} made={make.data} />}
      {error && <ErrorNote error={error} />}
      {data && data.batches.length > 0 && (
        <List label={t('surveys.links.made')}>
          {data.batches.map((batch) => (
            <LinkBatchRow key={batch.id} surveyId={surveyId} batch={batch} mayWrite={mayWrite} />
          ))}
        </List>
      )}
    </div>
  );
}

/** What was just made, to take away. */
function Made({ surveyId, made }: { surveyId: string; made: MadeLinks }): ReactElement {
  const { t } = useText();
  const format = useFormat();
  return (
    <div className={classes.made} role="status">
      <CopyField
        label={t('surveys.links.ready', { count: made.made, n: format.number(made.made) })}
        description={t('surveys.links.goodUntil', { date: format.dateTime(made.until) })}
        value={made.links.join('\n')}
        lines={Math.min(6, Math.max(2, made.links.length))}
      />
      <div>
        <LinksDownload surveyId={surveyId} batch={made} />
      </div>
    </div>
  );
}
