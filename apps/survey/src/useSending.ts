import type { AnswerProblem } from '@rapport/core/surveys';
import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Answers, PageData } from './data.ts';
import { answersOfAddress } from './firstAnswers.ts';
import { type Kept, keep, visitorOf } from './memory.ts';
import { deviceOf, type Sending, send } from './send.ts';

const slowestMs = 30_000;

export interface SendingState {
  state: 'answering' | 'sending' | 'offline' | 'refused' | 'old' | 'already' | 'closed' | 'done' | 'test';
  isOverQuota: boolean;
  refused: Record<string, AnswerProblem>;
  /** Keeps on this device, with the page that is open. */
  remember: (answers: Answers, page: string | undefined) => void;
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
  const [refused, setRefused] = useState<Record<string, AnswerProblem>>({});
  const opened = useRef(Date.now());
  const response = useRef({
    token: kept?.token ?? data.token,
    version: kept?.version ?? data.version,
    startedAt: kept?.startedAt ?? new Date().toISOString(),
    seconds: kept?.seconds ?? 0,
    page: kept?.page,
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
  const rememberAs = (at: Kept['state'], answers: Answers): void => {
    if (!data.isPreview && data.channel !== 'kiosk') keep(data, keptOf(answers, at));
  };
  const remember = (answers: Answers, page: string | undefined): void => {
    response.current.page = page;
    rememberAs('answering', answers);
    // What was refused is being corrected.
    setRefused({});
    setState('answering');
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
    rememberAs('sending', answers);
    const sent = await send(sendingOf(answers, true));
    if (sent.ok) {
      // What was said is on the server: on a device that others may use, nothing of it stays.
      rememberAs('done', {});
      setOverQuota(sent.status === 'over-quota');
      setState('done');
    } else if (sent.why === 'network') {
      setState('offline');
      const next = Math.min(slowestMs, waitMs * 2);
      retry.current = setTimeout(() => void finish(answers, next), waitMs);
    } else if (sent.why === 'old' && response.current.token !== data.token) {
      // Kept since a page opened long ago: the page of now speaks for it.
      response.current.token = data.token;
      await finish(answers, waitMs);
    } else {
      if (sent.why === 'already') rememberAs('done', {});
      setRefused(sent.fields as Record<string, AnswerProblem>);
      setState(sent.why);
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

  return { state, isOverQuota, refused, remember, save, finish: (answers) => void finish(answers) };
}
