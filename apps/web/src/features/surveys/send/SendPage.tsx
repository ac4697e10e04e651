import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useText } from '../../../i18n/useText.ts';
import { CopyField } from '../../../ui/CopyField.tsx';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { Page, Section } from '../../../ui/Page.tsx';
import { Waiting } from '../../../ui/Waiting.tsx';
import { BackToAnswers } from '../BackToAnswers.tsx';
import { surveyQuery } from '../queries.ts';
import { EmbedPart } from './EmbedPart.tsx';
import { InviteForm } from './InviteForm.tsx';
import { LinksPart } from './LinksPart.tsx';
import { OriginsForm } from './OriginsForm.tsx';
import { QrCode } from './QrCode.tsx';
import classes from './SendingDialog.module.css';
import { SettingsForm } from './SettingsForm.tsx';

/** How a survey reaches people: its link and code, a shop's kiosk, a website. */
export function SendPage(): ReactElement {
  const { t } = useText();
  const { id } = useParams({ from: '/workspace/surveys/$id/send' });
  const { data: survey, error } = useQuery(surveyQuery(id));
  if (error) return <ErrorNote error={error} />;
  if (!survey) return <Waiting />;
  const link = `${location.origin}${survey.link}`;
  const kiosk = `${link}?by=kiosk`;
  return (
    <Page
      title={t('surveys.sendTitle', { name: survey.name })}
      width="reading"
      above={<BackToAnswers id={id} />}
    >
      {survey.status !== 'open' && (
        <p role="status" className={classes.soon}>
          {t(`surveys.notOpen.${survey.status}`)}{' '}
          <Link to="/surveys/$id/edit" params={{ id }}>
            {t('surveys.notOpen.edit')}
          </Link>
        </p>
      )}
      <Section title={t('surveys.byLink')} lead={t('surveys.byLinkLead')}>
        <CopyField label={t('surveys.link')} value={link} />
        <QrCode text={`${link}?by=qr`} label={t('surveys.qr')} fileName={survey.name} />
      </Section>
      {survey.draft.audience === 'customers' && (
        <>
          <Section title={t('surveys.byEmail')} lead={t('surveys.byEmailLead')}>
            <InviteForm surveyId={id} languages={survey.draft.languages} />
          </Section>
          <Section title={t('surveys.links.title')} lead={t('surveys.links.lead')}>
            <LinksPart
              key={id}
              surveyId={id}
              languages={survey.draft.languages}
              linkDays={survey.settings.linkDays}
            />
          </Section>
          <Section title={t('surveys.byKiosk')} lead={t('surveys.byKioskLead')}>
            <CopyField label={t('surveys.kioskLink')} value={kiosk} />
            <p>
              <a href={kiosk} target="_blank" rel="noreferrer">
                {t('surveys.kioskOpen')}
              </a>
            </p>
          </Section>
          <Section title={t('surveys.byEmbed')} lead={t('surveys.byEmbedLead')}>
            <EmbedPart link={link} />
            <OriginsForm key={id} survey={survey} />
          </Section>
          <Section title={t('surveys.byItself')} lead={t('surveys.byItselfLead')}>
            <SettingsForm key={id} survey={survey} />
          </Section>
        </>
      )}
    </Page>
  );
}
