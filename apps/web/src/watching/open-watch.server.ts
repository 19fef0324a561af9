import { canonical, choiceOf, followCodeFromBytes, ownLooking, type Place, type Visit } from '@straatwijs/monitor';
import { fill } from '#web/language/fill.ts';
import { uuidV7 } from '#web/taking-part/fresh.ts';
import type { Telling } from '#web/taking-part/screen-view.ts';
import { watchingTexts } from '#web/texts/watching.server.ts';
import { choosingView, chosenItems, dayOf } from './watch-view.ts';
import { weeksBack } from './what-was-seen.server.ts';

/** The page of somebody with this mark: choosing, or the six things to look at, and when they last looked. */
export const openWatch = async ({ ports }: Visit, telling: Telling, place: Place, mark: string | undefined) => {
  const { instrument, language } = telling;
  const t = watchingTexts(language);
  const choice = mark === undefined ? undefined : await choiceOf(ports, mark, instrument.definition.id);
  if (mark === undefined || !choice)
    return { choosing: choosingView(instrument, ports.municipality.watchHomes === true, t) };
  const own = await ownLooking(ports, mark, instrument.definition.id, place, weeksBack);
  const now = ports.now();
  const { indicators, againFrom } = choice;
  return {
    /** For the phone, so that it can look without a network. */
    keeps: { mark, indicators, againFrom },
    looking: {
      id: uuidV7(now, ports.randomBytes(10)),
      code: canonical(followCodeFromBytes(ports.randomBytes(7))),
      at: new Date(now).toISOString(),
      items: chosenItems(instrument, choice),
      lastLooked: own.lastLooked ? fill(t.lastLooked, { day: dayOf(language, own.lastLooked) }) : t.notYet,
      fixed: fill(t.fixed, { day: dayOf(language, choice.againFrom) }),
    },
  };
};
