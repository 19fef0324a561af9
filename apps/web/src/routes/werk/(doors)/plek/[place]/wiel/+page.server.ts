import { thermometerAtDesk } from '@straatwijs/monitor';
import { refusePage } from '#web/desk/refused.server.ts';
import { signedIn } from '#web/desk/signed-in.server.ts';
import { readThermometerWish } from '#web/desk/thermometer.ts';
import { wheelPage } from '#web/desk/wheel-page.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { period } = readThermometerWish(url.searchParams);
  const asked = { placeId: params.place, ...(period === undefined ? {} : { period }) };
  const found = await thermometerAtDesk(locals.visit.ports, signedIn(locals), asked);
  if (!found.ok) return refusePage(found.refusal, locals.language);
  return { page: wheelPage(found.value, locals.language) };
};
