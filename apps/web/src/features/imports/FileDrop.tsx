import { Button, Progress } from '@mantine/core';
import { type ReactElement, useRef, useState } from 'react';
import { useFormat } from '../../i18n/useFormat.ts';
import { useText } from '../../i18n/useText.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import classes from './FileDrop.module.css';
import type { Uploaded } from './upload.ts';
import { useUpload } from './useUpload.ts';

/** Takes a file dropped or chosen, sends it and shows how far it is. */
export function FileDrop({ onUploaded }: { onUploaded: (uploaded: Uploaded) => void }): ReactElement {
  const { t } = useText();
  const format = useFormat();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const [hadMore, setHadMore] = useState(false);
  const upload = useUpload(onUploaded);
  const take = (files: FileList | null) => {
    const file = files?.[0];
    setHadMore((files?.length ?? 0) > 1);
    if (file) upload.start(file);
  };
  if (upload.file) {
    const { file, sentBytes } = upload;
    const isSent = sentBytes >= file.size;
    return (
      <div className={classes.sending} role="status">
        <p className={classes.text}>
          {isSent
            ? t('imports.uploadDone')
            : t('imports.uploading', {
                name: file.name,
                sent: format.size(sentBytes),
                total: format.size(file.size),
              })}
        </p>
        <Progress
          value={file.size === 0 ? 100 : (100 * sentBytes) / file.size}
          aria-label={file.name}
          animated={isSent}
          transitionDuration={100}
        />
        {!isSent && (
          <Button variant="default" size="compact-sm" mt="sm" onClick={upload.stop}>
            {t('imports.uploadCancel')}
          </Button>
        )}
      </div>
    );
  }
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a mouse's way; the button does the same by keyboard */}
      <div
        className={classes.drop}
        data-over={isOver || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          take(event.dataTransfer.files);
        }}
      >
        <p className={classes.text}>{t(isOver ? 'imports.dropHere' : 'imports.drop')}</p>
        <Button onClick={() => input.current?.click()}>{t('imports.choose')}</Button>
        <input
          ref={input}
          type="file"
          hidden
          accept=".csv,.tsv,.txt,.xlsx,.ndjson,.jsonl,.gz"
          onChange={(event) => {
            take(event.currentTarget.files);
            event.currentTarget.value = '';
          }}
        />
        <p className={classes.hint}>{t('imports.dropHint')}</p>
      </div>
      {hadMore && <p className={classes.hint}>{t('imports.oneFile')}</p>}
      {upload.error !== null && <ErrorNote error={upload.error} />}
    </>
  );
}
