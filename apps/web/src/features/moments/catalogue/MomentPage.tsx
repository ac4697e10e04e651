import { Button, Checkbox, Group, NumberInput, Select, Textarea, TextInput } from '@mantine/core';
import type { MomentDraft, MomentView } from '@rapport/contracts/moments';
import { gestureWays, momentPurposes } from '@rapport/contracts/moments';
import { textVariables } from '@rapport/core/moments';
import { IconArrowLeft } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { type FormEvent, type ReactElement, useState } from 'react';
import { ApiError } from '../../../api/ApiError.ts';
import { request } from '../../../api/client.ts';
import { useMay, useMe } from '../../../api/me.ts';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useText } from '../../../i18n/useText.ts';
import { Confirm } from '../../../ui/Confirm.tsx';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { Page, Section } from '../../../ui/Page.tsx';
import { Waiting } from '../../../ui/Waiting.tsx';
import customerClasses from '../../customers/CustomerPage.module.css';
import { momentsQuery } from '../queries.ts';
import { RuleFields } from '../rule/RuleFields.tsx';
import { useChange } from '../useChange.ts';
import classes from './Catalogue.module.css';
import { completed, draftOf, newDraft } from './draft.ts';
import { FitsFields } from './FitsFields.tsx';
import { PreviewPart } from './PreviewPart.tsx';

/** One moment: when it is due, whom it fits, what is said; and what it would have done, before it is switched on. */
export function MomentPage(): ReactElement {
  const { t, language } = useText();
  const { key } = useParams({ strict: false }) as { key: string };
  const list = useQuery(momentsQuery);
  const moment = list.data?.moments.find((each) => each.key === key) ?? null;
  const isNew = key === 'new';
  const back = (
    <Link to="/moments/catalogue" className={customerClasses.back}>
      <IconArrowLeft size={16} aria-hidden /> {t('moments.edit.back')}
    </Link>
  );
  const title = isNew ? t('moments.edit.newTitle') : (moment?.name[language] ?? t('moments.title'));
  return (
    <Page title={title} above={back} lead={moment?.about[language]}>
      {list.isError && <ErrorNote error={list.error} title={t('moments.failed')} />}
      {!list.data && !list.isError && <Waiting rows={8} height={48} />}
      {list.data && (isNew || moment) && <Editor key={key} moment={moment} />}
    </Page>
  );
}

function Editor({ moment }: { moment: MomentView | null }): ReactElement {
  const { t, language } = useText();
  const languages = ownFirst(language);
  const format = useFormat();
  const navigate = useNavigate();
  const { workspace } = useMe();
  const mayManage = useMay('moments:manage');
  const [draft, setDraft] = useState<MomentDraft>(moment ? draftOf(moment) : newDraft);
  const [isRemoving, setRemoving] = useState(false);
  const change = (part: Partial<MomentDraft>) => setDraft({ ...draft, ...part });
  const path = `/api/v1/moments${moment ? `/${encodeURIComponent(moment.key)}` : ''}`;
  const save = useChange(
    () => request<MomentView>(path, { method: moment ? 'PUT' : 'POST', body: completed(draft) }),
    () => t('moments.edit.saved'),
  );
  const reset = useChange(
    () => request<void>(path, { method: 'DELETE' }),
    () => t('moments.edit.gone'),
  );
  const about = (field: string) => (save.error instanceof ApiError ? save.error.about(field) : undefined);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate(undefined, {
      onSuccess: (saved) => {
        if (!moment)
          void navigate({ to: '/moments/catalogue/$key', params: { key: saved.key }, replace: true });
      },
    });
  };
  return (
    <form onSubmit={submit}>
      {!mayManage && <p>{t('moments.edit.notYours')}</p>}
      <fieldset disabled={!mayManage} className={classes.family}>
        <div className={classes.form} style={{ marginTop: 16 }}>
          <div className={classes.pair}>
            {languages.map((each) => (
              <TextInput
                key={each}
                label={t(each === 'en' ? 'moments.edit.name' : 'moments.edit.nameFr')}
                value={draft.name[each]}
                maxLength={200}
                error={about(`name.${each}`)}
                onChange={(event) => change({ name: { ...draft.name, [each]: event.currentTarget.value } })}
              />
            ))}
            {languages.map((each) => (
              <Textarea
                key={each}
                label={t(each === 'en' ? 'moments.edit.about' : 'moments.edit.aboutFr')}
                autosize
                value={draft.about[each]}
                onChange={(event) => change({ about: { ...draft.about, [each]: event.currentTarget.value } })}
              />
            ))}
            <Select
              label={t('moments.edit.purpose')}
              description={t('moments.edit.purposeHint')}
              allowDeselect={false}
              data={momentPurposes.map((value) => ({ value, label: t(`moments.purpose.${value}`) }))}
              value={draft.purpose}
              onChange={(purpose) => change({ purpose: purpose as MomentDraft['purpose'] })}
            />
          </div>
        </div>
        <Section title={t('moments.edit.rule')}>
          <RuleFields rule={draft.rule} onChange={(rule) => change({ rule })} />
        </Section>
        <Section title={t('moments.edit.fits')} lead={t('moments.edit.fitsLead')}>
          <FitsFields fits={draft.fits} onChange={(fits) => change({ fits })} />
        </Section>
        {mayManage && <PreviewPart draft={draft} />}
        <Section
          title={t('moments.edit.words')}
          lead={t('moments.edit.wordsLead', {
            variables: textVariables.map((name) => `{${name}}`).join(' '),
            example: '{firstName|…}',
          })}
        >
          <WordsFields draft={draft} onChange={change} />
        </Section>
        <Section title={t('moments.edit.measure')}>
          <div className={classes.form}>
            <div className={classes.pair}>
              <NumberInput
                label={t('moments.edit.heldShare')}
                description={t('moments.edit.heldHint')}
                min={0}
                max={50}
                value={Math.round(draft.heldShare * 100)}
                onChange={(value) => change({ heldShare: (Number(value) || 0) / 100 })}
              />
              <NumberInput
                label={t('moments.edit.effectDays')}
                min={7}
                max={180}
                allowDecimal={false}
                value={draft.effectDays}
                onChange={(value) => change({ effectDays: Number(value) || 60 })}
              />
              <NumberInput
                label={t('moments.edit.cost')}
                {...format.moneyField(workspace.currency)}
                min={0}
                decimalScale={2}
                value={draft.costCents / 100}
                onChange={(value) => change({ costCents: Math.round((Number(value) || 0) * 100) })}
              />
              <NumberInput
                label={t('moments.edit.rank')}
                min={1}
                max={999}
                allowDecimal={false}
                value={draft.rank}
                onChange={(value) => change({ rank: Number(value) || 1 })}
              />
            </div>
            <Checkbox
              label={t('moments.edit.automatic')}
              checked={draft.isAutomatic}
              onChange={(event) => change({ isAutomatic: event.currentTarget.checked })}
            />
            <Checkbox
              label={t('moments.edit.stops')}
              checked={draft.stopsIfHarmful}
              onChange={(event) => change({ stopsIfHarmful: event.currentTarget.checked })}
            />
            {save.error && <ErrorNote error={save.error} />}
            <Group gap="xs">
              <Button type="submit" loading={save.isPending}>
                {t('moments.edit.save')}
              </Button>
              {moment && (moment.isOwn || moment.isChanged) && (
                <Button variant="subtle" color="red" onClick={() => setRemoving(true)}>
                  {t(moment.isOwn ? 'moments.edit.remove' : 'moments.edit.reset')}
                </Button>
              )}
            </Group>
          </div>
        </Section>
      </fieldset>
      {moment && (
        <Confirm
          isOpen={isRemoving}
          title={t(moment.isOwn ? 'moments.edit.remove' : 'moments.edit.reset')}
          confirm={t(moment.isOwn ? 'moments.edit.remove' : 'moments.edit.reset')}
          isPending={reset.isPending}
          error={reset.error}
          onConfirm={() =>
            reset.mutate(undefined, { onSuccess: () => void navigate({ to: '/moments/catalogue' }) })
          }
          onClose={() => setRemoving(false)}
        >
          {t('moments.edit.removeText')}
        </Confirm>
      )}
    </form>
  );
}

