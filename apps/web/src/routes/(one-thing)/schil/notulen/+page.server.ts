import { beginMark } from '#web/shell/begin.ts';
import { noteFrame } from '#web/talks/note-view.server.ts';
import type { PageServerLoad } from './$types';

/** The note view without a network: the words around it, and nothing of any talk. What was said stands on the device. */
export const load: PageServerLoad = ({ locals, setHeaders }) => {
  setHeaders({ 'cache-control': 'no-cache' });
  return { view: noteFrame(locals.language), begin: beginMark };
};
