import { type InstrumentSet, seriesOf } from '../instruments/instrument.ts';
import type { Staff } from '../people/people.ts';
import { areasOf, permit } from '../people/rights.ts';
import { lastClosed, type Period, previousPeriod } from '../periods/index.ts';
import type { Ports } from '../ports.ts';
import { done, invalid, type Result, refuse } from '../refusals/refusal.ts';
import { checkTapAnswer, closedQuarter, isTapScale, type TapAnswerCommand } from './tap-answer.ts';
import type { TapArea, TapCount } from './taps-store.ts';

/** The instrument whose taps are answered together: the one that anybody can stop after one tap. */
export const tapInstrument = 'street-signal';
export const tapSeries = (instruments: InstrumentSet): readonly string[] =>
  instruments.filter((i) => i.definition.id === tapInstrument).map((i) => seriesOf(i.definition));

/** From so many taps a buurt has enough to say something about by itself; fewer go together with the wijk around it. */
export const enoughTaps = 10;

export interface TapWork {
  readonly quarter: Period;
  /** The last quarters that are over, newest first. */
  readonly quarters: readonly Period[];
  /** Buurten with enough taps and no answer yet, most taps first. */
  readonly alone: readonly TapArea[];
  /** Larger places in which taps are left that are too few to answer per buurt. */
  readonly together: readonly (TapArea & { readonly left: number })[];
  readonly answered: readonly TapArea[];
}

/**
 * What to answer where: buurten with enough taps by themselves, what is left in a wijk together. Pure.
 * @param areas places with taps, with which answer holds for them
 */
export const planTapAnswers = (areas: readonly TapArea[]): Pick<TapWork, 'alone' | 'together' | 'answered'> => {
  const most = (a: TapArea, b: TapArea) => b.taps - a.taps || (a.placeId < b.placeId ? -1 : 1);
  const open = areas.filter((a) => a.answeredFor === undefined);
  const alone = open.filter((a) => a.scale === 'buurt' && a.taps >= enoughTaps).sort(most);
  const few = open.filter((a) => a.scale === 'buurt' && a.taps < enoughTaps);
  const together = open
    .filter((a) => a.scale === 'wijk')
    .map((wijk) => ({
      ...wijk,
      left: few.filter((b) => b.parentId === wijk.placeId).reduce((n, b) => n + b.taps, 0),
    }))
    .filter((wijk) => wijk.left > 0)
    .sort((a, b) => b.left - a.left || (a.placeId < b.placeId ? -1 : 1));
  return { alone, together, answered: areas.filter((a) => a.answeredFor === a.placeId).sort(most) };
};

const quartersShown = 4;

/** What a coordinator has to answer of a quarter that is over: the last one unless another is asked for. */
export const tapWork = async (ports: Ports, staff: Staff, asked?: string): Promise<Result<TapWork>> => {
  const permitted = permit(staff, 'answer-taps');
  if (!permitted.ok) return permitted;
  const { date } = ports.local(ports.now());
  const newest = lastClosed('quarter', date);
  const quarter = asked === undefined ? newest : closedQuarter(asked, date);
  if (!quarter) return refuse('period-not-published');
  const quarters = [newest];
  for (let last = newest; quarters.length < quartersShown; quarters.push(last)) last = previousPeriod(last);
  const current = await ports.places.current();
  const mine = areasOf(staff, 'answer-taps');
  const areas = current
    ? await ports.taps.areas({
        edition: current.edition,
        firstWeek: quarter.firstWeek,
        lastWeek: quarter.lastWeek,
        quarter: quarter.key,
        series: tapSeries(ports.instruments),
        ...(mine ? { areas: mine } : {}),
      })
    : [];
  return done({ quarter, quarters, ...planTapAnswers(areas) });
};

/** What was told without words in a place and a quarter, from the live counts: for who writes the answer. */
export const tapsTold = async (
  ports: Ports,
  staff: Staff,
  q: { readonly placeId: string; readonly quarter: string },
): Promise<Result<{ readonly placeName: string; readonly quarter: Period; readonly taps: readonly TapCount[] }>> => {
  const permitted = permit(staff, 'answer-taps');
  if (!permitted.ok) return permitted;
  const quarter = closedQuarter(q.quarter, ports.local(ports.now()).date);
  if (!quarter) return refuse('period-not-published');
  const place = await ports.places.place(q.placeId);
  if (!place || !isTapScale(place.scale)) return refuse('place-unknown');
  const here = permit(staff, 'answer-taps', place);
  if (!here.ok) return here;
  const { edition, id: placeId } = place;
  const { firstWeek, lastWeek } = quarter;
  const taps = await ports.taps.taps({ edition, placeId, firstWeek, lastWeek }, tapSeries(ports.instruments));
  return done({ placeName: place.name, quarter, taps });
};

/** Answers everybody who tapped without words in a place and a quarter: each finds it behind their own code. */
export const answerTaps = async (
  ports: Ports,
  staff: Staff,
  command: TapAnswerCommand,
): Promise<Result<{ readonly id: string }>> => {
  const permitted = permit(staff, 'answer-taps');
  if (!permitted.ok) return permitted;
  const at = ports.now();
  const checked = checkTapAnswer(command, ports.local(at).date);
  if (!checked.ok) return checked;
  const place = await ports.places.place(command.placeId);
  if (!place || !isTapScale(place.scale)) return invalid([{ path: 'place', code: 'unknown-place' }]);
  const here = permit(staff, 'answer-taps', place);
  if (!here.ok) return here;
  const { quarter, ...answer } = checked.value;
  const outcome = await ports.taps.answer({
    ...answer,
    quarter: quarter.key,
    firstWeek: quarter.firstWeek,
    lastWeek: quarter.lastWeek,
    edition: place.edition,
    placeId: place.id,
    staffId: staff.id,
    at,
  });
  return outcome === 'taken' ? refuse('step-not-possible') : done({ id: answer.id });
};
