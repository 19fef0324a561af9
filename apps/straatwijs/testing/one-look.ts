import { randomBytes, randomUUID } from 'node:crypto';
import { type ContributionBody, contribute, type InstrumentSet } from '@straatwijs/monitor';
import { aCode } from './people.ts';
import type { TestInstallation } from './test-installation.ts';

/** The mark of a phone. */
export const aMark = (): string => randomBytes(16).toString('hex');

/** With a second version of what is looked at beside the first: its questions were asked in another way. */
export const askedAnew = (instruments: InstrumentSet): InstrumentSet => {
  const first = instruments.find((i) => i.definition.id === 'early-warning');
  if (!first) throw new Error('there is no such instrument');
  return [...instruments, { ...first, definition: { ...first.definition, version: 2 } }];
};

/** Somebody looks once at things in a street. What was chosen to look at is the phone's affair; the door asks it not without a choice. */
export const look = async (
  { ports }: Pick<TestInstallation, 'ports'>,
  answers: Readonly<Record<string, number>>,
  more: Partial<ContributionBody> = {},
): Promise<ContributionBody> => {
  const body: ContributionBody = {
    ...{ id: randomUUID(), followCode: aCode(), instrument: 'early-warning', version: 1 },
    ...{ place: 'straat:0518:kaapseplein', observedAt: '2026-08-20T10:00:00+02:00' },
    ...{ perspective: 'resident', channel: 'phone', answers, contributor: aMark(), ...more },
  };
  const [result] = await contribute(ports, {}, [body]);
  if (!result?.ok) throw new Error(JSON.stringify(result));
  return body;
};
