import type { MailProblem } from '@rapport/contracts/mail';

/** As nodemailer's connection tells it. */
interface SmtpError extends Error {
  code?: string;
  command?: string;
  response?: string;
  responseCode?: number;
}

/** What a failure to send means: for the server as a whole, for this mail, for now or for good. */
export type Failure =
  | { of: 'server'; problem: MailProblem }
  | { of: 'mail'; isFinal: boolean; isAddress: boolean; problem: string };

const ofCertificate = /certificate|self.signed|CERT_|UNABLE_TO_(GET|VERIFY)|altname|ERR_TLS_CERT/i;

/** Reads why a mail was not taken. */
export function failureOf(error: SmtpError, at: Date): Failure {
  if (isOfServer(error)) return { of: 'server', problem: problemOf(error, at) };
  const { command, responseCode = 0 } = error;
  return {
    of: 'mail',
    isFinal: responseCode === 0 || responseCode >= 500,
    // 5.1.x: of addresses; 5.2.1: mailbox disabled. Others speak of content, size or policy.
    isAddress: command === 'RCPT TO' && responseCode >= 500 && !/\b5\.[3-7]\.\d+\b/.test(wordsOf(error)),
    problem: wordsOf(error),
  };
}

/** Whether every other mail would meet the same: then none should pay for it. */
function isOfServer(error: SmtpError): boolean {
  const { code = '', command = '', responseCode = 0 } = error;
  // Without an answer: an address or a size that can't be, seen before anything was sent; or the connection.
  if (responseCode === 0) return code !== 'EENVELOPE' && code !== 'EMESSAGE';
  // 421: it closes; 454, 530, 534, 535: it wants to know who we are.
  if ([421, 454, 530, 534, 535].includes(responseCode)) return true;
  if (command === 'MAIL FROM') return responseCode >= 500 && responseCode !== 552;
  if (command === 'RCPT TO') return /relay/i.test(wordsOf(error));
  return command !== 'DATA';
}

/** What is wrong with a server, so that a person knows which setting to look at. */
export function problemOf(error: SmtpError, at: Date): MailProblem {
  return { what: whatOf(error), message: wordsOf(error), at: at.toISOString() };
}

function whatOf({ code = '', message, command, responseCode = 0 }: SmtpError): MailProblem['what'] {
  if (code === 'EAUTH' || code === 'ENOAUTH' || [530, 534, 535].includes(responseCode)) return 'credentials';
  if (ofCertificate.test(`${code} ${message}`)) return 'certificate';
  if (code === 'EDNS' || /ENOTFOUND|EAI_AGAIN/.test(message)) return 'host';
  if (/ECONNREFUSED|EHOSTUNREACH|ENETUNREACH/.test(message)) return 'port';
  if (code === 'ETLS' || command === 'STARTTLS' || /SSL|TLS|wrong version number|STARTTLS/i.test(message))
    return 'security';
  if (code === 'ETIMEDOUT') return 'timeout';
  return 'refused';
}

function wordsOf({ response, message }: SmtpError): string {
  return (response ?? message).replace(/\s+/g, ' ').trim().slice(0, 500);
}

/** As imapflow tells it. */
interface ImapError extends Error {
  code?: string;
  authenticationFailed?: boolean;
  responseText?: string;
  mailboxMissing?: boolean;
  response?: unknown;
}

/** What is wrong with a mailbox; null when the error is not of the mailbox. */
export function imapProblemOf(error: ImapError, at: Date): MailProblem | null {
  const { code = '', message, authenticationFailed, responseText, mailboxMissing, response } = error;
  const words = (responseText ?? message).replace(/\s+/g, ' ').trim().slice(0, 500);
  const told = (what: MailProblem['what']) => ({ what, message: words, at: at.toISOString() });
  if (authenticationFailed) return told('credentials');
  if (mailboxMissing || /mailbox doesn.t exist|nonexistent|unknown mailbox/i.test(`${words} ${code}`))
    return told('folder');
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return told('host');
  if (['ECONNREFUSED', 'EHOSTUNREACH', 'ENETUNREACH'].includes(code)) return told('port');
  if (ofCertificate.test(`${code} ${message}`)) return told('certificate');
  if (/SSL|TLS|wrong version number/i.test(`${code} ${message}`)) return told('security');
  if (/TIMEOUT|ETIMEDOUT/i.test(code)) return told('timeout');
  const isOfConnection = code !== '' || response !== undefined || /connection|command failed/i.test(message);
  return isOfConnection && !/^[0-9A-Z]{5}$/.test(code) ? told('refused') : null;
}
