import { fieldsOf, type HandedRequest, jsonOf, type ReadRequest, requestOf } from './handed-request.ts';

const categories = '/signals/v1/public/terms/categories/';

/**
 * A signal as the public API of Signalen (`POST /signals/v1/public/signals/`) takes it. `reporter` is there, as it has to be, and
 * empty. The category is the path of a sub category: `afval/sub_categories/prullenbak-is-vol`.
 */
export const writeSignalen = (request: HandedRequest): string =>
  `${JSON.stringify(
    {
      text: request.text,
      text_extra: `Straatwijs ${request.id}. Antwoord gevraagd voor ${request.due}.`,
      category: { sub_category: `${categories}${request.code}` },
      location: {
        geometrie: { type: 'Point', coordinates: [request.point[0], request.point[1]] },
        address: { openbare_ruimte: request.where },
      },
      reporter: { sharing_allowed: false },
      incident_date_start: new Date(request.at).toISOString(),
    },
    null,
    2,
  )}\n`;

/** Reads what `writeSignalen` wrote. */
export const readSignalen = (text: string): ReadRequest => {
  const f = fieldsOf(jsonOf(text));
  const location = fieldsOf(f.location);
  const coordinates = fieldsOf(location.geometrie).coordinates;
  const [longitude, latitude] = Array.isArray(coordinates) ? (coordinates as readonly unknown[]) : [];
  const category = fieldsOf(f.category).sub_category;
  const extra = typeof f.text_extra === 'string' ? f.text_extra : '';
  const [, id, due] = /^Straatwijs (\S+)\. Antwoord gevraagd voor (\d{4}-\d{2}-\d{2})\.$/.exec(extra) ?? [];
  return requestOf(
    {
      ...{ id, due, text: f.text, where: fieldsOf(location.address).openbare_ruimte, longitude, latitude },
      code:
        typeof category === 'string' && category.startsWith(categories) ? category.slice(categories.length) : undefined,
      at: f.incident_date_start,
    },
    {
      ...{ id: 'text_extra', due: 'text_extra', text: 'text', where: 'location.address.openbare_ruimte' },
      ...{ longitude: 'location.geometrie', latitude: 'location.geometrie', code: 'category.sub_category' },
      at: 'incident_date_start',
    },
  );
};
