import { redirect } from '@sveltejs/kit';
import { linkIn } from '#web/language/link.ts';
import { heldBehind } from '#web/privacy/behind.server.ts';
import { heldView } from '#web/privacy/held-view.server.ts';
import type { RequestHandler } from './$types';

/** Everything behind the code as one file to take along: each kind with its reason, its last day and what it says. */
export const GET: RequestHandler = async ({ locals, cookies }) => {
  const { visit, language, prefix } = locals;
  const found = await heldBehind(visit, cookies);
  if (!found?.ok) redirect(303, linkIn(prefix)('/volg'));
  const { behind, held } = found.value;
  const { items } = heldView(visit.ports, behind, held, language);
  const file = {
    ...held,
    items: held.items.map((item, n) => ({
      ...item,
      name: items[n]?.name,
      why: items[n]?.why,
      until: item.until === undefined ? items[n]?.until : new Date(item.until).toISOString(),
    })),
  };
  return new Response(`${JSON.stringify(file, undefined, 2)}\n`, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': 'attachment; filename="straatwijs.json"',
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
    },
  });
};
