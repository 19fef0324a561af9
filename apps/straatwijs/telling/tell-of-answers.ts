import { noticeMailFor, type Ports, sendNotices } from '@straatwijs/monitor';
import { inEach } from '../installation/in-each.ts';
import { keepTicking } from '../installation/ticker.ts';
import { outcomeOf } from './outcome.ts';
import { sendToDesks } from './tell-desks.ts';

/** Sends what waits in one municipality. @param origin scheme and host of its pages @returns how many were handed over */
export const sendMails = (ports: Ports, origin: string, isStopped?: () => boolean): Promise<number> => {
  const { mailer } = ports;
  if (!mailer) return Promise.resolve(0);
  return sendNotices(
    ports,
    async ({ address, language, stopToken }) => {
      const prefix = language === 'nl' ? '' : `/${language}`;
      const about = {
        municipality: ports.municipality.name,
        url: new URL(`${prefix}/volg`, origin).href,
        stop: new URL(`${prefix}/bericht/${stopToken}`, origin).href,
      };
      try {
        await mailer.send(noticeMailFor(language, address, about));
        return 'sent';
      } catch (error) {
        return outcomeOf(error);
      }
    },
    isStopped,
  );
};

/** Tell people that there is an answer, and desks that something waits for them, every half minute. Any number of instances may do this: each mail is taken by one. */
export const keepTelling = (
  all: readonly Ports[],
  origin: string,
  log: (line: string) => void,
  everyMs = 30_000,
): (() => Promise<void>) =>
  keepTicking(
    inEach(all, 'telling of answers', log, async (ports, isStopped) => {
      await sendMails(ports, origin, isStopped);
      await sendToDesks(ports, origin, isStopped);
    }),
    everyMs,
  );
