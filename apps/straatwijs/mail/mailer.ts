import type { Mail, Mailer } from '@straatwijs/monitor';
import { createTransport } from 'nodemailer';
import type { Settings } from '../settings/settings.ts';

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
 * links are made on the command line.
 */
export const mailerFrom = (
  { smtpUrl, mailFrom }: Pick<Settings, 'smtpUrl' | 'mailFrom'>,
  demo: boolean,
  print: (line: string) => void,
): Mailer | undefined => {
  if (smtpUrl !== undefined && mailFrom !== undefined) return smtpMailer(smtpUrl, mailFrom);
  return demo ? terminalMailer(print) : undefined;
};
