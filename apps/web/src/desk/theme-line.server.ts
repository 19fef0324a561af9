import {
  type DeskThermometer,
  frozenOf,
  lastClosed,
  newestOf,
  type Ports,
  type ScreenLanguage,
  type Theme,
  themeLineLive,
} from '@straatwijs/monitor';
import { themeLineView } from '#web/thermometer/theme-line.server.ts';

/** A theme of a place over time, live, with what was frozen of its things and where people want to go. */
export const deskThemeLine = async (
  ports: Ports,
  { place, baselines, targets }: DeskThermometer,
  theme: Theme,
  language: ScreenLanguage,
) => {
  const last = lastClosed('quarter', ports.local(ports.now()).date);
  const line = await themeLineLive(ports, place, theme, last, frozenOf(baselines));
  const aims = newestOf(targets);
  const things = line.things.map((thing) => {
    const aim = aims.get(thing.measure.id);
    return aim ? { ...thing, target: { value: aim.value, by: aim.by } } : thing;
  });
  return themeLineView(ports, { ...line, things }, language);
};
