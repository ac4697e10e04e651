import type { Feature } from '../platform/feature.ts';
import { access } from './access/index.ts';
import { health } from './health/index.ts';

/** Every feature the server has. A new one is one line here. */
export const features: Feature[] = [access, health];
