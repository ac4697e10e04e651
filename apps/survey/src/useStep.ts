import { useEffect, useRef, useState } from 'preact/hooks';

/**
 * The step of the survey that is shown. Where one may go back, the browser's own way back does too: to the step before, not out
 * of the survey.
 */
export function useStep(
  first: number,
  mayGoBack: boolean,
): {
  step: number;
  /** Where this visit began. */
  first: number;
  goOn: (from: number) => void;
  goBack: (from: number) => void;
  show: (step: number) => void;
} {
  const began = useRef(first);
  const [step, setStep] = useState(first);
  const isAlone = mayGoBack && window.parent === window;

  useEffect(() => {
    if (!isAlone) return;
    history.replaceState({ step: began.current }, '');
    // Only backwards: the way on is through the answers.
    const onPop = ({ state }: PopStateEvent): void => setStep((now) => Math.min(now, stepOf(state) ?? now));
    addEventListener('popstate', onPop);
    return () => removeEventListener('popstate', onPop);
  }, []);

  return {
    step,
    first: began.current,
    goOn: (from) => {
      if (isAlone) history.pushState({ step: from + 1 }, '');
      setStep(from + 1);
    },
    goBack: (from) => {
      // After a way back through the browser's history, that history and the step say the same.
      if (isAlone && stepOf(history.state) === from && from > began.current) history.back();
      else setStep(from - 1);
    },
    show: setStep,
  };
}

function stepOf(state: unknown): number | undefined {
  return (state as { step?: number } | null)?.step;
}
