import { redirect } from '@sveltejs/kit';
import { maySee } from '#web/desk/page-rights.ts';
import { linkIn } from '#web/language/link.ts';
import type { PageServerLoad } from './$types';

const beginnings = ['/werk/vandaag', '/werk/week'] as const;

/** Where somebody's day begins: the inbox for whoever reads, the own week for whoever is in the street, else themselves. */
export const load: PageServerLoad = ({ locals }) =>
  redirect(303, linkIn(locals.prefix)(beginnings.find((path) => maySee(path, locals.staff)) ?? '/werk/ik'));
