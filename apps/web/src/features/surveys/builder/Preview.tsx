import { SegmentedControl } from '@mantine/core';
import type { SurveyDefinition, SurveyLanguage } from '@rapport/core/surveys';
import { type ReactElement, useEffect, useRef, useState } from 'react';
import { useMe } from '../../../api/me.ts';
import { useText } from '../../../i18n/useText.ts';
import classes from './Builder.module.css';

/** The survey as respondents see it, by the very page they get; it can be answered through, and nothing is sent. */
export function Preview(props: {
  definition: SurveyDefinition;
  language: SurveyLanguage;
  at: string | null;
}): ReactElement {
  const { t } = useText();
  const me = useMe();
  const frame = useRef<HTMLIFrameElement>(null);
  const [isReady, setReady] = useState(false);
  const [width, setWidth] = useState('phone');
  const { definition, language, at } = props;

  useEffect(() => {
    const hear = ({ data, source }: MessageEvent) => {
      if (source === frame.current?.contentWindow && data?.rapportPreviewReady) setReady(true);
    };
    addEventListener('message', hear);
    return () => removeEventListener('message', hear);
  }, []);

  useEffect(() => {
    if (!isReady) return;
    const shown = {
      state: 'open',
      brand: me.workspace?.name ?? '',
      definition,
      version: 1,
      token: '',
      answers: {},
      fullQuotas: [],
      channel: 'link',
      isInvited: false,
      language,
      workspaceId: me.workspace?.id ?? '',
      isPreview: true,
      at,
    };
    frame.current?.contentWindow?.postMessage({ rapportPreview: shown }, location.origin);
  }, [isReady, definition, language, at, me.workspace]);

  return (
    <section className={classes.preview} aria-label={t('surveys.preview')}>
      <div className={classes.previewBar}>
        <span>{t('surveys.previewNote')}</span>
        <SegmentedControl
          size="xs"
          aria-label={t('surveys.previewWidth')}
          value={width}
          onChange={setWidth}
          data={[
            { value: 'phone', label: t('surveys.previewPhone') },
            { value: 'wide', label: t('surveys.previewWide') },
          ]}
        />
      </div>
      <iframe
        ref={frame}
        src="/s/preview"
        title={t('surveys.preview')}
        className={classes.frame}
        data-width={width}
      />
    </section>
  );
}
