import { noticeMailFor, noticePushFor, type Ports, type ScreenLanguage, sendNotices } from '@straatwijs/monitor';
import { inEach } from '../installation/in-each.ts';
import { keepTicking } from '../installation/ticker.ts';
import { outcomeOf } from './outcome.ts';
import { sendToDesks } from './tell-desks.ts';

const pageOf = (language: ScreenLanguage, path: string, origin: string): string =>
  new URL(`${language === 'nl' ? '' : `/${language}`}${path}`, origin).href;

/** Sends the mail that waits in one municipality. @param origin scheme and host of its pages @returns how many were handed over */
export const sendMails = (ports: Ports, origin: string, isStopped?: () => boolean): Promise<number> => {
  const { mailer } = ports;
  if (!mailer) return Promise.resolve(0);
  return sendNotices(
    ports,
    'mail',
    async ({ to, language, stopToken, about }) => {
      if (to.way !== 'mail') return 'failed';
      const values = {
        municipality: ports.municipality.name,
        url: pageOf(language, '/volg', origin),
        stop: pageOf(language, `/bericht/${stopToken}`, origin),
      };
      try {
        await mailer.send(noticeMailFor(language, to.address, values, about));
        return 'sent';
      } catch (error) {
        return outcomeOf(error);
      }
    },
    isStopped,
  );
};

/** The same on phones. Where nothing arrives any more, the address is erased. */
export const sendPushes = (ports: Ports, origin: string, isStopped?: () => boolean): Promise<number> => {
  const { pusher } = ports;
  if (!pusher) return Promise.resolve(0);
  return sendNotices(
    ports,
    'push',
    async ({ to, language, about }) =>
      to.way === 'push'
        ? pusher.push(to.push, noticePushFor(language, pageOf(language, '/volg', origin), about))
        : 'failed',
    isStopped,
  );
};

/**
 * Tell people that there is an answer or that minutes can be read, and desks that something waits for them, every half minute. Any number of instances
 * may do this: each notice is taken by one. Mail, phones and desks do not wait for each other.
 */
export const keepTelling = (
  all: readonly Ports[],
  origin: string,
  log: (line: string) => void,
  everyMs = 30_000,
): (() => Promise<void>) => {
  const stops = [sendMails, sendPushes, sendToDesks].map((send) =>
    keepTicking(
      inEach(all, 'telling of answers', log, async (ports, isStopped) => {
        await send(ports, origin, isStopped);
      }),
      everyMs,
    ),
  );
  return async () => {
    await Promise.all(stops.map((stop) => stop()));
  };
};
