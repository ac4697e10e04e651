import { Button, SegmentedControl } from '@mantine/core';
import {
  pathThrough,
  type Question,
  type SurveyDefinition,
  type SurveyLanguage,
} from '@rapport/core/surveys';
import { type ReactElement, useEffect, useMemo, useRef, useState } from 'react';
import { useMe } from '../../../api/me.ts';
import { useText } from '../../../i18n/useText.ts';
import classes from './Builder.module.css';
import { askingAll } from './edit.ts';

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
  const [run, setRun] = useState(0);
  // Begun again, it begins at the beginning, whatever question is open.
  const [passed, setPassed] = useState<string | null>(null);
  const [width, setWidth] = useState('phone');
  const { language } = props;
  const at = props.at === passed ? null : props.at;
  if (passed !== null && props.at !== passed) setPassed(null);
  // What is being written is seen, were it asked of few.
  const isForAll =
    at === null || pathThrough(props.definition, {}).steps.some(({ questions }) => isAmong(questions, at));
  const definition = useMemo(
    () => (isForAll || at === null ? props.definition : askingAll(props.definition, at)),
    [props.definition, at, isForAll],
  );

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
        <span>{t(isForAll ? 'surveys.previewNote' : 'surveys.previewOfSome')}</span>
        <Button
          variant="subtle"
          size="compact-sm"
          onClick={() => {
            setReady(false);
            setRun(run + 1);
            setPassed(props.at);
          }}
        >
          {t('surveys.previewAgain')}
        </Button>
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
        key={run}
        ref={frame}
        src="/s/preview"
        title={t('surveys.preview')}
        className={classes.frame}
        data-width={width}
      />
    </section>
  );
}

function isAmong(questions: readonly Question[], id: string): boolean {
  return questions.some((each) => each.id === id);
}
