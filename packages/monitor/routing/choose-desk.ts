import type { Scale } from '../places/place.ts';
import type { CountedTheme } from '../themes/themes.ts';
import type { RoutingRule, ServiceDesk } from './service-desk.ts';

/** What something is about, as far as a rule may go by it. */
export interface ToRoute {
  readonly theme: CountedTheme;
  /** What was looked at, where something more precise than a theme is known. */
  readonly indicators: readonly string[];
  /** The place and everything that it lies in. */
  readonly within: readonly string[];
}

/** From wide to narrow. An area that is looked at together may be one street or half a wijk: between the two. */
const narrowness: readonly Scale[] = [
  'city',
  'district',
  'wijk',
  'buurt',
  'priority-area',
  'square',
  'street',
  'street-part',
  'porch',
];

const holds = (rule: RoutingRule, about: ToRoute): boolean =>
  (rule.theme === undefined || rule.theme === about.theme) &&
  (rule.indicator === undefined || about.indicators.includes(rule.indicator)) &&
  (rule.place === undefined || about.within.includes(rule.place.id));

/** What it is about comes first, then how narrow the place is. */
const weight = ({ indicator, theme, place }: RoutingRule): number =>
  (indicator !== undefined ? 200 : theme !== undefined ? 100 : 0) +
  (place === undefined ? 0 : 1 + narrowness.indexOf(place.scale));

/**
 * The desk to propose: of the rules that hold the most specific, and of equally specific ones the one that was written last.
 * Rules of desks that are closed count no more. Nothing is ever sent by this: a person chooses. Pure.
 * @param rules oldest first
 * @returns the desk, and the rule that it comes from
 */
export const proposeDesk = (
  desks: readonly ServiceDesk[],
  rules: readonly RoutingRule[],
  about: ToRoute,
): { readonly desk: ServiceDesk; readonly rule: RoutingRule } | undefined => {
  let best: { readonly desk: ServiceDesk; readonly rule: RoutingRule } | undefined;
  for (const rule of rules) {
    const desk = desks.find((d) => d.id === rule.deskId && d.active);
    if (desk && holds(rule, about) && (!best || weight(rule) >= weight(best.rule))) best = { desk, rule };
  }
  return best;
};
