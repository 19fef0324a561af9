import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestInstallation, testInstallation } from '../testing/test-installation.ts';

let home: TestInstallation;
beforeAll(async () => {
  home = await testInstallation({ places: false });
});
afterAll(() => home.close());

/** Every column of photos: `leavesNoPhoto` of `packages/monitor/photos` asks `mayLeave` before one is kept. */
const photoColumns = [
  'covered',
  'description',
  'description_language',
  'digest',
  'height',
  'n',
  'photo_id',
  'reason',
  'received_at',
  'root_id',
  'screen',
  'state',
  'thumb',
  'width',
] as const;

/**
 * Every column in which something could lie by which a person is reached or recognised, and whose it is. A resident's column
 * is filled through one door, and that door asks `mayLeave`: see `packages/monitor/offers/under-16.test.ts`, and `continuity.test.ts` for key persons.
 */
const whose: Readonly<Record<string, 'colleague' | 'asked at its door'>> = {
  'face_card.mail': 'colleague',
  'face_card.phone': 'colleague',
  'key_person.phone': 'asked at its door',
  'offer_text.mail': 'asked at its door',
  'offer_text.phone': 'asked at its door',
  ...Object.fromEntries(photoColumns.map((column) => [`photo.${column}`, 'asked at its door' as const])),
  'reach.address': 'asked at its door',
  'reach.push_auth': 'asked at its door',
  'reach.push_made_with': 'asked at its door',
  'reach.push_p256dh': 'asked at its door',
  'service_desk.address': 'colleague',
  'staff.email': 'colleague',
};

it('knows every place where somebody under sixteen could leave an address, a number or a photo', async () => {
  const { rows } = await home.storage.pool.query<{ column: string }>(
    `SELECT c.relname || '.' || a.attname AS column FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped
       AND (a.attname ~ 'mail|phone|push|photo|address|endpoint' OR c.relname ~ 'photo|push') ORDER BY 1`,
  );
  expect(rows.map((r) => r.column).filter((c) => !c.endsWith('.municipality_id'))).toEqual(Object.keys(whose));
});
