import type { Answers, Observation, Watched } from '@straatwijs/monitor';

/** One thing in the street that can be seen without ringing a bell, with the pictogram that stands beside it. */
export interface Indicator extends Watched {
  readonly key: string;
  readonly pictogram: string;
}

type Row = readonly [key: string, theme: Watched['theme'], pictogram: string, pointsAtHome?: 'points-at-home'];

const of = (group: Watched['group'], rows: readonly Row[]): readonly Indicator[] =>
  rows.map(([key, theme, pictogram, home]) => ({
    key,
    theme,
    pictogram,
    group,
    valence: group === 'good' ? 'positive' : 'negative',
    ...(home ? { pointsAtHome: true } : {}),
  }));

// Ours: what goes well. First, because it is asked first.
const good: readonly Row[] = [
  ['greet', 'social', 'mood-smile'],
  ['play', 'youth', 'ball-football'],
  ['sweep', 'clean', 'brush'],
  ['facade-garden', 'green', 'plant'],
  ['bench', 'meeting', 'armchair'],
  ['repaired', 'clean', 'tool'],
  ['elderly-out', 'care', 'old'],
  ['youth-help', 'youth', 'heart-handshake'],
  ['shopkeeper', 'shops', 'building-store'],
  ['litter-picked', 'clean', 'trash'],
  ['lamp-works', 'safety', 'bulb'],
  ['meeting-full', 'meeting', 'users'],
  ['neighbour-help', 'care', 'package'],
  ['calm-driving', 'traffic', 'car'],
  ['homes-spruced', 'homes', 'paint'],
];

// Physical disorder, the twelve of the source.
const physical: readonly Row[] = [
  ['homes-upkeep', 'homes', 'home'],
  ['play-broken', 'youth', 'ball-football-off'],
  ['graffiti', 'clean', 'spray'],
  ['lighting-poor', 'safety', 'moon'],
  ['lamp-rusted', 'clean', 'bulb-off'],
  ['green-unkept', 'green', 'trees'],
  ['facade-overgrown', 'green', 'plant-2'],
  ['street-open', 'traffic', 'shovel'],
  ['works-long', 'traffic', 'barrier-block'],
  ['subsidence', 'clean', 'arrow-bar-to-down'],
  ['tiles-loose', 'clean', 'wall'],
  ['passage-blocked', 'traffic', 'ban'],
];

// Social disorder, the nine of the source. Four of them point at a household: see README.
const social: readonly Row[] = [
  ['shared-unkept', 'homes', 'stairs'],
  ['nameplates-missing', 'homes', 'id', 'points-at-home'],
  ['windows-screened', 'safety', 'window', 'points-at-home'],
  ['driving-antisocial', 'traffic', 'gauge'],
  ['subletting', 'homes', 'key', 'points-at-home'],
  ['turnover', 'homes', 'truck', 'points-at-home'],
  ['noise', 'social', 'volume'],
  ['quarrels', 'safety', 'message-bolt'],
  ['bars-nuisance', 'shops', 'beer'],
];

export const indicators: readonly Indicator[] = [
  ...of('good', good),
  ...of('physical', physical),
  ...of('social', social),
];

/**
 * Everything that was looked at is one observation, also when it was not there: 0 is looked and not seen. What was not
 * looked at leaves nothing. One visit stays one visit, however many things of one theme were looked at.
 */
export const observe = (answers: Answers): readonly Observation[] =>
  indicators.flatMap(({ key, theme, valence }): Observation[] => {
    const value = answers[key];
    return typeof value === 'number' ? [{ indicator: key, theme, valence, value }] : [];
  });
