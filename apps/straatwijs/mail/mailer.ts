import type { Mail, Mailer } from '@straatwijs/monitor';
import { createTransport } from 'nodemailer';

export interface MailSettings {
  /** `smtp://user:password@host:587`, `smtps://…:465`; absent when no mail is set up. */
  readonly SMTP_URL?: string | undefined;
  /** `Straatwijs <wijk@example.org>`; needed with SMTP_URL. */
  readonly MAIL_FROM?: string | undefined;
}

/** What is wrong with the settings, in a sentence for the operator; undefined when nothing is. */
export const mailSettingsError = ({ SMTP_URL, MAIL_FROM }: MailSettings): string | undefined => {
  if (SMTP_URL === undefined) return undefined;
  if (!/^smtps?:$/.test(URL.parse(SMTP_URL)?.protocol ?? ''))
    return 'SMTP_URL must be an address such as smtp://user:password@mail.example.org:587';
  return MAIL_FROM?.includes('@') ? undefined : 'MAIL_FROM is needed with SMTP_URL, e.g. Straatwijs <wijk@example.org>';
};

/** Mail over SMTP. Waits at most ten seconds for a server that does not answer. */
export const smtpMailer = (url: string, from: string): Mailer => {
  const transport = createTransport(
    { url, connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 10_000 },
    // A one-time link must not be rewritten by a mail server that counts clicks, so no HTML part is ever made.
    { from, headers: { 'Auto-Submitted': 'auto-generated' } },
  );
  return {
    send: async ({ to, subject, text }: Mail) => {
      await transport.sendMail({ to: { name: '', address: to }, subject, text });
    },
  };
};

/** For the demo only: the operator reads the mail on the terminal. */
export const terminalMailer = (print: (line: string) => void): Mailer => ({
  send: async ({ to, subject, text }) => print(`\nMail to ${to} – ${subject}\n\n${text}`),
});

/**
 * The mailer that the settings ask for: SMTP when set up; otherwise, in the demo, the terminal; otherwise none, and
 * links are made on the command line. Check the settings with `mailSettingsError` first.
 */
export const mailerFrom = (
  { SMTP_URL, MAIL_FROM }: MailSettings,
  demo: boolean,
  print: (line: string) => void,
): Mailer | undefined => {
  if (SMTP_URL !== undefined && MAIL_FROM !== undefined) return smtpMailer(SMTP_URL, MAIL_FROM);
  return demo ? terminalMailer(print) : undefined;
};
