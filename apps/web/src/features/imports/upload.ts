import type { ImportJob, ImportPreview } from '@rapport/contracts/imports';
import { ApiError } from '../../api/ApiError.ts';
import { commonHeaders, refusal } from '../../api/client.ts';

export interface Uploaded {
  import: ImportJob;
  preview: ImportPreview;
}

/**
 * Sends a file and says how far it is: `fetch` cannot tell what was sent, XMLHttpRequest can.
 * @throws ApiError, or an AbortError when stopped
 */
export function uploadFile(
  file: File,
  options: { onProgress: (sentBytes: number) => void; signal: AbortSignal },
): Promise<Uploaded> {
  return new Promise((resolve, reject) => {
    const sending = new XMLHttpRequest();
    sending.open('POST', '/api/v1/imports');
    sending.responseType = 'text';
    for (const [name, value] of Object.entries(commonHeaders())) sending.setRequestHeader(name, value);
    sending.upload.onprogress = (event) => options.onProgress(Math.min(event.loaded, file.size));
    sending.onerror = () => reject(new ApiError('offline', 'The server did not answer.'));
    sending.onabort = () => reject(new DOMException('Stopped', 'AbortError'));
    sending.onload = () => {
      const answer = parse(sending.responseText);
      if (sending.status >= 200 && sending.status < 300 && answer) resolve(answer as Uploaded);
      else reject(refusal({ status: sending.status, headers: headersOf(sending) }, answer));
    };
    options.signal.addEventListener('abort', () => sending.abort());
    const body = new FormData();
    body.append('file', file, file.name);
    sending.send(body);
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function headersOf(sending: XMLHttpRequest): Headers {
  const retryAfter = sending.getResponseHeader('retry-after');
  return new Headers(retryAfter === null ? {} : { 'retry-after': retryAfter });
}
