import { Modal } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { useText } from '../../i18n/useText.ts';
import type { CreatedKey } from './api.ts';
import { KeyForm } from './KeyForm.tsx';
import { KeySecret } from './KeySecret.tsx';

/** Creates a key, then shows its secret, once: this second part closes by its button alone. */
export function KeyDialog({ onClose }: { onClose: () => void }): ReactElement {
  const { t } = useText();
  const [created, setCreated] = useState<CreatedKey | null>(null);
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={created ? t('members.keyReady', { name: created.name }) : t('members.keyTitle')}
      closeOnClickOutside={!created}
      closeOnEscape={!created}
      withCloseButton={!created}
      closeButtonProps={{ 'aria-label': t('shell.close') }}
    >
      {created ? (
        <KeySecret created={created} onDone={onClose} />
      ) : (
        <KeyForm onCreated={setCreated} onCancel={onClose} />
      )}
    </Modal>
  );
}
