import { type DeskThermometer, describePeriod, deskLanguageOf, type ScreenLanguage, themes } from '@straatwijs/monitor';
import { wheel, wheelSizes } from '#web/drawings/wheel.ts';
import { fill } from '#web/language/fill.ts';
import { deskThermometerTexts } from '#web/texts/desk-thermometer.server.ts';
import { nameTexts } from '#web/texts/names.server.ts';
import { figuresIn } from '#web/thermometer/written.ts';

/** One page to talk about together: every theme in its fixed order, also those that nobody looked at. */
export const wheelPage = ({ place, period, earlier, themes: read }: DeskThermometer, language: ScreenLanguage) => {
  const t = deskThermometerTexts(language);
  const names = nameTexts(language);
  const spoken = deskLanguageOf(language);
  const write = figuresIn(spoken, 'part');
  const slices = themes
    .filter((theme) => theme !== 'other')
    .map((theme) => {
      const reading = read.find((r) => r.theme === theme);
      const { estimate, interval } = reading?.together ?? {};
      const known = estimate !== undefined && interval !== undefined;
      const state = reading?.together.state ?? 'not-looked';
      return {
        theme,
        name: names.themes[theme],
        state,
        estimate,
        interval,
        value: known ? write.one(estimate) : state === 'not-looked' ? t.notLooked : t.tooFew,
        between: known ? fill(t.between, write.between(interval)) : undefined,
        visits: Math.max(0, ...(reading?.measures ?? []).map((m) => m.now.level?.effort ?? 0)),
        said: reading?.together.explain(spoken) ?? t.notLooked,
      };
    });
  const when = earlier ? describePeriod(earlier, language) : undefined;
  return {
    title: fill(t.wheelTitle, { place: place.name }),
    placeId: place.id,
    period: { key: period.key, name: describePeriod(period, language) },
    lead: when === undefined ? t.nothingBefore : fill(t.wheelLead, { when }),
    slices,
    drawings: { narrow: wheel(slices, wheelSizes.narrow), wide: wheel(slices, wheelSizes.wide) },
    t,
  };
};
