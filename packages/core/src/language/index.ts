export { judgeClassifier, outOfScope } from './classifier/judgeClassifier.ts';
export { judgeTagger } from './classifier/judgeTagger.ts';
export { type LabelledTexts, type SavedClassifier, TextClassifier } from './classifier/TextClassifier.ts';
export { type TaggedTexts, TextTagger } from './classifier/TextTagger.ts';
export { type DetectedLanguage, detectLanguage } from './detectLanguage.ts';
export { readText } from './readText.ts';
export type { CueSpan, TextReading } from './textReading.ts';
