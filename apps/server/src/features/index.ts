import type { Feature } from '../platform/feature.ts';

/** Every feature the server has. A new one is one line here. */
export const features: Feature[] = [];
