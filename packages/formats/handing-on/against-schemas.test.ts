import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HandedRequest } from './handed-request.ts';
import { writeOpen311 } from './open311.ts';
import { writeSignalen } from './signalen.ts';

/** What a system takes in one field: undefined when it is right, else what is wrong with it. */
type Field = (value: unknown) => string | undefined;
/** Fields of one object: those it must have, those it may have; anything else is refused. */
interface Shape {
  readonly must: Readonly<Record<string, Field>>;
  readonly may?: Readonly<Record<string, Field>>;
  /** Names that are allowed beside these, with a value like this one. */
  readonly others?: readonly [name: RegExp, field: Field];
}

const aText =
  (most: number, least = 1): Field =>
  (v) =>
    typeof v === 'string' && v.length >= least && v.length <= most ? undefined : `no text of ${least} to ${most}`;
const matching =
  (shape: RegExp): Field =>
  (v) =>
    typeof v === 'string' && shape.test(v) ? undefined : `not like ${shape}`;
const aNumber =
  (from: number, to: number): Field =>
  (v) =>
    typeof v === 'number' && v >= from && v <= to ? undefined : `no number of ${from} to ${to}`;
const aYesOrNo: Field = (v) => (typeof v === 'boolean' ? undefined : 'neither yes nor no');
/** With seconds and the zone. */
const aMoment = matching(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/);
const aPosition: Field = (v) =>
  Array.isArray(v) && v.length === 2
    ? (aNumber(-180, 180)(v[0]) ?? aNumber(-90, 90)(v[1]))
    : 'no longitude and latitude';

const wrongIn = ({ must, may = {}, others }: Shape, value: unknown): readonly string[] => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return ['no object'];
  const found = new Map<string, unknown>(Object.entries(value));
  const known = { ...may, ...must };
  const missing = Object.keys(must).filter((name) => !found.has(name));
  return [
    ...missing.map((name) => `${name}: missing`),
    ...[...found].flatMap(([name, held]) => {
      const field = Object.hasOwn(known, name) ? known[name] : others?.[0].test(name) ? others[1] : () => 'not a field';
      const wrong = field?.(held);
      return wrong === undefined ? [] : [`${name}: ${wrong}`];
    }),
  ];
};
const anObject =
  (shape: Shape): Field =>
  (v) => {
    const wrong = wrongIn(shape, v);
    return wrong.length === 0 ? undefined : wrong.join(', ');
  };

/**
 * What `POST requests` of Open311 GeoReport v2 takes: a service, where it is (a position, or an address in words), a description of
 * at most 4,000 signs, and answers to questions of that service, each under `attribute[code]`. Of the fields about a person none may
 * be there. One value per field: nothing lies in another.
 */
const geoReport: Shape = {
  must: { service_code: aText(255), lat: aNumber(-90, 90), long: aNumber(-180, 180) },
  may: { jurisdiction_id: aText(255), address_string: aText(500), description: aText(4000) },
  others: [/^attribute\[\w+\]$/, aText(255)],
};

/**
 * What `POST signals/v1/public/signals` of Signalen takes. It refuses fields that it does not know, wants a reporter and a
 * location whatever is in them, and keeps 3,000 signs of text and 10,000 beside it. Of a reporter nothing may be said.
 */
const signalen: Shape = {
  must: {
    text: aText(3000),
    category: anObject({
      must: { sub_category: matching(/^\/signals\/v1\/public\/terms\/categories\/[\w-]+\/sub_categories\/[\w-]+$/) },
    }),
    location: anObject({
      must: { geometrie: anObject({ must: { type: matching(/^Point$/), coordinates: aPosition } }) },
      may: { address: anObject({ must: { openbare_ruimte: aText(500) } }) },
    }),
    reporter: anObject({ must: {}, may: { sharing_allowed: aYesOrNo } }),
    incident_date_start: aMoment,
  },
  may: { text_extra: aText(10_000, 0) },
};

/** As long as a form lets them be: 500 signs asked, 2,000 told and an empty line between them. */
const longest = 2502;
const aRequest = fc.record({
  ...{ id: fc.uuid(), where: fc.string({ minLength: 1, maxLength: 200, unit: 'grapheme-ascii' }) },
  code: fc.stringMatching(/^[a-z][a-z0-9-]{0,30}\/sub_categories\/[a-z][a-z0-9-]{0,30}$/),
  text: fc.string({ minLength: 1, maxLength: longest, unit: 'grapheme-ascii', size: 'max' }),
  point: fc.tuple(fc.double({ min: 3.2, max: 7.3, noNaN: true }), fc.double({ min: 50.7, max: 53.6, noNaN: true })),
  at: fc.integer({ min: 1_700_000_000_000, max: 4_000_000_000_000 }),
  due: fc.constantFrom('2026-12-04', '2027-02-28'),
});

describe.each([
  ['GeoReport v2', geoReport, (r: HandedRequest) => writeOpen311(r, 'GM0518')],
  ['the public API of Signalen', signalen, writeSignalen],
] as const)('a request for %s', (_, shape, write) => {
  const sent = (r: HandedRequest): Record<string, unknown> => JSON.parse(write(r)) as Record<string, unknown>;
  const request: HandedRequest = {
    ...{ id: '5b0e1f4a-2f0c-4b8e-9d1f-0a2c4e6f8a1b', code: 'afval/sub_categories/prullenbak-is-vol' },
    ...{ text: 'Kan de bak vaker leeg?', where: 'Kaapseplein, Transvaalkwartier-Midden', due: '2026-12-04' },
    ...{ point: [4.289, 52.069], at: Date.parse('2026-11-27T09:30:00Z') },
  };

  it('has the fields that it must have, of their kinds, and no others: whatever is handed on', () => {
    fc.assert(
      fc.property(aRequest, (r) => {
        expect(wrongIn(shape, sent(r))).toEqual([]);
      }),
    );
    expect(wrongIn(shape, sent({ ...request, text: 'x'.repeat(longest) }))).toEqual([]);
  });

  it('would be found wrong with a field too few, too many, or of another kind', () => {
    const whole = sent(request);
    for (const name of Object.keys(shape.must)) {
      const { [name]: _gone, ...rest } = whole;
      expect(wrongIn(shape, rest)).toEqual([`${name}: missing`]);
      expect(wrongIn(shape, { ...whole, [name]: [1] })).toHaveLength(1);
    }
    for (const name of ['email', 'phone', 'first_name', 'requested_datetime', 'attribute'])
      expect(wrongIn(shape, { ...whole, [name]: 'x' })).toEqual([`${name}: not a field`]);
    expect(wrongIn(shape, sent({ ...request, text: 'x'.repeat(4001) })).length).toBe(1);
    expect(
      wrongIn(shape, sent({ ...request, point: [52.069, 4.289_000_1].map((n) => n * 10) as [number, number] })),
    ).not.toEqual([]);
  });
});
