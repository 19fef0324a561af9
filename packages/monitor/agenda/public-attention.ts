import { isPlanned, publishedTable } from '../disclosure/index.ts';
import type { Period } from '../periods/index.ts';
import type { Place } from '../places/places-store.ts';
import type { Ports } from '../ports.ts';
import { isTheme } from '../themes/themes.ts';
import { type Attention, attentionOf } from './attention.ts';

/** `asked`: how often people said that a theme could be better. `told`: how often they told of it at all, good and less good. */
export interface PublicAttention extends Attention {
  readonly what: 'asked' | 'told';
}

const fewestThemes = 2;

/**
 * The order of themes as anybody may see it: from what was released of a place, all that was told together. Of a year in which
 * spirit; of a quarter the plan knows only how much. A theme of which too little may be shown is in no order. Undefined where
 * fewer than two are left.
 */
export const publicAttention = async (
  ports: Ports,
  place: Pick<Place, 'edition' | 'id' | 'scale'>,
  period: Period,
): Promise<PublicAttention | undefined> => {
  const inSpirit = isPlanned('told', period.kind, place.scale, ['theme', 'valence']);
  if (!inSpirit && !isPlanned('told', period.kind, place.scale, ['theme'])) return undefined;
  const { edition, id } = place;
  const cells = await ports.releases.cells({ edition, placeIds: [id], periods: [period.key], kinds: ['told'] });
  const table = publishedTable(cells, true, 'theme');
  const whole = table.whole.all.value;
  if (table.state !== 'value' || whole === null || whole === 0) return undefined;
  const themes = table.rows.flatMap(({ key, all, columns }) => {
    const asks = inSpirit ? columns.negative.value : all.value;
    return isTheme(key) && asks !== null ? [{ theme: key, asks, well: columns.positive.value ?? 0 }] : [];
  });
  const order = attentionOf({ people: whole, themes });
  return order.themes.length < fewestThemes ? undefined : { ...order, what: inSpirit ? 'asked' : 'told' };
};
