import type { PreparedText } from './features/featuresOf.ts';
import { findCues } from './lexicon/findCues.ts';
import { lexiconOf } from './lexicon/lexiconOf.ts';
import type { ReadLanguage } from './tokens/stemWord.ts';
import { tokenise } from './tokens/tokenise.ts';

/** Tokens and cues of a text. */
export function prepareText(text: string, language: ReadLanguage): PreparedText {
  const lexicon = lexiconOf(language);
  const tokens = tokenise(text, language);
  const passed = tokens.map(lexicon.passed);
  return { text, tokens, passed, cues: findCues(tokens, passed, lexicon), lexicon };
}
