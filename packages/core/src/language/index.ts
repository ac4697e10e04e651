export { type DetectedLanguage, detectLanguage } from './detectLanguage.ts';
export { readText } from './readText.ts';
export type { CueSpan, TextReading } from './textReading.ts';
