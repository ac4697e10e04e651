import type { Language } from '@rapport/contracts/vocabulary';
import { setFrenchSpaces } from '@rapport/core/typography';

/** A piece of a page in which everything that is not ours has been escaped. */
export class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
  toString(): string {
    return this.text;
  }
}

type Part = Html | string | number | null | undefined | false | readonly Part[];

/** Writes HTML: what is put in is escaped, unless it was written by `html` itself; null, undefined and false leave nothing. */
export function html(strings: TemplateStringsArray, ...parts: Part[]): Html {
  let text = strings[0] as string;
  for (const [index, part] of parts.entries()) text += render(part) + strings[index + 1];
  return new Html(text);
}

function render(part: Part): string {
  if (part instanceof Html) return part.text;
  if (part === null || part === undefined || part === false) return '';
  if (typeof part === 'object') return part.map(render).join('');
  return escapeHtml(String(part));
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/**
 * A page for somebody who has no account: a customer who follows a link of ours. It needs no script, weighs little, reads well
 * on a narrow phone and in the dark, and is kept out of search engines.
 *
 * @param page.brand who speaks: the workspace's name
 */
export function publicPage(page: { language: Language; title: string; brand: string; body: Html }): string {
  const body = page.language === 'fr' ? inFrench(page.body) : page.body;
  return `<!doctype html>${html`<html lang="${page.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<title>${page.title} · ${page.brand}</title>
<style>${new Html(style)}</style>
</head>
<body>
<header>${page.brand}</header>
<main>
<h1>${page.title}</h1>
${body}
</main>
</body>
</html>`}`;
}

/** The spaces of French, in what is read and not in what is written in fields. */
function inFrench({ text }: Html): Html {
  return new Html(
    text.replace(/<textarea[^>]*>[^<]*|>[^<]+/g, (read) =>
      read.startsWith('>') ? setFrenchSpaces(read) : read,
    ),
  );
}

/** In a form that adds something: pressed twice, or sent again from the browser's history, it adds it once. */
export function onceField(): Html {
  return html`<input type="hidden" name="once" value="${crypto.randomUUID()}">`;
}

const style = `
:root { --press: #1d4ed8; --ink: #1a1b1e; --quiet: #5c5f66; --line: #dee2e6; --surface: #fff; --done: #2b7a3d; --harm: #c92a2a }
@media (prefers-color-scheme: dark) {
  :root { --press: #91a7ff; --ink: #e9ecef; --quiet: #adb5bd; --line: #495057; --surface: #1a1b1e; --done: #8ce99a; --harm: #ff8787 }
}
* { box-sizing: border-box }
body { margin: 0; background: var(--surface); color: var(--ink); font: 16px/1.5 system-ui, -apple-system, "Segoe UI", sans-serif }
header, main { max-width: 40rem; margin: 0 auto; padding: 16px }
header { color: var(--quiet); font-weight: 600; border-bottom: 1px solid var(--line) }
h1 { font-size: 28px; line-height: 1.25; margin: 24px 0 16px }
h2 { font-size: 20px; margin: 32px 0 8px }
a { color: var(--press) }
p, li { overflow-wrap: anywhere }
/* What people write keeps its lines. */
.said { white-space: pre-line }
.quiet { color: var(--quiet); font-size: 14px }
.done { color: var(--done) }
.harm { color: var(--harm) }
label { display: block; margin: 16px 0 4px; font-weight: 600 }
input[type=text], input[type=email], select, textarea {
  width: 100%; font: inherit; color: inherit; background: transparent; border: 1px solid var(--quiet); border-radius: 6px; padding: 10px 12px
}
textarea { min-height: 8rem }
label.choice { display: flex; gap: 12px; align-items: flex-start; font-weight: 400; min-height: 44px; padding: 8px 0; margin: 0 }
label.choice input { width: 20px; height: 20px; margin: 2px 0 0; flex: none }
button {
  font: inherit; font-weight: 600; min-height: 44px; padding: 8px 20px; margin: 16px 0; border: 0; border-radius: 6px; cursor: pointer;
  background: var(--press); color: var(--surface)
}
button.second { background: transparent; color: var(--press); border: 1px solid var(--press) }
:focus-visible { outline: 3px solid var(--press); outline-offset: 2px }
table { width: 100%; border-collapse: collapse }
th, td { text-align: left; padding: 8px 8px 8px 0; border-bottom: 1px solid var(--line); vertical-align: top }
dl { display: grid; grid-template-columns: minmax(6rem, auto) minmax(0, 1fr); gap: 8px 16px; overflow-wrap: anywhere }
dt { color: var(--quiet) } dd { margin: 0 }
`;
