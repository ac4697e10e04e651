import type { AnswerProblem } from '@rapport/core/surveys';
import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Answers, PageData } from './data.ts';
import { answersOfAddress } from './firstAnswers.ts';
import { type Kept, keep, visitorOf } from './memory.ts';
import { deviceOf, type Sending, send } from './send.ts';

const slowestMs = 30_000;

export interface SendingState {
  state: 'answering' | 'sending' | 'offline' | 'refused' | 'already' | 'done' | 'test';
  isOverQuota: boolean;
  message: string;
  refused: Record<string, AnswerProblem>;
  /** Keeps on this device. */
  remember: (answers: Answers) => void;
  /** Keeps on the server what is answered so far. */
  save: (answers: Answers) => void;
  finish: (answers: Answers) => void;
}

/** Brings answers to the server, through whatever the network does: kept here first, sent again until they have arrived. */
export function useSending(
  data: PageData,
  fields: Record<string, string>,
  kept: Kept | null,
  website: RefObject<HTMLInputElement | null>,
): SendingState {
  const [state, setState] = useState<SendingState['state']>('answering');
  const [isOverQuota, setOverQuota] = useState(false);
  const [message, setMessage] = useState('');
  const [refused, setRefused] = useState<Record<string, AnswerProblem>>({});
  const opened = useRef(Date.now());
  const response = useRef({
    token: kept?.token ?? data.token,
    version: kept?.version ?? data.version,
    startedAt: kept?.startedAt ?? new Date().toISOString(),
    seconds: kept?.seconds ?? 0,
  });
  const retry = useRef<ReturnType<typeof setTimeout>>(undefined);
  const waiting = useRef<Answers>({});

  const keptOf = (answers: Answers, at: Kept['state']): Kept => {
    const { seconds, ...same } = response.current;
    return { ...same, answers, state: at, seconds: seconds + (Date.now() - opened.current) / 1000 };
  };
  const sendingOf = (answers: Answers, isComplete: boolean): Sending => {
    const { token, version, startedAt, seconds } = keptOf(answers, 'answering');
    return {
      token,
      version,
      answers,
      fields,
      language: data.language,
      channel: data.channel,
      device: deviceOf(),
      isComplete,
      startedAt,
      seconds: Math.min(86_400, Math.round(seconds * 10) / 10),
      visitor: data.isInvited ? null : visitorOf(data),
      website: website.current?.value ?? '',
    };
  };
  const remember = (answers: Answers, at: Kept['state'] = 'answering'): void => {
    if (!data.isPreview && data.channel !== 'kiosk') keep(data, keptOf(answers, at));
  };
  const save = (answers: Answers): void => {
    if (!data.isPreview && data.definition.audience === 'customers') void send(sendingOf(answers, false));
  };
  const finish = async (answers: Answers, waitMs = 2_000): Promise<void> => {
    if (data.isPreview) {
      setState('test');
      return;
    }
    clearTimeout(retry.current);
    waiting.current = answers;
    setState('sending');
    remember(answers, 'sending');
    const sent = await send(sendingOf(answers, true));
    if (sent.ok) {
      // What was said is on the server: on a device that others may use, nothing of it stays.
      remember({}, 'done');
      setOverQuota(sent.status === 'over-quota');
      setState('done');
    } else if (sent.why === 'network') {
      setState('offline');
      const next = Math.min(slowestMs, waitMs * 2);
      retry.current = setTimeout(() => void finish(answers, next), waitMs);
    } else if (sent.why === 'already') {
      remember({}, 'done');
      setState('already');
    } else {
      setMessage(sent.message);
      setRefused(sent.fields as Record<string, AnswerProblem>);
      setState('refused');
    }
  };

  useEffect(() => {
    if (data.isPreview) return;
    if (kept?.state === 'sending') void finish(kept.answers);
    else {
      const pressed = answersOfAddress(data);
      if (Object.keys(pressed).length > 0) save({ ...kept?.answers, ...pressed });
    }
    return () => clearTimeout(retry.current);
  }, []);

  useEffect(() => {
    if (state !== 'offline') return;
    const onOnline = (): void => void finish(waiting.current);
    addEventListener('online', onOnline);
    return () => removeEventListener('online', onOnline);
  }, [state]);

  return { state, isOverQuota, message, refused, remember, save, finish: (answers) => void finish(answers) };
}
