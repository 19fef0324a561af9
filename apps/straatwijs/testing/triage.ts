import { randomUUID } from 'node:crypto';
import { type DeskForm, noteDesk, noteRule, type Ports, type Staff } from '@straatwijs/monitor';
import { SMTPServer } from 'smtp-server';

/** A form of a desk that gets mail; name only what matters for the test. */
export const aDesk = (different: Partial<DeskForm> = {}): DeskForm => ({
  ...{ id: randomUUID(), name: 'Groen en grijs', organisationKind: 'municipality', way: 'mail' },
  ...{ address: 'groen@example.org', code: '', withinDays: '5', active: true },
  ...different,
});

/** A desk that is there, with a rule that points to it for one theme. @returns its id */
export const deskFor = async (ports: Ports, staff: Staff, theme: string, form: DeskForm = aDesk()): Promise<string> => {
  const noted = await noteDesk(ports, staff, form);
  if (!noted.ok) throw new Error(JSON.stringify(noted.refusal));
  const rule = { id: randomUUID(), deskId: form.id, theme, indicator: '', placeId: '' };
  const ruled = await noteRule(ports, staff, rule);
  if (!ruled.ok) throw new Error(JSON.stringify(ruled.refusal));
  return form.id;
};

export interface MailServer {
  readonly port: number;
  readonly received: { readonly to: string; readonly source: string }[];
  /** What it does with the next mails. */
  next: 'take' | 'refuse' | 'busy';
  close(): Promise<void>;
}

/** A mail server that takes mail and keeps it. */
export const mailServer = async (): Promise<MailServer> => {
  const received: MailServer['received'] = [];
  const answers = { refuse: 550, busy: 451 } as const;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, session, done) => {
      let source = '';
      stream.on('data', (part: Buffer) => {
        source += part.toString('utf8');
      });
      stream.on('end', () => {
        if (mail.next !== 'take') return done(Object.assign(new Error('no'), { responseCode: answers[mail.next] }));
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
  const close = () => new Promise<void>((resolve) => server.close(() => resolve()));
  const mail: MailServer = { port, received, next: 'take', close };
  return mail;
};

/** A mail without the folds of its encoding. */
export const plainMail = (source: string): string => source.replace(/=\r\n/g, '').replaceAll('=3D', '=');
/** The token of the link to a desk in a mail. */
export const deskTokenIn = (source: string): string => /\/loket\/(\S+)/.exec(plainMail(source))?.[1] ?? '';
