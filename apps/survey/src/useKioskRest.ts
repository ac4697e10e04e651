import { useEffect, useState } from 'preact/hooks';

const restSeconds = 60;
const warningSeconds = 20;

/**
 * On a tablet that others use: an answer left in the middle is not read, nor gone on with, by whoever comes next.
 *
 * @param isBegun whether something of somebody is on the screen, of a kiosk
 * @param onLeft once nobody has touched the screen for a minute, and not after the warning either
 * @returns whether the warning is to be shown
 */
export function useKioskRest(isBegun: boolean, onLeft: () => void): boolean {
  const [isWarned, setWarned] = useState(false);
  useEffect(() => {
    if (!isBegun) return;
    let timer: ReturnType<typeof setTimeout>;
    const wait = (): void => {
      setWarned(false);
      clearTimeout(timer);
      timer = setTimeout(() => {
        setWarned(true);
        timer = setTimeout(onLeft, warningSeconds * 1_000);
      }, restSeconds * 1_000);
    };
    const signs = ['pointerdown', 'keydown', 'input', 'scroll'] as const;
    wait();
    for (const sign of signs) addEventListener(sign, wait, { passive: true, capture: true });
    return () => {
      clearTimeout(timer);
      setWarned(false);
      for (const sign of signs) removeEventListener(sign, wait, { capture: true });
    };
  }, [isBegun]);
  return isWarned;
}
