export { type Beginnings, beginningsOf } from './beginnings.ts';
export { type NormalisedHandle, type NormaliseOptions, normaliseHandle } from './normaliseHandle.ts';
export { compareHandles, handlePriority } from './priority.ts';
export { searchText } from './searchText.ts';
export { oneErrorAway, typingErrors } from './typingErrors.ts';
