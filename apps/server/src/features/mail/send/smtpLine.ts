import { Readable } from 'node:stream';
import type { MailServer } from '@rapport/contracts/mail';
import SMTPConnection from 'nodemailer/lib/smtp-connection';

export type SmtpServer = MailServer & { password: string | null };

/** How long the server may take: to answer a connection, and any one command. After the last byte it has the longest. */
export interface Patience {
  connectMs: number;
  answerMs: number;
}

const usual: Patience = { connectMs: 20_000, answerMs: 300_000 };
const mailsPerConnection = 100;

/**
 * One connection to an SMTP server, opened when needed, used for one mail after another.
 * What it throws is nodemailer's error: `failureOf` reads it.
 */
export class SmtpLine {
  readonly #server: SmtpServer;
  readonly #patience: Patience;
  #open: { connection: SMTPConnection; sent: number } | null = null;

  constructor(server: SmtpServer, patience: Patience = usual) {
    this.#server = server;
    this.#patience = patience;
  }

  /** Connects and signs in, unless it is done. */
  async connect(): Promise<void> {
    await this.#connection();
  }

  /**
   * Sends one mail to one address.
   *
   * @param handOver called when the server is ready for the text, which goes only after it resolves to true
   * @returns false when `handOver` said so: then nothing was sent
   */
  async send(
    envelope: { from: string; to: string; id: string },
    raw: Buffer,
    handOver: () => Promise<boolean>,
  ): Promise<boolean> {
    const open = await this.#connection();
    let isRefused = false;
    const text = new Readable({
      // Read once the server has answered DATA: the last moment at which the mail can still be held back.
      read() {
        handOver().then(
          (isOurs) => {
            isRefused = !isOurs;
            if (!isOurs) return this.destroy(new Error('The mail is no longer ours to send'));
            this.push(raw);
            this.push(null);
          },
          (error: Error) => this.destroy(error),
        );
      },
      highWaterMark: raw.length + 1,
    });
    try {
      await new Promise<void>((resolve, reject) => {
        const { from, to, id } = envelope;
        const dsn = { ret: 'HDRS', envid: id, notify: ['FAILURE'], orcpt: `rfc822;${to}` };
        const size = raw.length;
        open.connection.send({ from, to: [to], size, dsn }, text, (error) =>
          error ? reject(error) : resolve(),
        );
      });
    } catch (error) {
      // After a refusal the connection could be used again; after anything else it can't be trusted.
      await this.#afterFailure(error as { responseCode?: number });
      if (isRefused) return false;
      throw error;
    }
    open.sent += 1;
    if (open.sent >= mailsPerConnection) this.close();
    return true;
  }

  close(): void {
    const open = this.#open;
    this.#open = null;
    open?.connection.quit();
  }

  async #afterFailure({ responseCode = 0 }: { responseCode?: number }): Promise<void> {
    const open = this.#open;
    if (responseCode >= 400 && responseCode !== 421 && open) {
      const isReset = await new Promise<boolean>((resolve) =>
        open.connection.reset((error) => resolve(!error)),
      );
      if (isReset) return;
    }
    this.#open = null;
    open?.connection.close();
  }

  async #connection(): Promise<{ connection: SMTPConnection; sent: number }> {
    if (this.#open) return this.#open;
    const { host, port, security, user, password } = this.#server;
    const connection = new SMTPConnection({
      host,
      port,
      secure: security === 'tls',
      requireTLS: security === 'starttls',
      ignoreTLS: security === 'none',
      connectionTimeout: this.#patience.connectMs,
      greetingTimeout: this.#patience.connectMs,
      dnsTimeout: this.#patience.connectMs,
      socketTimeout: this.#patience.answerMs,
      allowInternalNetworkInterfaces: true,
    });
    const open = { connection, sent: 0 };
    const forget = () => {
      if (this.#open === open) this.#open = null;
    };
    const failed = new Promise<never>((_, reject) => {
      connection.on('error', (error: Error) => {
        forget();
        reject(error);
      });
    });
    failed.catch(() => {});
    connection.once('end', forget);
    try {
      await Promise.race([connected(connection), failed]);
      if (user !== null) await Promise.race([signIn(connection, user, password ?? ''), failed]);
    } catch (error) {
      connection.close();
      throw error;
    }
    this.#open = open;
    return open;
  }
}

function connected(connection: SMTPConnection): Promise<void> {
  return new Promise((resolve, reject) => {
    connection.connect((error) => (error ? reject(error) : resolve()));
  });
}

function signIn(connection: SMTPConnection, user: string, pass: string): Promise<void> {
  return new Promise((resolve, reject) => {
    connection.login({ user, pass, credentials: { user, pass } }, (error) =>
      error ? reject(error) : resolve(),
    );
  });
}
