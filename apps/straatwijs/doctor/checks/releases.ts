import { toldOfReleases } from '../../releasing/told-of-releases.ts';
import { attention, type Check, ok, wrong } from '../check.ts';

/** Whether what was published still is what was published, and whether anything that is over waits for it. */
export const releasesCheck: Check = {
  name: 'releases',
  look: ({ all }) =>
    Promise.all(
      all.map(async (ports) => {
        const [state, detail] = await toldOfReleases(ports);
        const sentence = `${ports.municipality.name}: ${detail}`;
        if (state === 'ok') return ok(sentence);
        return state === 'attention'
          ? attention(
              sentence,
              'Let the monitor run: it releases by itself, and its log says what it holds back and why.',
            )
          : wrong(sentence, 'Restore the tables of releases from a backup, and find out who changed them.');
      }),
    ),
};
