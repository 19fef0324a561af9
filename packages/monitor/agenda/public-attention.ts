import { isPlanned, publishedTable } from '../disclosure/index.ts';
import type { Period } from '../periods/index.ts';
import type { Place } from '../places/places-store.ts';
import type { Ports } from '../ports.ts';
import { isTheme } from '../themes/themes.ts';
import { type Attention, attentionOf } from './attention.ts';

/**
 * The order of themes as anybody may see it: of one year, from what was released, all that was told together. A theme of which
 * too little may be shown is in no order. Undefined where nothing of it was released.
 */
export const publicAttention = async (
  ports: Ports,
  place: Pick<Place, 'edition' | 'id' | 'scale'>,
  year: Period,
): Promise<Attention | undefined> => {
  if (!isPlanned('told', year.kind, place.scale, ['theme', 'valence'])) return undefined;
  const { edition, id } = place;
  const cells = await ports.releases.cells({ edition, placeIds: [id], periods: [year.key], kinds: ['told'] });
  const table = publishedTable(cells, true, 'theme');
  const whole = table.whole.all.value;
  if (table.state !== 'value' || whole === null || whole === 0) return undefined;
  const themes = table.rows.flatMap(({ key, columns }) => {
    const [asks, well] = [columns.negative.value, columns.positive.value];
    return isTheme(key) && asks !== null ? [{ theme: key, asks, well: well ?? 0 }] : [];
  });
  return themes.length < 2 ? undefined : attentionOf({ people: whole, themes });
};
