import { signInMail } from '@straatwijs/monitor';
import { SMTPServer } from 'smtp-server';
import { afterEach, describe, expect, test } from 'vitest';
import { readSettings } from '../settings/settings.ts';
import { mailerFrom, smtpMailer } from './mailer.ts';

interface Received {
  readonly from: string;
  readonly to: readonly string[];
  readonly source: string;
}
const running: SMTPServer[] = [];

const postOffice = async (refuses?: string): Promise<{ url: string; received: Received[] }> => {
  const received: Received[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address }, _session, done) => done(address === refuses ? new Error('unknown here') : null),
    onData: (stream, session, done) => {
      let source = '';
      stream.on('data', (part: Buffer) => {
        source += part.toString('utf8');
      });
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope;
        received.push({ from: mailFrom ? mailFrom.address : '', to: rcptTo.map((r) => r.address), source });
        done();
      });
    },
  });
  running.push(server);
  const port = await new Promise<number>((resolve) => {
    const listening = server.listen(0, '127.0.0.1', () => {
      const address = listening.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });
  return { url: `smtp://127.0.0.1:${port}`, received };
};

afterEach(async () => {
  await Promise.all(running.splice(0).map((s) => new Promise<void>((r) => s.close(() => r()))));
});

const noor = { name: 'Noor', email: 'noor@example.org' };
const url = `https://straat.example.org/inloggen/${'a-_Z'.repeat(10)}abc`;
const mail = signInMail('nl', noor, { url, minutes: 15, municipality: "'s-Gravenhage" });

describe('mail', () => {
  test('brings the link to the mail server whole, as plain text', async () => {
    const { url: smtp, received } = await postOffice();
    await smtpMailer(smtp, 'Straatwijs <wijk@example.org>').send(mail);
    expect(received).toHaveLength(1);
    expect(received[0]).toMatchObject({ from: 'wijk@example.org', to: ['noor@example.org'] });
    const source = received[0]?.source ?? '';
    expect(source).toContain('Content-Type: text/plain');
    expect(source).not.toContain('text/html');
    expect(source.replace(/=\r\n/g, '').replaceAll('=3D', '=')).toContain(url);
  });

  test('cannot be sent to more people by an address with commas or line ends', async () => {
    const { url: smtp, received } = await postOffice();
    const mailer = smtpMailer(smtp, 'wijk@example.org');
    const evil = ['noor@example.org, eve@example.org', 'noor@example.org\r\nBcc: eve@example.org'];
    await Promise.allSettled(evil.map((to) => mailer.send({ ...mail, to })));
    expect(received.flatMap((r) => r.to)).not.toContain('eve@example.org');
  });

  test('that the server refuses is an exception, not a silence', async () => {
    const { url: smtp, received } = await postOffice('noor@example.org');
    await expect(smtpMailer(smtp, 'wijk@example.org').send(mail)).rejects.toThrow(/unknown here/);
    expect(received).toEqual([]);
  });

  test('without a server goes to the terminal in the demo, and nowhere otherwise', async () => {
    const lines: string[] = [];
    await mailerFrom({}, true, (line) => lines.push(line))?.send(mail);
    expect(lines.join('\n')).toContain(url);
    expect(mailerFrom({}, false, (line) => lines.push(line))).toBeUndefined();
  });

  test.each([
    [{ SMTP_URL: 'mail.example.org', MAIL_FROM: 'a@b.nl' }, /^SMTP_URL: /],
    [{ SMTP_URL: 'https://mail.example.org', MAIL_FROM: 'a@b.nl' }, /^SMTP_URL: /],
    [{ SMTP_URL: 'smtp://mail.example.org' }, /^MAIL_FROM: /],
    [{ SMTP_URL: 'smtp://mail.example.org', MAIL_FROM: 'Straatwijs' }, /^MAIL_FROM: /],
    [{ SMTP_URL: 'smtp://mail.example.org', MAIL_FROM: 'S <a@b.nl>' }, /^ORIGIN: /],
  ])('settings %o are refused with a sentence', (settings, sentence) => {
    expect(() => readSettings(settings)).toThrow(sentence);
  });

  test('complete settings, or none, are fine', () => {
    expect(mailerFrom(readSettings({}), false, () => {})).toBeUndefined();
    const complete = { SMTP_URL: 'smtps://u:p@mail.example.org:465', MAIL_FROM: 'S <a@b.nl>', ORIGIN: 'https://s.nl' };
    expect(mailerFrom(readSettings(complete), false, () => {})).toBeDefined();
  });
});
