import { type Measure, measureAtDesk } from '../measures/index.ts';
import type { Staff } from '../people/people.ts';
import { may } from '../people/rights.ts';
import type { Ports } from '../ports.ts';
import { done, type Result } from '../refusals/refusal.ts';
import { type Evaluated, type Evaluation, evaluate } from './evaluate.ts';

/** A measure with what became of it, as somebody at the desk may see it. */
export interface MeasureWithOutcome extends Evaluated {
  readonly measure: Measure;
}

/** Of a place in an area of which somebody sees no figures only its line stays, without a name. */
const asSeenBy = (staff: Staff, evaluation: Evaluation): Evaluation =>
  evaluation.state !== 'value'
    ? evaluation
    : {
        ...evaluation,
        places: evaluation.places.map((p) =>
          may(staff, 'see-figures', p.place) ? p : { ...p, place: { ...p.place, id: '', name: '' } },
        ),
      };

/** What became of a measure, for whoever may see figures of one of its places. */
export const evaluationAtDesk = async (
  ports: Ports,
  staff: Staff,
  command: { readonly id: string },
): Promise<Result<MeasureWithOutcome>> => {
  const found = await measureAtDesk(ports, staff, command);
  if (!found.ok) return found;
  const { first, later } = await evaluate(ports, found.value);
  return done({
    measure: found.value,
    first: asSeenBy(staff, first),
    ...(later ? { later: asSeenBy(staff, later) } : {}),
  });
};
