import { Button, FileButton } from '@mantine/core';
import { type Choice, type SurveyLanguage, wordsIn } from '@rapport/core/surveys';
import { useParams } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { request } from '../../../api/client.ts';
import { useText } from '../../../i18n/useText.ts';
import { explainError } from '../../../ui/explainError.ts';
import { notifyRefused } from '../../../ui/notify.ts';

/** A picture for each choice. */
export function Pictures(props: {
  choices: readonly Choice[];
  language: SurveyLanguage;
  onChange: (choices: Choice[]) => void;
}): ReactElement {
  const { t } = useText();
  const { id } = useParams({ strict: false }) as { id: string };
  const put = async (choice: Choice, file: File | null): Promise<void> => {
    if (!file) return;
    try {
      const base64 = await asBase64(file);
      const body = { name: file.name.slice(0, 120), base64 };
      const made = await request<{ id: string }>(`/api/v1/surveys/${id}/pictures`, { method: 'POST', body });
      props.onChange(
        props.choices.map((each) => (each.id === choice.id ? { ...each, image: made.id } : each)),
      );
    } catch (error) {
      notifyRefused(explainError(error, t).title, explainError(error, t).text);
    }
  };
  return (
    <div style={{ display: 'flex', flexWrap: 'wrap', gap: 8 }}>
      {props.choices.map((choice) => (
        <FileButton
          key={choice.id}
          accept="image/png,image/jpeg,image/webp,image/gif"
          onChange={(file) => void put(choice, file)}
        >
          {(button) => (
            <Button size="compact-sm" variant="default" {...button}>
              {t(choice.image ? 'surveys.pictureChange' : 'surveys.pictureAdd', {
                name: wordsIn(choice.label, props.language) || choice.id,
              })}
            </Button>
          )}
        </FileButton>
      ))}
    </div>
  );
}

function asBase64(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^data:[^,]*,/, ''));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
}
