export { judgeClassifier, outOfScope } from './classifier/judgeClassifier.ts';
export { type LabelledTexts, type SavedClassifier, TextClassifier } from './classifier/TextClassifier.ts';
export { type DetectedLanguage, detectLanguage } from './detectLanguage.ts';
export { readText } from './readText.ts';
export type { CueSpan, TextReading } from './textReading.ts';
