import type { SurveyChannel } from '@rapport/contracts/surveys';
import type { Language } from '@rapport/contracts/vocabulary';

/** The words of exported files: of the columns before the questions, of what they hold, of the sheets. */
export const exportWords: Readonly<Record<Language, ExportWords>> = {
  fr: {
    response: 'Réponse',
    customer: 'Client',
    answered: 'Répondu le',
    seconds: 'Durée en secondes',
    language: 'Langue',
    channel: 'Canal',
    device: 'Appareil',
    version: 'Version de l’enquête',
    answers: 'Réponses',
    columns: 'Colonnes',
    name: 'Nom dans le CSV',
    label: 'Libellé',
    values: 'Valeurs',
    said: {
      fr: 'français',
      en: 'anglais',
      link: 'lien',
      email: 'e-mail',
      sms: 'SMS',
      embed: 'site web',
      kiosk: 'borne',
      qr: 'code QR',
      phone: 'téléphone',
      tablet: 'tablette',
      computer: 'ordinateur',
    },
  },
  en: {
    response: 'Response',
    customer: 'Customer',
    answered: 'Answered at',
    seconds: 'Duration in seconds',
    language: 'Language',
    channel: 'Channel',
    device: 'Device',
    version: 'Version of the survey',
    answers: 'Answers',
    columns: 'Columns',
    name: 'Name in the CSV',
    label: 'Label',
    values: 'Values',
    said: {
      fr: 'French',
      en: 'English',
      link: 'link',
      email: 'email',
      sms: 'text message',
      embed: 'website',
      kiosk: 'kiosk',
      qr: 'QR code',
      phone: 'phone',
      tablet: 'tablet',
      computer: 'computer',
    },
  },
};

type ColumnName =
  | 'response'
  | 'customer'
  | 'answered'
  | 'seconds'
  | 'language'
  | 'channel'
  | 'device'
  | 'version';
type Said = Language | SurveyChannel | Device;
type Device = 'phone' | 'tablet' | 'computer';

export type ExportWords = Record<ColumnName | 'answers' | 'columns' | 'name' | 'label' | 'values', string> & {
  said: Readonly<Record<Said, string>>;
};
