import { may, organisationFor } from '@straatwijs/monitor';
import { doel, koers } from '#web/courses/actions.server.ts';
import { writtenView } from '#web/courses/entries.server.ts';
import { sheetPage } from '#web/courses/sheet-page.server.ts';
import { signedIn } from '#web/desk/signed-in.server.ts';
import { freshId } from '#web/taking-part/fresh.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const staff = signedIn(locals);
  const { language, visit } = locals;
  const { ports } = visit;
  const sheet = await sheetPage(ports, staff, 'team', url.searchParams, language);
  const written = await writtenView(ports, staff, sheet.week, language);
  const today = ports.local(ports.now()).date;
  const steers = may(staff, 'manage-targets');
  // Who coordinates one area agrees on its places, not on what holds everywhere.
  const place = sheet.place && (await ports.places.place(sheet.place.id));
  const organisation = organisationFor(staff, 'manage-targets', undefined);
  const aims =
    organisation !== undefined &&
    may(staff, 'manage-targets', { organisation, ...(place ? { within: place.within } : {}) });
  return {
    sheet,
    written,
    steers,
    aims,
    today,
    ids: [freshId(ports), freshId(ports)],
    saved: url.searchParams.get('klaar'),
  };
};

export const actions: Actions = { koers, doel };
