import type { InstrumentDefinition } from '@straatwijs/monitor';

/** Immutable per version: a changed question is version 2 and starts a new series. */
export const definition: InstrumentDefinition = {
  id: 'logbook',
  version: 1,
  effort: 'visit',
  promisedSeconds: 60,
  for: 'staff',
  // Everything on one screen: a day is noted with one thumb, without turning pages.
  screens: [
    {
      key: 'day',
      layout: 'tally',
      questions: ['activity', 'children', 'girls', 'adults', 'spoken', 'well', 'notable'],
    },
  ],
  questions: [
    {
      key: 'activity',
      kind: 'choice',
      required: true,
      options: [
        { value: 'football-cage', pictogram: 'ball-football' },
        { value: 'street', pictogram: 'walk' },
        { value: 'indoor', pictogram: 'armchair' },
        { value: 'sports', pictogram: 'run' },
        { value: 'homework', pictogram: 'book' },
        { value: 'girls', pictogram: 'sparkles' },
        { value: 'talk', pictogram: 'message-circle' },
        { value: 'other', pictogram: 'plus' },
      ],
    },
    // Not filled in is something else than nobody: only what was counted is counted.
    { key: 'children', kind: 'count', min: 0, max: 999 },
    { key: 'girls', kind: 'count', min: 0, max: 999, within: 'children' },
    { key: 'adults', kind: 'count', min: 0, max: 999 },
    { key: 'spoken', kind: 'count', min: 0, max: 999, within: 'adults' },
    // What went well is asked first.
    { key: 'well', kind: 'text', maxLength: 1000 },
    { key: 'notable', kind: 'text', maxLength: 1000 },
  ],
};
