import {
  controllerOf,
  findInstrument,
  type KnownOfPrivacy,
  type Ports,
  privacyAtDesk,
  type RetentionRun,
  retentionText,
  type ScreenLanguage,
  type Staff,
  type TimedKind,
  timedKinds,
} from '@straatwijs/monitor';
import { writeDay, writeTime } from '#web/language/dates.ts';
import { fill } from '#web/language/fill.ts';
import type { DeskPrivacyTexts } from '#web/texts/desk-privacy.nl.ts';
import { deskPrivacyTexts } from '#web/texts/desk-privacy.server.ts';
import { refusePage } from './refused.server.ts';

const lateAfter = 36 * 3_600_000;

const erasedBy = (runs: readonly RetentionRun[], kind: TimedKind): number =>
  runs.reduce((sum, r) => sum + (r.erased[kind] ?? 0), 0);

const stillOpen = ({ controller, processing, instruments }: KnownOfPrivacy, t: DeskPrivacyTexts): readonly string[] => [
  ...(controller.established ? [] : [t.controllerMissing]),
  ...processing.flatMap(({ instrument, off, established }) => {
    const name = findInstrument(instruments, instrument.id)?.texts.nl.name ?? instrument.id;
    return off.length > 0 ? [fill(t.off, { name })] : established ? [] : [fill(t.purposeMissing, { name })];
  }),
];

/** What stands on Today until somebody established who answers for what is kept; in the demo nobody has to. */
export const unsettledToday = ({ municipality }: Ports, language: ScreenLanguage): string | undefined =>
  municipality.demo || controllerOf(municipality).established ? undefined : deskPrivacyTexts(language).unsettledToday;

/** The page of who watches over privacy: numbers, and what is still to be settled. */
export const privacyPageAtDesk = async (ports: Ports, staff: Staff, language: ScreenLanguage) => {
  const found = await privacyAtDesk(ports, staff);
  if (!found.ok) return refusePage(found.refusal, language);
  const t = deskPrivacyTexts(language);
  const { known, runs } = found.value;
  const { timeZone } = ports.municipality;
  const { lastRun, requests } = known;
  return {
    t,
    state:
      lastRun === undefined
        ? t.neverRun
        : fill(t.lastRun, {
            day: writeDay(language, timeZone, lastRun.at),
            time: writeTime(language, timeZone, lastRun.at),
          }),
    late: lastRun !== undefined && ports.now() - lastRun.at > lateAfter ? t.late : undefined,
    erased: timedKinds
      .map((kind) => ({ kind, name: retentionText(kind, language).name, n: erasedBy(runs, kind) }))
      .filter(({ n }) => n > 0),
    requests: (['withdrawn', 'wordsWithdrawn', 'offersWithdrawn', 'reachStopped'] as const).map((key) => ({
      key,
      name: t[key],
      n: requests[key],
    })),
    open: stillOpen(known, t),
    papers: (['register', 'dpia'] as const).map((key) => ({ key, name: t[key] })),
  };
};
