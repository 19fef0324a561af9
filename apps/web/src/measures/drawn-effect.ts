import { localeOf } from '@straatwijs/monitor';
import { type EffectInput, effectLines, effectWidths } from '#web/drawings/effect-lines.ts';

const widthOfLetter = 7.5;
const between = 12;

/** How often something is seen each time somebody looks, in the digits that can be relied on. */
export const writeRate = (language: string, rate: number): string =>
  rate.toLocaleString(localeOf(language), { maximumFractionDigits: rate < 0.095 ? 2 : 1 });

/**
 * Both drawings of before and after, with what is written on their axes.
 * @param names of the steps: as many as there is room for are written
 */
export const drawnEffect = (input: EffectInput, names: readonly string[], language: string) => {
  const widthOfName = Math.max(0, ...names.map((n) => n.length)) * widthOfLetter + between;
  const of = (width: number) => {
    const drawing = effectLines(input, width);
    const every = Math.ceil((names.length * widthOfName) / width);
    return {
      ...drawing,
      ticks: drawing.ticks.map((tick) => ({ ...tick, text: writeRate(language, tick.value) })),
      names: names.flatMap((text, n) => (n % every === 0 ? [{ text, x: drawing.middles[n] ?? 0 }] : [])),
    };
  };
  return { narrow: of(effectWidths.narrow), wide: of(effectWidths.wide) };
};
export type DrawnEffect = ReturnType<typeof drawnEffect>;
