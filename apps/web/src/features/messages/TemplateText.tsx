import { Button, Menu, Textarea } from '@mantine/core';
import { templateVariables } from '@rapport/contracts/messages';
import type { Language } from '@rapport/contracts/vocabulary';
import { fillTemplate } from '@rapport/core/messages';
import { type ReactElement, useRef } from 'react';
import { useMe } from '../../api/me.ts';
import { useText } from '../../i18n/useText.ts';
import classes from './ThreadPage.module.css';

type Variable = (typeof templateVariables)[number];

/** What stands where a name is not known, in the language of the text; the brand and who writes are always known. */
const fallbacks: Readonly<Record<Language, Readonly<Partial<Record<Variable, string>>>>> = {
  fr: { firstName: 'Madame, Monsieur', lastName: 'Madame, Monsieur', name: 'Madame, Monsieur' },
  en: { firstName: 'customer', lastName: 'customer', name: 'customer' },
};

/** The text of a template in one language, variables put in where the caret stands, and how it reads. */
export function TemplateText(props: {
  language: Language;
  text: string;
  error: string | undefined;
  onChange: (text: string) => void;
}): ReactElement {
  const { t } = useText();
  const { user, workspace } = useMe();
  const { language, text } = props;
  const field = useRef<HTMLTextAreaElement>(null);
  /** A field that nobody entered yet is written on at its end. */
  const isEntered = useRef(false);
  const always = { brand: workspace.name, staff: user.name };
  const example: Record<Variable, string> = {
    firstName: 'Léa',
    lastName: 'Martin',
    name: 'Léa Martin',
    ...always,
  };
  const insert = (name: Variable) => {
    if (field.current)
      insertAtCaret(field.current, slotOf(name, fallbacks[language][name]), isEntered.current);
  };
  return (
    <div>
      <Textarea
        ref={field}
        label={t(`words.language.${language}`)}
        description={t('messages.variables', { open: '{{', close: '}}' })}
        autosize
        minRows={3}
        lang={language}
        value={text}
        error={props.error}
        styles={{ error: { whiteSpace: 'pre-line' } }}
        onFocus={() => {
          isEntered.current = true;
        }}
        onChange={(event) => props.onChange(event.currentTarget.value)}
      />
      {/* Once it closes the caret stays in the text, where the variable was put in. */}
      <Menu position="bottom-start" returnFocus={false}>
        <Menu.Target>
          <Button
            size="compact-sm"
            variant="default"
            mt={8}
            aria-label={t('messages.insertInto', { language: t(`words.language.${language}`) })}
          >
            {t('messages.insert')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {templateVariables.map((name) => (
            <Menu.Item key={name} onClick={() => insert(name)}>
              {t(`messages.variable.${name}`)}
              <span className={classes.head} style={{ display: 'block' }}>
                {t('messages.becomes', {
                  value: example[name],
                  fallback: fallbacks[language][name] ?? 'none',
                })}
              </span>
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {text.includes('{{') && (
        <>
          <Preview text={fillTemplate(text, example).text} label="messages.previewKnown" />
          <Preview text={fillTemplate(text, always).text} label="messages.previewUnknown" />
        </>
      )}
    </div>
  );
}

function Preview(props: {
  text: string;
  label: 'messages.previewKnown' | 'messages.previewUnknown';
}): ReactElement {
  const { t } = useText();
  return (
    <p className={classes.head} style={{ marginTop: 8, whiteSpace: 'pre-wrap' }}>
      {t(props.label)} {props.text}
    </p>
  );
}

function slotOf(name: Variable, fallback: string | undefined): { text: string; fallback: string } {
  return { text: `{{${name}${fallback === undefined ? '' : `|"${fallback}"`}}}`, fallback: fallback ?? '' };
}

/** Its other words are left chosen, to be written over. */
function insertAtCaret(
  field: HTMLTextAreaElement,
  slot: { text: string; fallback: string },
  isEntered: boolean,
): void {
  const start = isEntered ? field.selectionStart : field.value.length;
  const end = isEntered ? field.selectionEnd : field.value.length;
  field.focus();
  field.setSelectionRange(start, end);
  // The only way to write where the caret stands that the field hears of, and that undo takes back.
  document.execCommand('insertText', false, slot.text);
  const words = slot.text.lastIndexOf(slot.fallback);
  if (slot.fallback !== '') field.setSelectionRange(start + words, start + words + slot.fallback.length);
}
