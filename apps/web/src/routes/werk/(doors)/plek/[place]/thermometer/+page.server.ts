import { randomUuid, thermometerAtDesk } from '@straatwijs/monitor';
import { goalPage } from '#web/desk/goal-page.server.ts';
import { refusePage } from '#web/desk/refused.server.ts';
import { signedIn } from '#web/desk/signed-in.server.ts';
import { deskThemeLine } from '#web/desk/theme-line.server.ts';
import { readThermometerWish, thermometerFields } from '#web/desk/thermometer.ts';
import { goalActions } from '#web/desk/thermometer-actions.server.ts';
import { thermometerPage } from '#web/desk/thermometer-page.server.ts';
import type { PageServerLoad } from './$types';

export const actions = goalActions;

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { ports } = locals.visit;
  const { language } = locals;
  const wish = readThermometerWish(url.searchParams);
  const { period } = wish;
  const asked = { placeId: params.place, ...(period === undefined ? {} : { period }) };
  const found = await thermometerAtDesk(ports, signedIn(locals), asked);
  if (!found.ok) return refusePage(found.refusal, language);
  const { thing: chosen, line, ...rest } = wish;
  return {
    page: thermometerPage(ports, found.value, wish, language),
    thing: chosen === undefined ? undefined : await goalPage(ports, found.value, chosen, language),
    line: line === undefined ? undefined : await deskThemeLine(ports, found.value, line, language),
    wish,
    fields: thermometerFields(rest),
    newId: randomUuid(ports.randomBytes(16)),
    done: url.searchParams.has('klaar'),
  };
};
