import { Button } from '@mantine/core';
import type { CasePage } from '@rapport/contracts/cases';
import { IconPencil } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useMay } from '../../../api/me.ts';
import { useText } from '../../../i18n/useText.ts';
import { GiveButton } from '../../repair/GiveButton.tsx';

/** What one does for them from their case: write, give. */
export function Acts({ found }: { found: CasePage }): ReactElement | null {
  const { t } = useText();
  const navigate = useNavigate();
  const mayWrite = useMay('messages:write');
  if (found.status === 'merged' || found.status === 'withdrawn') return null;
  const { id: customerId, name } = found.customer;
  return (
    <div style={{ display: 'flex', flexWrap: 'wrap', gap: 8, marginTop: 16 }}>
      {mayWrite && (
        <Button
          variant="default"
          leftSection={<IconPencil size={16} stroke={1.7} aria-hidden />}
          onClick={() => void navigate({ to: '/messages/$customerId', params: { customerId } })}
        >
          {t('cases.writeToThem')}
        </Button>
      )}
      <GiveButton customer={{ id: customerId, name }} caseId={found.id} />
    </div>
  );
}
