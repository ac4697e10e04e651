import { Button, Code } from '@mantine/core';
import type { Me } from '@rapport/contracts/access';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { request } from '../../api/client.ts';
import { useMe } from '../../api/me.ts';
import { RichText } from '../../i18n/RichText.tsx';
import { useText } from '../../i18n/useText.ts';
import { useSwitchWorkspace } from '../../shell/useSwitchWorkspace.ts';
import classes from './StartPage.module.css';
import { Way } from './Way.tsx';

/** The way to the sample brand, which is a workspace of its own. */
export function SampleWay(): ReactElement {
  const { t } = useText();
  const switchTo = useSwitchWorkspace();
  const { data: sampleId, isPending } = useQuery(useSampleWorkspace());
  return (
    <Way title={t('start.sample.title')} text={t('start.sample.text')}>
      {sampleId && (
        <Button variant="default" onClick={() => switchTo(sampleId)}>
          {t('start.sample.action')}
        </Button>
      )}
      {!sampleId && !isPending && (
        <p className={classes.absent}>
          <RichText id="start.sample.absent" parts={{ code: <Code /> }} />
        </p>
      )}
    </Way>
  );
}

/** Which of the person's other workspaces holds the sample brand; null when none does. */
function useSampleWorkspace() {
  const me = useMe();
  const others = me.workspaces.filter((workspace) => workspace.id !== me.workspace.id).map(({ id }) => id);
  return {
    queryKey: ['start', 'sample', others],
    queryFn: async (): Promise<string | null> => {
      const answers = await Promise.all(others.map((workspace) => request<Me>('/api/v1/me', { workspace })));
      return answers.find((answer) => answer.workspace?.isSample)?.workspace?.id ?? null;
    },
    staleTime: Number.POSITIVE_INFINITY,
  };
}
