import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HandedRequest } from './handed-request.ts';
import { readOpen311, writeOpen311 } from './open311.ts';
import { readSignalen, writeSignalen } from './signalen.ts';

const request: HandedRequest = {
  id: '5b0e1f4a-2f0c-4b8e-9d1f-0a2c4e6f8a1b',
  code: 'afval/sub_categories/prullenbak-is-vol',
  text: 'Kan de bak vaker leeg?\n\nDe bak bij de speeltuin is vol.',
  where: 'Kaapseplein, Transvaalkwartier-Midden',
  point: [4.289, 52.069],
  at: Date.parse('2026-11-27T09:30:00Z'),
  due: '2026-12-04',
};
const aText = fc.string({ minLength: 1, unit: 'binary' });
const aRequest = fc.record({
  ...{ id: fc.uuid(), code: fc.stringMatching(/^[\w./-]{1,80}$/), text: aText, where: aText },
  point: fc.tuple(fc.double({ min: -180, max: 180, noNaN: true }), fc.double({ min: -90, max: 90, noNaN: true })),
  at: fc.integer({ min: 0, max: 4_000_000_000_000 }),
  due: fc
    .date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
    .map((d) => d.toISOString().slice(0, 10)),
});
/** JSON knows no −0. */
const plain = (r: HandedRequest): HandedRequest => ({ ...r, point: [r.point[0] + 0, r.point[1] + 0] });

describe.each([
  ['Open311', (r: HandedRequest) => writeOpen311(r, 'GM0518'), readOpen311],
  ['Signalen', writeSignalen, readSignalen],
])('a request for %s', (_, write, read) => {
  it('comes back as it went', () => {
    fc.assert(
      fc.property(aRequest, (r) => {
        expect(read(write(plain(r)))).toEqual({ ok: true, value: plain(r) });
      }),
    );
  });
  it('names the field that is missing, whatever it is given', () => {
    expect(read('{}')).toMatchObject({ ok: false });
    expect(read('[')).toMatchObject({ ok: false });
    const whole = JSON.parse(write(request)) as Record<string, unknown>;
    for (const field of Object.keys(whole).filter((f) => !['jurisdiction_id', 'reporter'].includes(f))) {
      const found = read(JSON.stringify({ ...whole, [field]: undefined }));
      expect(found, field).toMatchObject({ ok: false });
    }
    fc.assert(fc.property(fc.json(), (text) => void read(text)));
  });
});
