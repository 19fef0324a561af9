import { createTransport } from 'nodemailer';
import { attention, type Check, ok, reasonOf, wrong } from '../check.ts';

/** Whether the mail server lets us in. Nothing is sent. */
export const mailCheck: Check = {
  name: 'mail',
  async look({ settings: { smtpUrl: url } }) {
    if (url === undefined)
      return [
        attention(
          'no mail is set up, so nobody gets a link to sign in',
          'Set SMTP_URL and MAIL_FROM; until then: straatwijs user link.',
        ),
      ];
    const transport = createTransport({
      url,
      connectionTimeout: 10_000,
      greetingTimeout: 10_000,
      socketTimeout: 10_000,
    });
    const server = new URL(url).host;
    try {
      await transport.verify();
      return [ok(`${server} takes our mail`)];
    } catch (error) {
      return [
        wrong(
          `${server} does not take our mail: ${reasonOf(error)}`,
          'See to SMTP_URL, or ask whoever runs that server.',
        ),
      ];
    } finally {
      transport.close();
    }
  },
};
