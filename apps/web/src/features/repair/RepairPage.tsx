import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { useMay } from '../../api/me.ts';
import { useText } from '../../i18n/useText.ts';
import { Page } from '../../ui/Page.tsx';
import { Allowances } from './Allowances.tsx';
import { GiveDialog } from './GiveDialog.tsx';
import { Ledger } from './Ledger.tsx';
import { MyAllowance } from './MyAllowance.tsx';
import { Report } from './Report.tsx';
import { Requests } from './Requests.tsx';

/** Mending a wrong: what I may give, what waits for a lead, what was given, and who may give what. */
export function RepairPage(): ReactElement {
  const { t } = useText();
  const mayManage = useMay('repair:manage');
  const [isGiving, setGiving] = useState(false);
  return (
    <Page
      title={t('repair.title')}
      lead={t('repair.lead')}
      actions={
        <>
          <Button component={Link} to="/refusals" variant="default">
            {t('repair.toRefusals')}
          </Button>
          <Button onClick={() => setGiving(true)}>{t('repair.give')}</Button>
        </>
      }
    >
      <MyAllowance />
      <Requests />
      <Ledger />
      <Report />
      {mayManage && <Allowances />}
      {isGiving && <GiveDialog customer={null} onClose={() => setGiving(false)} />}
    </Page>
  );
}
