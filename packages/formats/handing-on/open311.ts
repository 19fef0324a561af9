import { fieldsOf, type HandedRequest, jsonOf, type ReadRequest, requestOf } from './handed-request.ts';

/**
 * A request as `POST Service Request` of Open311 GeoReport v2 takes it, one value per field. No name, address or phone number of
 * anybody: these fields of the standard are left out. What the standard has no field for (our id, when it was asked and by when an
 * answer is) stands in `attribute[code]`, each a field by itself as the standard writes them, which a service may ignore.
 * @param jurisdiction the municipality as the other system knows it, such as `denhaag.nl` or `GM0518`
 */
export const writeOpen311 = (request: HandedRequest, jurisdiction: string): string =>
  `${JSON.stringify(
    {
      jurisdiction_id: jurisdiction,
      service_code: request.code,
      lat: request.point[1],
      long: request.point[0],
      address_string: request.where,
      description: request.text,
      'attribute[straatwijs_id]': request.id,
      'attribute[requested_datetime]': new Date(request.at).toISOString(),
      'attribute[expected_date]': request.due,
    },
    null,
    2,
  )}\n`;

/** Reads what `writeOpen311` wrote, or any request of that shape. */
export const readOpen311 = (text: string): ReadRequest => {
  const f = fieldsOf(jsonOf(text));
  const names = {
    ...{ id: 'attribute[straatwijs_id]', code: 'service_code', text: 'description', where: 'address_string' },
    ...{ due: 'attribute[expected_date]', longitude: 'long', latitude: 'lat', at: 'attribute[requested_datetime]' },
  } as const;
  return requestOf(
    {
      ...{ id: f[names.id], code: f.service_code, text: f.description, where: f.address_string },
      ...{ due: f[names.due], longitude: f.long, latitude: f.lat, at: f[names.at] },
    },
    names,
  );
};
