import { randomUuid, talkNow, whatChangedFor } from '@straatwijs/monitor';
import { refused } from '#web/refusing/refused.server.ts';
import { changedView } from '#web/talks/preparation/agenda-view.server.ts';
import { proposeAction, publicTalkPage } from '#web/talks/public-view.server.ts';
import type { PageServerLoad } from './$types';

export const actions = { default: proposeAction };

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { visit, language } = locals;
  const { ports } = visit;
  const page = await publicTalkPage(ports, params.talk, url.searchParams.get('sleutel') ?? '', language);
  if (!page) return refused({ code: 'page-unknown' }, language);
  const { state } = page.head;
  const talk = state === 'planned' || state === 'prepared' ? await talkNow(ports, params.talk) : undefined;
  // Before a talk: what everybody may know of what changed.
  const changed = talk && changedView(ports, await whatChangedFor(ports, talk), language);
  return { page, changed, newId: randomUuid(ports.randomBytes(16)), isSent: url.searchParams.has('klaar') };
};
