import {
  type Ports,
  randomUuid,
  releaseDue,
  saveAgenda,
  shortId,
  startAction,
  stepAgenda,
  themes,
} from '@straatwijs/monitor';
import { noor } from '../../apps/straatwijs/demo/demo-people.ts';
import { sound } from '../../apps/straatwijs/demo/sound.ts';
import { releaseTools } from '../../apps/straatwijs/releasing/release-tools.ts';
import { seeded } from './seeded.ts';

/** The wijk of which much is known, the buurten in it that a visitor meets most, and the streets there. */
export const livedIn = 'WK051829';
const actions = 40;
const planned = 5;

/** What everybody may know of a place where people work on it: forty actions that run, and a plan of five themes. */
export const workOn = async (given: Ports): Promise<void> => {
  await given.people.saveStaff(noor);
  // As many as there are: how few should run at once is not what is measured.
  const municipality = { ...given.municipality, runningActions: { all: actions, long: actions } };
  const chance = seeded(40);
  const randomBytes = (length: number) => Uint8Array.from({ length }, () => Math.floor(chance() * 256));
  const ports: Ports = { ...given, municipality, randomBytes };
  const { date } = ports.local(ports.now() + 30 * 86_400_000);
  for (let n = 0; n < actions; n++)
    sound(
      await startAction(ports, noor, {
        ...{
          id: randomUuid(randomBytes(16)),
          placeId: livedIn,
          kind: 'long',
          theme: themes[n % themes.length] ?? 'other',
        },
        ...{ title: `Wat hier gedaan wordt, nummer ${n + 1}`, words: 'Er komt iets bij wat er nog niet was.' },
        ...{ owner: { role: 'municipality', staffId: noor.id }, startedBy: [], paidBy: 'De buurt', staysAfter: 'Iets' },
        ...{ decides: 'De wijkmanager', influence: 'Hoe het eruitziet.' },
        expects: { what: 'Het wordt beter', goodFor: ['resident'], notFor: [] },
        steps: [
          { title: 'Beginnen', due: date },
          { title: 'Afmaken', due: date },
        ],
      }),
    );
  const id = shortId(randomBytes(10));
  const period = String(Number(date.slice(0, 4)) + 1);
  sound(
    await saveAgenda(ports, noor, {
      ...{ id, placeId: livedIn, period, themes: themes.slice(0, planned), words: { nl: 'Hierom.', en: 'For this.' } },
      sure: true,
    }),
  );
  sound(await stepAgenda(ports, noor, { id, to: 'public' }));
};

/** Makes so many releases of what is due, the newest first, by the rules of the release job. @returns the periods in them */
export const releaseSome = async (ports: Ports, most: number): Promise<readonly string[]> => {
  const tools = await releaseTools();
  const periods: string[] = [];
  for (let n = 0; n < most; n++) {
    const made = await releaseDue(ports, tools);
    if (made.outcome === 'nothing-due') break;
    if (made.outcome !== 'released') throw new Error(`a release was ${made.outcome}`);
    periods.push(...made.release.periods);
  }
  return periods;
};
