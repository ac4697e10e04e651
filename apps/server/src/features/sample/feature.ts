import type { Feature } from '../../platform/feature.ts';
import { loadSample } from './loadSample.ts';

export const sample: Feature = {
  name: 'sample',
  loadSample: async (deps, signal) => {
    await loadSample(deps, signal);
  },
};
