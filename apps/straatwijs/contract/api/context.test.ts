import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Door, openDoor } from './door.ts';

let door: Door;
beforeAll(async () => {
  door = await openDoor();
});
afterAll(() => door.installation.close());

const about = async (id: string) => {
  const answer = await door.ask(`/places/${id}/context`);
  expect(answer.status).toBe(200);
  return answer.json();
};

describe('figures of others', () => {
  beforeAll(async () => {
    const { places, context } = door.installation.ports;
    const buurt = await places.place('BU05183034');
    if (!buurt) throw new Error('the example has no such buurt');
    const at = { placeId: buurt.id, boundary: buurt.edition };
    await context.save({
      source: { id: 'cbs', name: 'CBS' },
      measures: [
        { key: 'inhabitants', label: 'Aantal inwoners', unit: 'aantal' },
        { key: 'homes', label: 'Woningen', unit: 'aantal' },
      ],
      figures: [
        { ...at, measure: 'inhabitants', period: '2018', value: 0 },
        { ...at, measure: 'inhabitants', period: '2019', value: 12.5 },
        { ...at, measure: 'homes', period: '2019', value: null, missing: 'withheld' },
        // The same code within the boundaries of another year: may be another buurt.
        { ...at, boundary: buurt.edition - 1, measure: 'homes', period: '2011', value: 7 },
      ],
    });
  });

  it('of a street are those of its buurt, a missing one with its reason and never zero', async () => {
    const edition = (await door.installation.ports.places.current())?.edition;
    const cbs = { source: { id: 'cbs', name: 'CBS' }, boundary: edition };
    const given = {
      of: { id: 'BU05183034', name: 'Transvaalkwartier-Zuid' },
      series: [
        {
          ...cbs,
          measure: { key: 'homes', label: 'Woningen', unit: 'aantal' },
          figures: [{ period: '2019', value: null, missing: 'withheld' }],
        },
        {
          ...cbs,
          measure: { key: 'inhabitants', label: 'Aantal inwoners', unit: 'aantal' },
          figures: [
            { period: '2018', value: 0 },
            { period: '2019', value: 12.5 },
          ],
        },
      ],
    };
    expect(await about('straat:0518:kaapseplein')).toEqual(given);
    expect(await about('BU05183034')).toEqual(given);
  });

  it('are an empty list where there are none, and a place that is not known is refused', async () => {
    expect(await about('BU05183620')).toMatchObject({ of: { id: 'BU05183620' }, series: [] });
    expect((await door.ask('/places/BU99999999/context')).status).toBe(404);
  });
});
