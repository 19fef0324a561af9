import { toldOfWatch } from '../../seismograph/told-of-watch.ts';
import { attention, type Check, ok } from '../check.ts';

/** Whether the seismograph watched in the last nights. */
export const seismographCheck: Check = {
  name: 'seismograph',
  look: ({ all }) =>
    Promise.all(
      all.map(async (ports) => {
        const [state, detail] = await toldOfWatch(ports);
        const sentence = `${ports.municipality.name}: ${detail}`;
        return state === 'ok'
          ? ok(sentence)
          : attention(sentence, 'Let the monitor run: it watches every night, and its log says why when it could not.');
      }),
    ),
};
