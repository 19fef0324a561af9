import { type NoticeOutcome, noticeMailFor, type Ports, sendNotices } from '@straatwijs/monitor';
import { inEach } from '../installation/in-each.ts';
import { keepTicking } from '../installation/ticker.ts';

/**
 * Whether a mail that failed cannot have arrived. A server that answered with a number refused it; before the words were
 * handed over nothing was. In between nobody knows.
 */
export const outcomeOf = (error: unknown): NoticeOutcome => {
  if (typeof error !== 'object' || error === null) return 'unsure';
  const code = 'responseCode' in error && typeof error.responseCode === 'number' ? error.responseCode : undefined;
  // From 500 on the server will never take it, such as for an address that does not exist.
  if (code !== undefined) return code >= 500 ? 'failed' : 'retry';
  const stage = 'command' in error ? error.command : undefined;
  return stage === 'CONN' || stage === 'AUTH' || stage === 'EHLO' || stage === 'MAIL FROM' ? 'retry' : 'unsure';
};

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

/** Tell people that there is an answer, every half minute. Any number of instances may do this: each notice is taken by one. */
export const keepTelling = (
  all: readonly Ports[],
  origin: string,
  log: (line: string) => void,
  everyMs = 30_000,
): (() => Promise<void>) =>
  keepTicking(
    inEach(all, 'telling of answers', log, async (ports, isStopped) => {
      await sendMails(ports, origin, isStopped);
    }),
    everyMs,
  );
