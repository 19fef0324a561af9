import { type Ports, type ScreenLanguage, type Staff, signalsOfToday } from '@straatwijs/monitor';
import { count } from '#web/language/fill.ts';
import { listed } from '#web/language/marks.ts';
import { deskSignalTexts } from '#web/texts/desk-signals.server.ts';
import { signalLine } from './signal-view.server.ts';

/** The signals that are new, for the top of *Today*: a few, and how many more there are. Nothing when there are none. */
export const signalsToday = async (ports: Ports, staff: Staff, language: ScreenLanguage) => {
  const { signals, more } = await signalsOfToday(ports, staff);
  if (signals.length === 0) return undefined;
  const t = deskSignalTexts(language);
  return {
    title: t.today,
    help: t.todayHelp,
    lines: signals.map(({ signal, alsoIn }) => ({
      ...signalLine(ports, signal, language),
      alsoIn:
        alsoIn.length > 0
          ? `${t.alsoIn}: ${listed(language, [...new Set(alsoIn.map((s) => s.placeName))])}`
          : undefined,
    })),
    more: more > 0 ? count(language, t.more, more) : t.all,
  };
};
export type SignalsToday = NonNullable<Awaited<ReturnType<typeof signalsToday>>>;
