import { Button, Group } from '@mantine/core';
import { type ReactElement, useMemo } from 'react';
import { encode } from 'uqr';
import { saveFile } from '../../../charts/exportDrawing.ts';
import { useText } from '../../../i18n/useText.ts';
import { notifyRefused } from '../../../ui/notify.ts';

/** Four modules of white around it, as the norm asks of a code that is printed. */
const border = 4;
/** Of a picture: sharp on a poster. */
const pixels = 1200;

/** A QR code, seen here and taken away for a ticket or a poster. */
export function QrCode({
  text,
  label,
  fileName,
}: {
  text: string;
  label: string;
  fileName: string;
}): ReactElement {
  const { t } = useText();
  const { path, size } = useMemo(() => pathOf(text), [text]);
  const source = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${pixels}" height="${pixels}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${path}"/></svg>`;
  const savePng = (): void => {
    pngOf(source)
      .then((png) => saveFile(png, `${fileName}.png`, 'image/png'))
      .catch(() => notifyRefused(t('surveys.qrRefused'), t('surveys.qrRefusedText')));
  };
  return (
    <div style={{ marginTop: 16 }}>
      <svg
        viewBox={`0 0 ${size} ${size}`}
        width={200}
        height={200}
        role="img"
        aria-label={label}
        style={{ background: '#fff', display: 'block' }}
      >
        <path d={path} fill="#000" />
      </svg>
      <Group gap="xs" mt="xs">
        <Button size="xs" variant="default" onClick={savePng}>
          {t('surveys.qrPng')}
        </Button>
        <Button
          size="xs"
          variant="default"
          onClick={() => saveFile(source, `${fileName}.svg`, 'image/svg+xml')}
        >
          {t('surveys.qrSvg')}
        </Button>
      </Group>
    </div>
  );
}

/** The dark squares as one path: sharp at any size, printed as it is. */
function pathOf(text: string): { path: string; size: number } {
  const { data, size } = encode(text, { border });
  const path = data
    .flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')))
    .join('');
  return { path, size };
}

async function pngOf(source: string): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(source)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = pixels;
  canvas.height = pixels;
  canvas.getContext('2d')?.drawImage(image, 0, 0, pixels, pixels);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png'),
  );
}
