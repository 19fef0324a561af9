import { fieldView } from '#web/shell/field-view.server.ts';
import type { PageServerLoad } from './$types';

/** The worker's page without the worker: what a phone shows without a network. */
export const load: PageServerLoad = ({ locals, setHeaders }) => {
  setHeaders({ 'cache-control': 'no-cache' });
  return fieldView(locals.visit.ports.instruments, locals.language);
};
