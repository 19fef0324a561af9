import {
  actionsBehind,
  actionsBehindOffer,
  type BehindCode,
  chainBehind,
  noticeState,
  type Ports,
  pushState,
  readersOf,
  type ScreenLanguage,
  saidFair,
} from '@straatwijs/monitor';
import { chainView, discussedIn } from '#web/chain/chain-view.server.ts';
import { ownPhotosView } from '#web/photos/own-photos.server.ts';
import { eventsSince } from '#web/place/events.server.ts';
import { noticesTexts } from '#web/texts/notices.server.ts';
import { actionsView } from './actions-view.server.ts';
import { fairView } from './fair-view.server.ts';
import { followView } from './follow-view.server.ts';
import { offerView } from './offer-view.server.ts';
import { talksBehindOfferView, talksBehindView } from './talks-behind.server.ts';

/** Everything behind a code as the page shows it: a message with its two taps, or an offer. */
export const behindView = async (ports: Ports, code: string, behind: BehindCode, language: ScreenLanguage) => {
  if (behind.kind === 'offer') {
    const taken = await actionsBehindOffer(ports, behind.offer);
    const talks = await talksBehindOfferView(ports, behind.offer, language);
    return {
      offer: offerView(ports, behind.offer, language),
      ...(talks ? { talks } : {}),
      ...(taken.length > 0 ? { actions: await actionsView(ports, taken, language, 'yoursOffer') } : {}),
    };
  }
  const { place: at, told } = behind.became;
  const place = await ports.places.place(`${at.id}@${told.edition}`);
  const readers = await readersOf(ports, place?.within ?? []);
  const isWithdrawn = behind.became.state === 'withdrawn';
  const events = place && !isWithdrawn ? await eventsSince(ports, place, told.receivedAt, language) : undefined;
  const photos = isWithdrawn ? undefined : await ownPhotosView(ports, code, language);
  // Nobody reads a tap one by one: of what has no words only the honest states are said.
  const hasChain = !isWithdrawn && behind.became.answers.length + Object.keys(told.texts).length > 0;
  const chain = hasChain ? await chainBehind(ports, code) : undefined;
  const [mail, push] = [await noticeState(ports, code), await pushState(ports, code)];
  const said = behind.became.answers.length === 0 ? undefined : await saidFair(ports, code);
  const acted = await actionsBehind(ports, code);
  const talks = await talksBehindView(ports, code, language);
  return {
    ...(acted.length > 0 ? { actions: await actionsView(ports, acted, language) } : {}),
    view: followView(ports, behind.became, readers, language, {
      hasPhotos: (photos?.photos.length ?? 0) > 0,
      discussed: chain?.ok ? discussedIn(chain.value) : undefined,
    }),
    ...(chain?.ok ? { chain: chainView(chain.value, language, ports.municipality.timeZone) } : {}),
    ...(mail === undefined ? {} : { mail: { t: noticesTexts(language), state: mail } }),
    ...(push === undefined ? {} : { push: { t: noticesTexts(language).push, state: push } }),
    ...(photos ? { photos } : {}),
    ...(talks ? { talks } : {}),
    ...(events && events.list.length > 0 ? { events } : {}),
    ...(said === undefined ? {} : { fair: fairView(said, language) }),
  };
};
