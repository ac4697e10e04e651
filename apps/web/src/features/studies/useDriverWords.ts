import { pulseDrivers } from '@rapport/core/measures';
import { useMemo } from 'react';
import type { TextKey } from '../../i18n/en/catalogue.ts';
import { useText } from '../../i18n/useText.ts';

const known: ReadonlySet<string> = new Set(pulseDrivers);
/** What the sample brand asked about. */
const sampleFeatures: ReadonlySet<string> = new Set([
  'order-followed-day-by-day',
  'delivery-in-two-days',
  'sample-in-the-parcel',
  'gift-wrapping-by-hand',
  'return-in-any-shop',
  'points-card',
]);

export interface DriverWords {
  /** "Rewards loyalty"; a workspace's own as it is written, the sample brand's in words. */
  name: (driver: string) => string;
  /** What acts on it; null for a workspace's own. */
  acts: (driver: string) => string | null;
}

/** The words for drivers and features. */
export function useDriverWords(): DriverWords {
  const { t } = useText();
  return useMemo(
    () => ({
      name: (driver) => {
        if (known.has(driver)) return t(`studies.driver.${driver}` as TextKey);
        if (sampleFeatures.has(driver)) return t(`words.feature.${driver}` as TextKey);
        return capital(driver.replaceAll(/[-_]/g, ' '));
      },
      acts: (driver) => (known.has(driver) ? t(`studies.acts.${driver}` as TextKey) : null),
    }),
    [t],
  );
}

function capital(words: string): string {
  return words.charAt(0).toLocaleUpperCase() + words.slice(1);
}
