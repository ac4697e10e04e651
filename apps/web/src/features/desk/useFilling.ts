import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { agreementQuery, fillDesk, fillingQuery, nextQuery } from './queries.ts';

export interface Filling {
  isWorking: boolean;
  /** Of what was asked for here: what came of it; null before, and while it is being done. */
  outcome: { added: number } | 'failed' | null;
  error: unknown;
  ask: () => void;
}

/**
 * Has the queue filled, and follows it to its end.
 *
 * @param mayManage whether this person may; nothing is asked otherwise
 * @param onFilled once something came into the queue
 */
export function useFilling(mayManage: boolean, onFilled: () => void): Filling {
  const queries = useQueryClient();
  const filling = useQuery({ ...fillingQuery, enabled: mayManage });
  const fill = useMutation({
    mutationFn: fillDesk,
    onSuccess: (data) => queries.setQueryData(fillingQuery.queryKey, data),
  });
  const isWorking = fill.isPending || filling.data?.isWorking === true;
  const tell = useRef(onFilled);
  tell.current = onFilled;
  const wasWorking = useRef(false);
  useEffect(() => {
    if (wasWorking.current && !isWorking) {
      void queries.invalidateQueries({ queryKey: agreementQuery.queryKey });
      void queries.refetchQueries({ queryKey: nextQuery.queryKey }).then(() => tell.current());
    }
    wasWorking.current = isWorking;
  }, [isWorking, queries]);
  const { data } = filling;
  const isOver = fill.isSuccess && !isWorking;
  return {
    isWorking,
    outcome: !isOver || !data ? null : data.hasFailed ? 'failed' : { added: data.added ?? 0 },
    error: fill.error,
    ask: () => fill.mutate(),
  };
}
