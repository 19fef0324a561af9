import type { Api } from '../exchange/visit.ts';
import { postContribution } from './contributions.ts';
import { postContributions } from './contributions-batch.ts';
import { getFiguresCsv } from './export-figures-csv.ts';
import { getFiguresGeojson } from './export-figures-geojson.ts';
import { getFollow } from './follow.ts';
import { postCorrection } from './follow-correction.ts';
import { postWithdrawal } from './follow-withdrawal.ts';
import { getHealth } from './health.ts';
import { getInstrument } from './instrument.ts';
import { getInstruments } from './instruments.ts';
import { getPeriods } from './periods.ts';
import { deletePhoto, putPhoto } from './photo.ts';
import { getPlace } from './place.ts';
import { getContext } from './place-context.ts';
import { getMonitor } from './place-monitor.ts';
import { getStories } from './place-stories.ts';
import { getPlaces } from './places.ts';
import { getPlacesGeojson } from './places-geojson.ts';
import { getPhoto } from './public-photo.ts';
import { getRelease } from './release.ts';
import { getReleases } from './releases.ts';

/** Every route; the one that must be quick first. */
export const routes: readonly ((api: Api) => unknown)[] = [
  postContribution,
  postContributions,
  putPhoto,
  deletePhoto,
  getPhoto,
  getFollow,
  postCorrection,
  postWithdrawal,
  getPlacesGeojson,
  getPlaces,
  getPlace,
  getMonitor,
  getStories,
  getContext,
  getPeriods,
  getReleases,
  getRelease,
  getFiguresCsv,
  getFiguresGeojson,
  getInstruments,
  getInstrument,
  getHealth,
];
