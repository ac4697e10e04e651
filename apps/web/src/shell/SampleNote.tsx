import { Anchor } from '@mantine/core';
import { useRouter } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { switchWorkspace, useMe } from '../api/me.ts';
import { RichText } from '../i18n/RichText.tsx';
import classes from './Shell.module.css';

/** Over every page of the sample brand: that it is invented, and the way to one's own workspace. */
export function SampleNote(): ReactElement | null {
  const me = useMe();
  const router = useRouter();
  if (!me.workspace.isSample) return null;
  const own = me.workspaces.find((workspace) => workspace.id !== me.workspace.id);
  const leave = async () => {
    if (own) await switchWorkspace(own.id);
    await router.navigate({ to: '/start' });
    await router.invalidate();
  };
  return (
    <div className={classes.note}>
      <RichText
        id="shell.sampleNote"
        parts={{
          link: <Anchor component="button" type="button" inherit underline="always" onClick={leave} />,
        }}
      />
    </div>
  );
}
