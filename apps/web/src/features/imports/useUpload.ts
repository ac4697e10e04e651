import { useEffect, useRef, useState } from 'react';
import { type Uploaded, uploadFile } from './upload.ts';

/** Sends one file at a time; leaving the page stops it, nothing is kept of a file half sent. */
export function useUpload(onUploaded: (uploaded: Uploaded) => void): {
  file: File | null;
  sentBytes: number;
  error: unknown;
  start: (file: File) => void;
  stop: () => void;
} {
  const [file, setFile] = useState<File | null>(null);
  const [sentBytes, setSentBytes] = useState(0);
  const [error, setError] = useState<unknown>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const stop = () => running.current?.abort();
  const start = async (chosen: File) => {
    const controller = new AbortController();
    running.current = controller;
    setFile(chosen);
    setSentBytes(0);
    setError(null);
    try {
      onUploaded(await uploadFile(chosen, { onProgress: setSentBytes, signal: controller.signal }));
    } catch (failure) {
      if (!controller.signal.aborted) setError(failure);
      setFile(null);
    }
  };
  return { file, sentBytes, error, start: (chosen) => void start(chosen), stop };
}
