import type { Feature } from '../../platform/feature.ts';
import { askSample } from '../surveys/sample/askSample.ts';
import { loadSample } from './loadSample.ts';
import { sampleWorkspaceId } from './openSampleWorkspace.ts';

export const sample: Feature = {
  name: 'sample',
  loadSample: async (deps, signal) => {
    const stored = await loadSample(deps, signal);
    if (stored > 0 && !signal.aborted) await askSample(deps, sampleWorkspaceId);
  },
};
