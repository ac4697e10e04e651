import { wordsIn } from '@rapport/core/surveys';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Answering } from './Answering.tsx';
import type { PageData } from './data.ts';
import { forget, recall } from './memory.ts';
import { Notice } from './Notice.tsx';
import { textsIn } from './texts.ts';

/** A survey from its first question to its thanks, in the language chosen. */
export function Survey({ data, fields }: { data: PageData; fields: Record<string, string> }): JSX.Element {
  const [chosen, setLanguage] = useState<PageData['language'] | null>(null);
  const [round, setRound] = useState(0);
  const language = chosen ?? data.language;
  const texts = textsIn(language);
  const kept = data.isPreview ? null : recall(data);
  const isDone = data.state === 'answered' || (kept?.state === 'done' && data.channel !== 'kiosk');
  const choose = (next: PageData['language']) => {
    document.documentElement.lang = next;
    setLanguage(next);
  };
  const again = () => {
    forget(data);
    if (data.channel === 'kiosk') reloadOnline();
    else setRound(round + 1);
  };
  return (
    <>
      {!data.isPreview && data.definition.languages.length > 1 && (
        <nav class="languages" aria-label={texts.language}>
          {data.definition.languages.map((each) => (
            <button type="button" lang={each} aria-pressed={each === language} onClick={() => choose(each)}>
              {each === 'fr' ? 'Français' : 'English'}
            </button>
          ))}
        </nav>
      )}
      {data.state === 'closed' && <Notice title={texts.closed}>{texts.closedSays}</Notice>}
      {data.state === 'over' && <Notice title={texts.over}>{texts.overSays}</Notice>}
      {(data.state === 'open' || data.state === 'answered') &&
        (isDone ? (
          <Notice title={texts.answered}>{texts.answeredSays}</Notice>
        ) : (
          <Answering
            key={round}
            data={{ ...data, language }}
            fields={fields}
            kept={round === 0 ? kept : null}
            title={wordsIn(data.definition.title, language)}
            onAgain={again}
          />
        ))}
    </>
  );
}

/** A page asked for without a network would be the browser's own: the tablet waits for it. */
function reloadOnline(): void {
  if (navigator.onLine) location.reload();
  else addEventListener('online', () => location.reload(), { once: true });
}
