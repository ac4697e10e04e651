import { Button, Group, Modal, SegmentedControl } from '@mantine/core';
import type { NewSending } from '@rapport/contracts/surveySending';
import type { SurveyLanguage } from '@rapport/core/surveys';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { ownNames } from '../../../i18n/ownNames.ts';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useText } from '../../../i18n/useText.ts';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { Waiting } from '../../../ui/Waiting.tsx';
import { sendingPreviewQuery } from '../queries.ts';
import classes from './SendingDialog.module.css';
import { useReasonsLine } from './useReasonsLine.ts';

/** What is about to be sent, as it will be read, and to how many: what has left is not called back, and who is left in peace is told by reason. */
export function SendingDialog(props: {
  surveyId: string;
  sending: NewSending;
  languages: readonly SurveyLanguage[];
  isPending: boolean;
  error: unknown;
  onSend: (written: number) => void;
  onClose: () => void;
}): ReactElement {
  const { t, language: mine } = useText();
  const format = useFormat();
  const reasonsLine = useReasonsLine();
  const [language, setLanguage] = useState<SurveyLanguage>(
    props.languages.includes(mine) ? mine : (props.languages[0] ?? mine),
  );
  const { data, error } = useQuery(sendingPreviewQuery(props.surveyId, { ...props.sending, language }));
  const leftOut = data ? data.count - data.written : 0;
  return (
    <Modal
      opened
      size="lg"
      onClose={props.onClose}
      title={t('surveys.preview.title')}
      closeButtonProps={{ 'aria-label': t('shell.close') }}
    >
      <div className={classes.body}>
        {props.languages.length > 1 && (
          <SegmentedControl
            aria-label={t('surveys.preview.language')}
            value={language}
            onChange={(value) => setLanguage(value as SurveyLanguage)}
            data={props.languages.map((each) => ({ value: each, label: ownNames[each] }))}
          />
        )}
        {error && <ErrorNote error={error} />}
        {!data && !error && <Waiting rows={6} />}
        {data?.mail && (
          <>
            <p className={classes.subject}>{t('surveys.preview.subject', { subject: data.mail.subject })}</p>
            <iframe
              sandbox=""
              srcDoc={data.mail.html}
              title={t('surveys.preview.message')}
              className={classes.frame}
            />
          </>
        )}
        {data && !data.mail && (
          <p lang={data.language} className={classes.text}>
            {data.text}
          </p>
        )}
        {data && !data.hasGateway && (
          <p role="alert" className={classes.harm}>
            {t('surveys.preview.noGateway')}{' '}
            <Link to="/settings/$part" params={{ part: 'sms' }}>
              {t('surveys.preview.setGateway')}
            </Link>
          </p>
        )}
        {data && !data.hasMailServer && (
          <p role="alert" className={classes.soon}>
            {t('surveys.preview.noMailServer')}{' '}
            <Link to="/settings/$part" params={{ part: 'email' }}>
              {t('surveys.preview.setMailServer')}
            </Link>
          </p>
        )}
        {data?.hasGateway && (
          <p className={classes.count}>
            {t('surveys.preview.count', { count: data.written, n: format.number(data.written) })}
            {data.left.length > 0 && (
              <>
                <br />
                {t('surveys.preview.left', { count: leftOut, n: format.number(leftOut) })}{' '}
                {reasonsLine(data.left)}.
              </>
            )}
            {data.drawn !== null && (
              <>
                <br />
                {t('surveys.preview.drawn', {
                  n: format.number(data.drawn.n),
                  low: format.number(data.drawn.low),
                  high: format.number(data.drawn.high),
                })}
              </>
            )}
          </p>
        )}
        {Boolean(props.error) && <ErrorNote error={props.error} />}
        <Group gap="xs" justify="flex-end">
          <Button variant="default" onClick={props.onClose} data-autofocus>
            {t('shell.cancel')}
          </Button>
          <Button
            loading={props.isPending}
            disabled={!data?.hasGateway || data.written === 0}
            onClick={() => props.onSend(data?.written ?? 0)}
          >
            {t('surveys.preview.send', { count: data?.written ?? 0, n: format.number(data?.written ?? 0) })}
          </Button>
        </Group>
      </div>
    </Modal>
  );
}
