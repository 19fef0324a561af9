import { json } from '@sveltejs/kit';
import { refused } from '#web/refusing/refused.server.ts';
import { meanwhileView } from '#web/taking-part/meanwhile.server.ts';
import type { RequestHandler } from './$types';

/** For the thanks of a form that lives on the phone. The same as on the thanks of the server: public things only. */
export const GET: RequestHandler = async ({ locals, params }) => {
  const { visit, language } = locals;
  const place = await visit.ports.places.place(params.place);
  if (!place) return refused({ code: 'place-unknown' }, language);
  return json(await meanwhileView(visit.ports, place, language), { headers: { 'cache-control': 'no-cache' } });
};
