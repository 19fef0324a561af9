import { randomBytes, randomUUID } from 'node:crypto';
import {
  type Appointment,
  asWords,
  type ContributionBody,
  followCodeFromBytes,
  type Organisation,
  type Staff,
  type StaffRole,
} from '@straatwijs/monitor';

/** A fresh follow code, as four words and three digits. */
export const aCode = (): string => {
  const { words, digits } = asWords(followCodeFromBytes(randomBytes(7)));
  return `${words.join(' ')} ${digits}`;
};

/** A street signal of somebody in The Hague; name only what matters for the test. */
export const aSignal = (different: Partial<ContributionBody> = {}): ContributionBody => ({
  id: randomUUID(),
  instrument: 'street-signal',
  version: 1,
  place: 'straat:0518:weimarstraat',
  observedAt: '2026-11-20T10:00:00+01:00',
  perspective: 'resident',
  channel: 'phone',
  answers: { valence: 'positive', theme: 'clean' },
  ...different,
});

export const theMunicipality: Organisation = { id: 'municipality', kind: 'municipality', name: 'Gemeente Den Haag' };

/**
 * Somebody with one appointment: for the municipality and all of it, unless told otherwise. `saveStaff` keeps it.
 * @param about who, and what differs in the appointment
 */
export const aStaff = (
  role: StaffRole,
  {
    id,
    name = id,
    email = `${id}@example.org`,
    ...appointment
  }: Partial<Omit<Appointment, 'id' | 'role'>> & {
    readonly id: string;
    readonly name?: string;
    readonly email?: string;
  },
): Staff => ({
  id,
  name,
  email,
  appointments: [{ id: `${id}:${role}`, role, organisation: theMunicipality, since: '2026-01-01', ...appointment }],
});

export const youthWork: Organisation = { id: 'jongerenwerk', kind: 'youth-work', name: 'Jongerenwerk Zuid' };

/** A day as a youth worker notes it, at the Weimarstraat unless told otherwise. */
export const aDay = (different: Partial<ContributionBody> = {}): ContributionBody =>
  aSignal({
    instrument: 'logbook',
    perspective: 'professional',
    answers: { activity: 'football-cage', children: 14, girls: 5, adults: 3, spoken: 2 },
    ...different,
  });
