import { areasAtDesk, describePeriod, deskLanguageOf, themes } from '@straatwijs/monitor';
import { refusePage } from '#web/desk/refused.server.ts';
import { signedIn } from '#web/desk/signed-in.server.ts';
import { readThermometerWish } from '#web/desk/thermometer.ts';
import { periodChoices } from '#web/desk/thermometer-page.server.ts';
import { deskThermometerTexts } from '#web/texts/desk-thermometer.server.ts';
import { nameTexts } from '#web/texts/names.server.ts';
import { measureName } from '#web/thermometer/names.ts';
import { onlyThing, tubeOfMeasure, tubeOfTheme } from '#web/thermometer/tube-of.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const { language, visit } = locals;
  const { period } = readThermometerWish(url.searchParams);
  const found = await areasAtDesk(visit.ports, signedIn(locals), period === undefined ? {} : { period });
  if (!found.ok) return refusePage(found.refusal, language);
  const t = deskThermometerTexts(language);
  const names = nameTexts(language).themes;
  const spoken = deskLanguageOf(language);
  const looked = themes.filter((theme) => found.value.areas.some((a) => a.themes.some((r) => r.theme === theme)));
  return {
    period: { key: found.value.period.key, name: describePeriod(found.value.period, language) },
    periods: periodChoices(visit.ports, language),
    areas: found.value.areas.map(({ place, earlier, themes: read }) => ({
      ...{ id: place.id, name: place.name, compared: earlier ? describePeriod(earlier, language) : undefined },
      themes: looked.flatMap((theme) => {
        const reading = read.find((r) => r.theme === theme);
        if (!reading) return [];
        const only = onlyThing(reading.measures);
        const said = only
          ? `${measureName(visit.ports, only.measure, language, theme)}: ${only.comparison.explain(spoken)}`
          : reading.together.explain(spoken);
        const tube = only ? tubeOfMeasure(only, undefined) : tubeOfTheme(reading);
        return [{ theme, name: names[theme], said, tube }];
      }),
    })),
    t,
  };
};
