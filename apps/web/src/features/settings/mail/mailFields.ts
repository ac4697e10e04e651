import type { MailSecurity, MailSettings, MailSettingsChange } from '@rapport/contracts/mail';

export interface ServerFields {
  host: string;
  port: number;
  security: MailSecurity;
  user: string;
  /** Empty: the one that is there is kept. */
  password: string;
  folder: string;
}

export interface MailFields {
  email: string;
  name: string;
  replyTo: string;
  plusAddressing: boolean;
  smtp: ServerFields;
  imap: ServerFields;
}

const noSmtp: ServerFields = {
  host: '',
  port: 587,
  security: 'starttls',
  user: '',
  password: '',
  folder: '',
};
const noImap: ServerFields = {
  host: '',
  port: 993,
  security: 'tls',
  user: '',
  password: '',
  folder: 'INBOX',
};

export function fieldsOf({ from, replyTo, plusAddressing, smtp, imap }: MailSettings): MailFields {
  return {
    email: from?.email ?? '',
    name: from?.name ?? '',
    replyTo: replyTo ?? '',
    plusAddressing,
    smtp: smtp ? { ...smtp, user: smtp.user ?? '', password: '', folder: '' } : noSmtp,
    imap: imap ? { ...imap, user: imap.user ?? '', password: '' } : noImap,
  };
}

/** What is sent: a server without a host is none. */
export function changesOf({
  email,
  name,
  replyTo,
  plusAddressing,
  smtp,
  imap,
}: MailFields): MailSettingsChange {
  return {
    from: email.trim() ? { email: email.trim(), name: name.trim() } : null,
    replyTo: replyTo.trim() || null,
    plusAddressing,
    smtp: smtp.host.trim() ? serverOf(smtp) : null,
    imap: imap.host.trim() ? { ...serverOf(imap), folder: imap.folder.trim() || 'INBOX' } : null,
  };
}

function serverOf({ host, port, security, user, password }: ServerFields) {
  return { host: host.trim(), port, security, user: user.trim() || null, ...(password && { password }) };
}
