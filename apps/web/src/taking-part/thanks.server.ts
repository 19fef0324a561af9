import type { Place, Ports } from '@straatwijs/monitor';
import { codeView } from './code-view.ts';
import type { Draft } from './draft.ts';
import { meanwhileView } from './meanwhile.server.ts';
import { receivedLine, type Telling } from './screen-view.ts';

/** The last screen: the code in every form, what others said goes well here, what is being done. Nothing else. */
export const thanksView = async (ports: Ports, telling: Telling, draft: Draft, place: Place, followPage: string) => ({
  received: receivedLine(draft.received, telling),
  ...codeView(draft.code, followPage),
  language: telling.language,
  meanwhile: await meanwhileView(ports, place, telling.language),
});
export type ThanksView = Awaited<ReturnType<typeof thanksView>>;
