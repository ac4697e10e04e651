import type { SbgParameters } from './sbgParameters.ts';

/** The share of those there in period t who renew at its end (Fader & Hardie 2007). Periods from 1. */
export function sbgRetention({ a, b }: SbgParameters, period: number): number {
  return (b + period - 1) / (a + b + period - 1);
}
