import { type ReactNode, useEffect, useState } from 'react';

/** Shows what stands for a wait only past 300 ms: shorter ones show nothing, so nothing flickers. */
export function Delayed(props: { children: ReactNode; afterMs?: number }): ReactNode {
  const [isLate, setLate] = useState(false);
  const { afterMs = 300 } = props;
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), afterMs);
    return () => clearTimeout(timer);
  }, [afterMs]);
  return isLate ? props.children : null;
}
