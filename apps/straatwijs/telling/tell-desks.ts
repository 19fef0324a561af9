import { deskMail, type Ports, sendHandOns } from '@straatwijs/monitor';
import { outcomeOf } from './outcome.ts';

/** Sends desks the links to what was handed on to them, in one municipality. @param origin scheme and host of its pages @returns how many were handed over */
export const sendToDesks = (ports: Ports, origin: string, isStopped?: () => boolean): Promise<number> => {
  const { mailer } = ports;
  if (!mailer) return Promise.resolve(0);
  return sendHandOns(
    ports,
    async ({ address, deskName, due, token }) => {
      const url = new URL(`/loket/${token}`, origin).href;
      try {
        await mailer.send(deskMail(address, { municipality: ports.municipality.name, desk: deskName, due, url }));
        return 'sent';
      } catch (error) {
        return outcomeOf(error);
      }
    },
    isStopped,
  );
};
