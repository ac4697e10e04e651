export { type NormalisedHandle, type NormaliseOptions, normaliseHandle } from './normaliseHandle.ts';
export { compareHandles, handlePriority } from './priority.ts';
export { searchText } from './searchText.ts';
