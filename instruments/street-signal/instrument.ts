import type { InstrumentDefinition } from '@straatwijs/monitor';

/** Immutable per version: a changed question is version 2 and starts a new series. */
export const definition: InstrumentDefinition = {
  id: 'street-signal',
  version: 1,
  effort: 'none',
  promisedSeconds: 10,
  questions: [
    {
      key: 'valence',
      kind: 'choice',
      required: true,
      options: [
        { value: 'positive', pictogram: 'good' },
        { value: 'negative', pictogram: 'better' },
        { value: 'mixed', pictogram: 'both' },
      ],
    },
    {
      key: 'theme',
      kind: 'choice',
      options: [
        { value: 'social', pictogram: 'heart-handshake' },
        { value: 'clean', pictogram: 'trash' },
        { value: 'safety', pictogram: 'shield-check' },
        { value: 'care', pictogram: 'home-heart' },
        { value: 'youth', pictogram: 'school' },
        { value: 'traffic', pictogram: 'car' },
        { value: 'green', pictogram: 'trees' },
        { value: 'homes', pictogram: 'home' },
        { value: 'meeting', pictogram: 'armchair' },
        { value: 'shops', pictogram: 'building-store' },
        { value: 'other', pictogram: 'dots' },
      ],
    },
    { key: 'story', kind: 'text', maxLength: 1000 },
  ],
};