/** Whoever reads in French writes in French first. */
function ownFirst(language: 'fr' | 'en'): readonly ['fr' | 'en', 'fr' | 'en'] {
  return language === 'fr' ? ['fr', 'en'] : ['en', 'fr'];
}

function WordsFields(props: {
  draft: MomentDraft;
  onChange: (part: Partial<MomentDraft>) => void;
}): ReactElement {
  const { t, language: own } = useText();
  const { draft, onChange } = props;
  const write = (language: 'fr' | 'en', part: Partial<MomentDraft['texts']['fr']>) =>
    onChange({ texts: { ...draft.texts, [language]: { ...draft.texts[language], ...part } } });
  return (
    <>
      <div className={classes.pair}>
        {ownFirst(own).map((language) => (
          <fieldset key={language} className={classes.family}>
            <legend>{t(language === 'en' ? 'moments.edit.inEnglish' : 'moments.edit.inFrench')}</legend>
            <TextInput
              label={t('moments.edit.subject')}
              maxLength={200}
              value={draft.texts[language].subject}
              onChange={(event) => write(language, { subject: event.currentTarget.value })}
            />
            <Textarea
              label={t('moments.edit.body')}
              autosize
              minRows={5}
              maxRows={14}
              maxLength={4000}
              value={draft.texts[language].body}
              onChange={(event) => write(language, { body: event.currentTarget.value })}
            />
            <Textarea
              label={t('moments.edit.short')}
              autosize
              minRows={2}
              maxLength={480}
              value={draft.texts[language].short}
              onChange={(event) => write(language, { short: event.currentTarget.value })}
            />
          </fieldset>
        ))}
      </div>
      <Checkbox.Group
        mt="md"
        label={t('moments.edit.ways')}
        value={[...draft.ways]}
        onChange={(ways) => {
          if (ways.length > 0) onChange({ ways: ways as MomentDraft['ways'] });
        }}
      >
        <Group gap="md" mt={6}>
          {[...draft.ways, ...gestureWays.filter((way) => !draft.ways.includes(way))].map((way) => (
            <Group key={way} gap={4}>
              <Checkbox value={way} label={t(`moments.way.${way}`)} />
              {draft.ways.includes(way) && draft.ways[0] !== way && (
                <Button
                  size="compact-xs"
                  variant="subtle"
                  aria-label={t('moments.edit.waysMove', { way: t(`moments.way.${way}`) })}
                  onClick={() => onChange({ ways: [way, ...draft.ways.filter((each) => each !== way)] })}
                >
                  ↑
                </Button>
              )}
            </Group>
          ))}
        </Group>
      </Checkbox.Group>
    </>
  );
}
