import { findInstrument } from '../instruments/instrument.ts';
import type { Ports } from '../ports.ts';
import type { ContributionBody } from './contribution.ts';

/** What the senders chose to watch, of those instruments that let people choose; asked only when one of them is met. */
export const chosenBy = async (
  ports: Ports,
  bodies: readonly ContributionBody[],
): Promise<(body: ContributionBody) => readonly string[] | undefined> => {
  const keyOf = ({ instrument, version, contributor }: ContributionBody) =>
    contributor !== undefined && findInstrument(ports.instruments, instrument, version)?.definition.choosing
      ? { pseudonym: ports.seal('contributor', contributor.toLowerCase()), instrument }
      : undefined;
  const keys = bodies.flatMap((b) => keyOf(b) ?? []);
  if (keys.length === 0) return () => undefined;
  const choices = await ports.watching.choices(keys, ports.local(ports.now()).date);
  return (body) => {
    const key = keyOf(body);
    return key && choices.find((c) => c.pseudonym === key.pseudonym && c.instrument === key.instrument)?.indicators;
  };
};
