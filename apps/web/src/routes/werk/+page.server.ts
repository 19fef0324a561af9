import { redirect } from '@sveltejs/kit';
import { linkIn } from '#web/language/link.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => redirect(303, linkIn(locals.prefix)('/werk/vandaag'));
