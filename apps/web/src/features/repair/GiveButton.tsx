import { Button } from '@mantine/core';
import { IconHeartPlus } from '@tabler/icons-react';
import { type ReactElement, useState } from 'react';
import { useMay } from '../../api/me.ts';
import { useText } from '../../i18n/useText.ts';
import { GiveDialog } from './GiveDialog.tsx';

/** Gives a customer something, for a case of theirs or not, for those who may. */
export function GiveButton(props: {
  customer: { id: string; name: string | null };
  caseId?: string;
}): ReactElement | null {
  const { t } = useText();
  const maySpend = useMay('repair:spend');
  const [isOpen, setOpen] = useState(false);
  if (!maySpend) return null;
  return (
    <>
      <Button
        variant="default"
        mb="md"
        mr="xs"
        leftSection={<IconHeartPlus size={16} stroke={1.7} aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {t('repair.give')}
      </Button>
      {isOpen && <GiveDialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
}
