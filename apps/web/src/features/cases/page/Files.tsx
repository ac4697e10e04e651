import { ActionIcon, Button, FileButton, Group } from '@mantine/core';
import type { CasePage } from '@rapport/contracts/cases';
import { IconTrash } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { commonHeaders, downloadHref, refusal, request } from '../../../api/client.ts';
import { useMay } from '../../../api/me.ts';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useText } from '../../../i18n/useText.ts';
import { Confirm } from '../../../ui/Confirm.tsx';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import classes from '../Cases.module.css';

/** What is kept with the case. Files are saved, never shown by the browser. */
export function Files({ found }: { found: CasePage }): ReactElement {
  const { t } = useText();
  const format = useFormat();
  const mayWrite = useMay('cases:write');
  const client = useQueryClient();
  const [asked, setAsked] = useState<CasePage['files'][number] | null>(null);
  const again = () => client.invalidateQueries({ queryKey: ['cases', 'one', found.id] });
  const base = `/api/v1/cases/${found.id}/files`;
  const add = useMutation({ mutationFn: (file: File) => send(base, file), onSuccess: again });
  const remove = useMutation({
    mutationFn: (id: string) => request(`${base}/${id}`, { method: 'DELETE' }),
    onSuccess: () => {
      setAsked(null);
      return again();
    },
  });
  return (
    <section className={classes.part}>
      <h2>{t('cases.files')}</h2>
      {found.files.map((file) => (
        <Group key={file.id} gap="xs" wrap="nowrap">
          <a
            href={downloadHref(`${base}/${file.id}`)}
            download={file.name}
            style={{ overflowWrap: 'anywhere' }}
          >
            {file.name}
          </a>
          <span className={classes.quiet}>{format.size(file.bytes)}</span>
          {mayWrite && (
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('cases.files.remove', { name: file.name })}
              onClick={() => setAsked(file)}
            >
              <IconTrash size={16} aria-hidden />
            </ActionIcon>
          )}
        </Group>
      ))}
      {mayWrite && (
        <>
          <FileButton onChange={(file) => file && add.mutate(file)}>
            {(props) => (
              <Button {...props} variant="default" size="xs" loading={add.isPending}>
                {t('cases.files.add')}
              </Button>
            )}
          </FileButton>
          <p className={classes.quiet} style={{ fontSize: 14, margin: '4px 0 0' }}>
            {t('cases.files.hint')}
          </p>
        </>
      )}
      {add.error && <ErrorNote error={add.error} />}
      <Confirm
        isOpen={asked !== null}
        title={t('cases.files.sure', { name: asked?.name ?? '' })}
        confirm={t('cases.files.removeIt')}
        isPending={remove.isPending}
        error={remove.error}
        onConfirm={() => asked && remove.mutate(asked.id)}
        onClose={() => setAsked(null)}
      >
        {t('cases.files.sureText')}
      </Confirm>
    </section>
  );
}

async function send(path: string, file: File): Promise<void> {
  const body = new FormData();
  body.append('file', file);
  const response = await fetch(path, { method: 'POST', body, headers: commonHeaders() });
  if (!response.ok) throw refusal(response, await response.json().catch(() => null));
}
