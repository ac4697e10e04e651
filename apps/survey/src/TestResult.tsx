import { exchangesOf, type SurveyLanguage, type SurveyPath, wordsIn } from '@rapport/core/surveys';
import type { JSX } from 'preact';
import { fill, textsIn } from './texts.ts';

/** At the end of a test: what a real answer would have made. */
export function TestResult({ path, language }: { path: SurveyPath; language: SurveyLanguage }): JSX.Element {
  const texts = textsIn(language);
  const exchanges = exchangesOf(path, language);
  const questions = path.steps.flatMap((step) => step.questions);
  const says = ({ key, kind, properties }: (typeof exchanges)[number]): string => {
    const { measure, score, scale, granted, ratings, answers } = properties;
    const asked = wordsIn(questions.find(({ id }) => id === key)?.title, language) || key;
    if (kind === 'consent') return fill(granted ? texts.testGranted : texts.testRefused, { asked });
    if (ratings !== undefined || answers !== undefined)
      return fill(texts.testSeveral, {
        measure: measureName(measure),
        n: Object.keys(ratings ?? answers ?? {}).length,
      });
    if (score === undefined) return asked;
    return fill(texts.testScore, {
      asked,
      score: String(score),
      scale: String(scale),
      measure: measureName(measure),
    });
  };
  return (
    <section class="test">
      <h2>{texts.testTitle}</h2>
      <p class="quiet">{exchanges.length > 0 ? texts.testSays : texts.testNothing}</p>
      <ul>
        {exchanges.map((exchange) => (
          <li key={exchange.key}>
            {says(exchange)} {exchange.text && <q>{exchange.text}</q>}
          </li>
        ))}
      </ul>
    </section>
  );

  function measureName(measure: unknown): string {
    if (measure === 'relationship') return texts.testRelationship;
    const name = String(measure);
    return name.length <= 4 ? name.toUpperCase() : name;
  }
}
