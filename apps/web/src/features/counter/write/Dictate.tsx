import { Button } from '@mantine/core';
import { IconMicrophone, IconPlayerStop } from '@tabler/icons-react';
import { type ReactElement, useEffect, useRef, useState } from 'react';
import { useText } from '../../../i18n/useText.ts';
import classes from './Dictate.module.css';

/** The part of the browser's speech recognition we use; not every browser has it, and types do not either. */
interface Recognition {
  lang: string;
  continuous: boolean;
  interimResults: boolean;
  onresult:
    | ((event: {
        resultIndex: number;
        results: ArrayLike<ArrayLike<{ transcript: string }> & { isFinal: boolean }>;
      }) => void)
    | null;
  onerror: ((event: { error: string }) => void) | null;
  onend: (() => void) | null;
  start(): void;
  stop(): void;
}

function recognitionOf(): (new () => Recognition) | null {
  const browser = globalThis as unknown as Record<string, new () => Recognition>;
  return browser.SpeechRecognition ?? browser.webkitSpeechRecognition ?? null;
}

/** Speaks into a field by the device's own voice-to-text; where there is none, says so and names the keyboard's. */
export function Dictate({ onWords }: { onWords: (words: string) => void }): ReactElement {
  const { t, language } = useText();
  const [isListening, setListening] = useState(false);
  const [failed, setFailed] = useState(false);
  const running = useRef<Recognition | null>(null);
  useEffect(() => () => running.current?.stop(), []);
  const Recogniser = recognitionOf();
  if (!Recogniser) return <p className={classes.help}>{t('counter.dictate.none')}</p>;
  const start = () => {
    const recognition = new Recogniser();
    recognition.lang = language === 'fr' ? 'fr-FR' : 'en-GB';
    recognition.continuous = true;
    recognition.interimResults = false;
    recognition.onresult = ({ resultIndex, results }) => {
      for (let i = resultIndex; i < results.length; i++) {
        const result = results[i];
        if (result?.isFinal) onWords(result[0]?.transcript.trim() ?? '');
      }
    };
    recognition.onerror = ({ error }) => setFailed(error !== 'no-speech' && error !== 'aborted');
    recognition.onend = () => setListening(false);
    running.current = recognition;
    setFailed(false);
    setListening(true);
    recognition.start();
  };
  return (
    <>
      <Button
        size="lg"
        variant="default"
        aria-pressed={isListening}
        leftSection={
          isListening ? <IconPlayerStop size={20} aria-hidden /> : <IconMicrophone size={20} aria-hidden />
        }
        onClick={() => (isListening ? running.current?.stop() : start())}
      >
        {t(isListening ? 'counter.dictate.stop' : 'counter.dictate.start')}
      </Button>
      {failed && (
        <p className={classes.help} role="status">
          {t('counter.dictate.failed')}
        </p>
      )}
    </>
  );
}
