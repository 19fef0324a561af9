import type { Reroute } from '@sveltejs/kit/hooks';
import { splitPath } from '#web/language/prefix.ts';

/** `/en/plek/x` is the page `/plek/x`, in English. */
export const reroute: Reroute = ({ url }) => splitPath(url.pathname).path;
