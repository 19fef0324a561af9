import type { Mailer } from '@straatwijs/monitor';
import { SMTPServer } from 'smtp-server';
import { smtpMailer } from '../mail/mailer.ts';

export interface MailServer {
  /** Sends by this server. */
  readonly mailer: Mailer;
  readonly received: { readonly to: string; readonly source: string }[];
  /** What it does with the next mails. */
  next: 'take' | 'refuse' | 'busy';
  /** Whose mailbox is full. */
  full: string | undefined;
  close(): Promise<void>;
}

const failing = (why: string, responseCode: number): Error => Object.assign(new Error(why), { responseCode });

/** A real mail server that keeps what it takes. */
export const mailServer = async (): Promise<MailServer> => {
  const received: MailServer['received'] = [];
  const answers = { refuse: 550, busy: 451 } as const;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address }, _, done) => done(address === mail.full ? failing('full', 552) : undefined),
    onData: (stream, session, done) => {
      let source = '';
      stream.on('data', (part: Buffer) => {
        source += part.toString('utf8');
      });
      stream.on('end', () => {
        if (mail.next !== 'take') return done(failing('no', answers[mail.next]));
        received.push({ to: session.envelope.rcptTo.map((r) => r.address).join(), source });
        return done();
      });
    },
  });
  const port = await new Promise<number>((resolve) => {
    const listening = server.listen(0, '127.0.0.1', () => {
      const address = listening.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });
  const mail: MailServer = {
    mailer: smtpMailer(`smtp://127.0.0.1:${port}`, 'Straatwijs <wijk@example.org>'),
    received,
    next: 'take',
    full: undefined,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
  return mail;
};

/** A mail without the folds of its encoding. */
export const plainMail = (source: string): string => source.replace(/=\r\n/g, '').replaceAll('=3D', '=');
