import { Skeleton } from '@mantine/core';
import type { ReactElement } from 'react';
import { useText } from '../i18n/useText.ts';
import { Delayed } from './Delayed.tsx';

/** Lines to come. `rows` keeps the place of what is awaited, so that nothing jumps. */
export function Waiting({ rows = 4, height = 20 }: { rows?: number; height?: number }): ReactElement {
  const { t } = useText();
  return (
    <div role="status" aria-label={t('shell.waiting')} style={{ minHeight: rows * (height + 12) }}>
      <Delayed>
        {Array.from({ length: rows }, (_, row) => (
          <Skeleton
            // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all alike
            key={row}
            height={height}
            mb={12}
            width={row === rows - 1 ? '60%' : '100%'}
          />
        ))}
      </Delayed>
    </div>
  );
}
