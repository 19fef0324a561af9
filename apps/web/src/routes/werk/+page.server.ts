import { redirect } from '@sveltejs/kit';
import { maySee } from '#web/desk/page-rights.ts';
import { linkIn } from '#web/language/link.ts';
import type { PageServerLoad } from './$types';

/** Where somebody's day begins: the inbox for whoever reads, else what is about themselves. */
export const load: PageServerLoad = ({ locals }) =>
  redirect(303, linkIn(locals.prefix)(maySee('/werk/vandaag', locals.staff) ? '/werk/vandaag' : '/werk/ik'));
