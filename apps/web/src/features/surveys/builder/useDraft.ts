import type { Survey } from '@rapport/contracts/surveys';
import type { SurveyDefinition } from '@rapport/core/surveys';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { request } from '../../../api/client.ts';
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
}

/** A draft being written: every change can be undone, and is saved after a pause. */
export function useDraft(survey: Survey): Draft {
  const client = useQueryClient();
  const [past, setPast] = useState<SurveyDefinition[]>([]);
  const [future, setFuture] = useState<SurveyDefinition[]>([]);
  const [definition, setDefinition] = useState(survey.draft);
  const [name, setName] = useState(survey.name);
  const [state, setState] = useState<Draft['state']>('saved');
  const [error, setError] = useState<unknown>(null);
  const revision = useRef(survey.revision);
  const latest = useRef({ definition, name });
  latest.current = { definition, name };
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const running = useRef<Promise<void>>(Promise.resolve());

  const save = async (): Promise<void> => {
    setState('saving');
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
      const { definition: shown, name: called } = latest.current;
      if (shown === sent.definition && called === sent.name) setState('saved');
    } catch (failure) {
      setError(failure);
      setState('failed');
    }
  };
  const flush = async (): Promise<void> => {
    clearTimeout(timer.current);
    running.current = running.current.then(save);
    await running.current;
  };
  const schedule = (): void => {
    setState('unsaved');
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void flush(), pauseMs);
  };
  useEffect(() => () => clearTimeout(timer.current), []);

  const go = (next: SurveyDefinition): void => {
    setDefinition(next);
    schedule();
  };
  return {
    definition,
    name,
    state,
    error,
    canUndo: past.length > 0,
    canRedo: future.length > 0,
    change: (next) => {
      setPast([...past.slice(-mostSteps), definition]);
      setFuture([]);
      go(next);
    },
    rename: (next) => {
      setName(next);
      schedule();
    },
    undo: () => {
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
  };
}
