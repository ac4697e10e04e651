/** The drivers of the Pulse study, each as its key (Ipsos and bpost media, 2018). A workspace may rate others. */
export const pulseDrivers = [
  'socially-responsible',
  'can-count-on',
  'pleasantly-surprising',
  'friendly-staff',
  'addresses-me-personally',
  'reflects-my-personality',
  'makes-me-feel-important',
  'rewards-loyalty',
  'good-feeling',
  'reassuring-choice',
  'makes-life-easier',
  'sense-of-belonging',
  'respects-privacy',
  'keeps-me-informed',
  'close-to-people',
  'keeps-promises',
] as const;
export type PulseDriver = (typeof pulseDrivers)[number];
