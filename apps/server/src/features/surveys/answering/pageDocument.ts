import type { Language } from '@rapport/contracts/vocabulary';
import { wordsIn } from '@rapport/core/surveys';
import { Html, html } from '../../../platform/http/publicPage.ts';
import type { pageAssets } from './pageAssets.ts';
import type { SurveyPageData } from './readPage.ts';

type Assets = NonNullable<ReturnType<typeof pageAssets>>;

const needsScript: Readonly<Record<Language, string>> = {
  fr: 'Ce questionnaire a besoin de JavaScript. Activez-le, puis rechargez la page.',
  en: 'This survey needs JavaScript. Turn it on, then reload the page.',
};

/**
 * The answer page as one document: style, script and survey in it, so that one round trip over a slow network is enough to see
 * it. Null data: the page waits to be told what to show, for the builder's preview.
 */
export function pageDocument(
  assets: Assets,
  data: (SurveyPageData & { workspaceId: string }) | null,
  language: Language,
): string {
  const title = data ? wordsIn(data.definition.title, language) : 'Preview';
  const brand = data?.brand ?? '';
  return `<!doctype html>${html`<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<title>${brand ? `${title} · ${brand}` : title}</title>
<style>${new Html(assets.style)}</style>
</head>
<body>
<header>${brand}</header>
<main id="survey"><noscript><p>${needsScript[language]}</p></noscript></main>
<script type="application/json" id="data">${new Html(asScriptData(data && { ...data, language }))}</script>
<script>${new Html(assets.script)}</script>
</body>
</html>`}`;
}

/** JSON that can't end the element it stands in. */
function asScriptData(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
