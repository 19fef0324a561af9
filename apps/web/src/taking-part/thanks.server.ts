import { leavesNoPhoto, mayHavePhotos, type Place, type Ports } from '@straatwijs/monitor';
import { photoTexts } from '#web/texts/photos.server.ts';
import { codeView } from './code-view.ts';
import type { Draft } from './draft.ts';
import { meanwhileView } from './meanwhile.server.ts';
import { receivedLine, type Telling } from './screen-view.ts';

const takesPhoto = ({ instrument }: Telling, { perspective }: Draft): boolean =>
  mayHavePhotos(instrument.definition) && !leavesNoPhoto(perspective);

/** The last screen: the code in every form, a photo, what others said goes well here, what is being done. Nothing else. */
export const thanksView = async (ports: Ports, telling: Telling, draft: Draft, place: Place, followPage: string) => ({
  received: receivedLine(draft.received, telling),
  ...codeView(draft.code, followPage),
  language: telling.language,
  // The code goes along: a phone that keeps nothing has no other way to say which message a photo is about.
  photo: takesPhoto(telling, draft) ? { t: photoTexts(telling.language), code: draft.code } : undefined,
  meanwhile: await meanwhileView(ports, place, telling.language),
});
export type ThanksView = Awaited<ReturnType<typeof thanksView>>;
