import { typeKeys } from '../relations/catalogue.ts';
import { cuesOf } from './cuesOf.ts';
import { detectLanguage } from './detectLanguage.ts';
import { formalityOf } from './formalityOf.ts';
import { modelOf } from './model/modelOf.ts';
import { probabilitiesOf } from './model/probabilitiesOf.ts';
import { score } from './model/score.ts';
import { prepareText } from './prepareText.ts';
import type { TextReading } from './textReading.ts';

/**
 * Reads a customer's words: language, type of relationship (multinomial logistic regression, calibrated), cues, formality.
 * A text of another language, where it is the first of the workspace, says nothing more. Any string is read, in bounded time.
 *
 * @param options.languages ISO 639-1, those of the workspace, in order of preference; not empty
 * @example readText('Laissez-moi tranquille, STOP', { languages: ['fr', 'en'] }).typeProbabilities
 */
export function readText(text: string, options: { languages: readonly string[] }): TextReading {
  const { language, confidence } = detectLanguage(text, options.languages);
  const typeProbabilities = new Float64Array(typeKeys.length).fill(1 / typeKeys.length);
  const typeLogRatio = new Float64Array(typeKeys.length);
  const reading: TextReading = {
    language,
    languageConfidence: confidence,
    typeProbabilities,
    typeLogRatio,
    cues: {},
    formality: 'none',
    spans: [],
  };
  if (language !== 'fr' && language !== 'en') return reading;
  const prepared = prepareText(text, language);
  if (!prepared.tokens.some((token) => token.kind === 'word' || token.kind === 'emoji')) return reading;
  Object.assign(reading, cuesOf(prepared), { formality: formalityOf(prepared.tokens, language) });
  const model = modelOf(language);
  const scores = new Float64Array(model.classes);
  score(model, prepared, scores);
  probabilitiesOf(scores, typeProbabilities);
  for (let k = 0; k < typeKeys.length; k++)
    typeLogRatio[k] = Math.log(typeProbabilities[k]! * typeKeys.length);
  return reading;
}
