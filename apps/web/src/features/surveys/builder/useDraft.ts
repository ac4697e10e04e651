import type { Survey } from '@rapport/contracts/surveys';
import type { SurveyDefinition } from '@rapport/core/surveys';
import { useQueryClient } from '@tanstack/react-query';
import { useBlocker } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { ApiError } from '../../../api/ApiError.ts';
import { request } from '../../../api/client.ts';
import { useText } from '../../../i18n/useText.ts';
import { surveyQuery } from '../queries.ts';

const pauseMs = 700;
const mostSteps = 100;

export interface Draft {
  definition: SurveyDefinition;
  name: string;
  state: 'saved' | 'unsaved' | 'saving' | 'failed';
  error: unknown;
  canUndo: boolean;
  canRedo: boolean;
  change: (definition: SurveyDefinition) => void;
  rename: (name: string) => void;
  undo: () => void;
  redo: () => void;
  /** Resolves once everything is saved. */
  flush: () => Promise<void>;
  /** Somebody else saved theirs since: nothing is saved until one is taken. */
  isConflict: boolean;
  /** Takes one of both; the other is the step before. */
  settle: (whose: 'mine' | 'theirs') => Promise<void>;
}

/** A draft being written: every change can be undone, and is saved after a pause. */
export function useDraft(survey: Survey): Draft {
  const client = useQueryClient();
  const { t } = useText();
  const [past, setPast] = useState<SurveyDefinition[]>([]);
  const [future, setFuture] = useState<SurveyDefinition[]>([]);
  const [definition, setDefinition] = useState(survey.draft);
  const [name, setName] = useState(survey.name);
  const [state, setState] = useState<Draft['state']>('saved');
  const [error, setError] = useState<unknown>(null);
  const revision = useRef(survey.revision);
  const latest = useRef({ definition, name });
  const isPending = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const changedAt = useRef(0);
  const running = useRef<Promise<void>>(Promise.resolve());

  const save = async (): Promise<void> => {
    setState('saving');
    isPending.current = false;
    const sent = latest.current;
    try {
      const body = {
        revision: revision.current,
        name: sent.name.trim() || survey.name,
        draft: sent.definition,
      };
      const saved = await request<Survey>(`/api/v1/surveys/${survey.id}`, { method: 'PUT', body });
      revision.current = saved.revision;
      client.setQueryData(surveyQuery(survey.id).queryKey, saved);
      setError(null);
      if (!isPending.current) setState('saved');
    } catch (failure) {
      isPending.current = true;
      setError(failure);
      setState('failed');
    }
  };
  const flush = async (): Promise<void> => {
    clearTimeout(timer.current);
    running.current = running.current.then(save);
    await running.current;
  };
  const settle = async (whose: 'mine' | 'theirs'): Promise<void> => {
    try {
      const theirs = await client.fetchQuery({ ...surveyQuery(survey.id), staleTime: 0 });
      revision.current = theirs.revision;
      setFuture([]);
      if (whose === 'mine') {
        setPast([...past, theirs.draft]);
        return flush();
      }
      clearTimeout(timer.current);
      isPending.current = false;
      latest.current = { definition: theirs.draft, name: theirs.name };
      setPast([...past, definition]);
      setDefinition(theirs.draft);
      setName(theirs.name);
      setError(null);
      setState('saved');
    } catch (failure) {
      setError(failure);
    }
  };
  const schedule = (next: Partial<typeof latest.current>): void => {
    latest.current = { ...latest.current, ...next };
    isPending.current = true;
    setState('unsaved');
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void flush(), pauseMs);
  };
  useEffect(() => () => clearTimeout(timer.current), []);
  // Whoever goes elsewhere goes once it is saved; when it can't be, or the page is closed, they are asked.
  useBlocker({
    shouldBlockFn: async () => {
      if (isPending.current) await flush();
      return isPending.current && !window.confirm(t('surveys.leaveUnsaved'));
    },
    enableBeforeUnload: () => isPending.current,
  });

  const go = (next: SurveyDefinition): void => {
    setDefinition(next);
    schedule({ definition: next });
  };
  return {
    definition,
    name,
    state,
    error,
    canUndo: past.length > 0,
    canRedo: future.length > 0,
    change: (next) => {
      const now = Date.now();
      // What is typed in one go is taken back in one go; a question added or moved is a step of its own.
      const goesOn = now - changedAt.current < pauseMs && isSameShape(next, definition) && past.length > 0;
      changedAt.current = isSameShape(next, definition) ? now : 0;
      if (!goesOn) setPast([...past.slice(-mostSteps), definition]);
      setFuture([]);
      go(next);
    },
    rename: (next) => {
      setName(next);
      schedule({ name: next });
    },
    undo: () => {
      changedAt.current = 0;
      const before = past.at(-1);
      if (!before) return;
      setPast(past.slice(0, -1));
      setFuture([definition, ...future]);
      go(before);
    },
    redo: () => {
      const [next] = future;
      if (!next) return;
      setFuture(future.slice(1));
      setPast([...past, definition]);
      go(next);
    },
    flush,
    isConflict: state === 'failed' && error instanceof ApiError && error.code === 'conflict',
    settle,
  };
}

/** Whether two drafts ask the same questions on the same pages, in the same order. */
function isSameShape(a: SurveyDefinition, b: SurveyDefinition): boolean {
  const shape = ({ pages }: SurveyDefinition) =>
    pages.map(({ id, questions }) => `${id}: ${questions.map((each) => each.id).join()}`).join();
  return shape(a) === shape(b);
}
