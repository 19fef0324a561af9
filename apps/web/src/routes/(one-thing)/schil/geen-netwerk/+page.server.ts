import { beginMark } from '#web/shell/begin.ts';
import { noNetworkTexts } from '#web/texts/no-network.server.ts';
import { offlineTexts } from '#web/texts/offline.server.ts';
import type { PageServerLoad } from './$types';

/** What the worker of a phone answers where only the server has the page, and the server is out of reach. */
export const load: PageServerLoad = ({ locals, setHeaders }) => {
  setHeaders({ 'cache-control': 'no-cache' });
  const { bar } = offlineTexts(locals.language);
  return { t: noNetworkTexts(locals.language), safe: bar, begin: beginMark };
};
