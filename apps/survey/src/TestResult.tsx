import { exchangesOf, type SurveyLanguage, type SurveyPath } from '@rapport/core/surveys';
import type { JSX } from 'preact';
import { textsIn } from './texts.ts';

/** At the end of a test: what a real answer would have made. */
export function TestResult({ path, language }: { path: SurveyPath; language: SurveyLanguage }): JSX.Element {
  const texts = textsIn(language);
  const exchanges = exchangesOf(path, language);
  return (
    <section class="test">
      <h2>{texts.testTitle}</h2>
      <p class="quiet">{exchanges.length > 0 ? texts.testSays : texts.testNothing}</p>
      <ul>
        {exchanges.map(({ key, kind, properties, text }) => (
          <li key={key}>
            <code>{kind}</code>{' '}
            {Object.entries(properties)
              .map(([name, value]) => `${name} ${typeof value === 'object' ? JSON.stringify(value) : value}`)
              .join(' · ')}
            {text && <q>{text}</q>}
          </li>
        ))}
      </ul>
    </section>
  );
}
